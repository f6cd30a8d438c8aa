import { daysBetween } from '../../model/dates.ts';
import { forecastOf } from '../../model/milestones.ts';
import { milestoneDueCell } from '../due.ts';
import { linkTo } from '../frame.ts';
import { projectPath } from '../tree.ts';
import { ofDay, type Wording } from './figureWording.ts';

/** The figures of milestones, in words. */
export const milestoneWording: Wording<'next-milestone' | 'median-slip' | 'on-time'> = {
  'next-milestone': (place, { milestone, project, before }) => {
    const { words, formats, passage } = place.writer;
    const { baseline } = milestone;
    const { text, ...language } = passage(milestone.title);
    const several = (place.client?.projects.length ?? 1) > 1;
    const forecast = forecastOf(milestone);
    const changes = [
      ...(baseline === undefined ? [] : [words.figures.approvedFor(formats.date(baseline))]),
      ...(before === undefined || forecast === undefined
        ? []
        : [words.figures.movedSince(daysBetween(before.date, forecast), formats.date(before.reported))]),
    ];
    return {
      label: words.figures.nextMilestone,
      value: {
        ...milestoneDueCell(place, milestone),
        ...(place.client && {
          href: linkTo(place, place.page, projectPath(place.tree.reader, place.client.id, project.id)),
        }),
      },
      note: {
        text: several ? words.figures.inProject(text, passage(project.charter.name).text) : text,
        ...language,
      },
      ...(changes.length > 0 && { change: { text: changes.join(words.separator) } }),
    };
  },

  'median-slip': ({ writer }, { days, milestones, dataDate, before }) => {
    const { figures, page } = writer.words;
    const difference = before === undefined ? undefined : days - before;
    return {
      label: figures.medianSlip,
      value: {
        text: days === 0 ? figures.noSlip : figures.slip(page.days(Math.abs(days)), days > 0),
        value: days,
      },
      note: { text: ofDay(writer, figures.slipOf(milestones), dataDate) },
      ...(difference !== undefined && {
        change: {
          text:
            difference === 0
              ? figures.sameAsReported
              : figures.slipChange(page.days(Math.abs(difference)), difference > 0),
        },
      }),
    };
  },

  'on-time': ({ writer }, { onTime, due, dataDate, recent }) => {
    const { figures } = writer.words;
    return {
      label: figures.onTime,
      value: { text: figures.of(onTime, due) },
      note: { text: ofDay(writer, figures.onTimeOf, dataDate) },
      ...(recent && {
        change: {
          text: recent.due === 0 ? figures.noneDue : figures.onTimeRecent(recent.onTime, recent.due),
        },
      }),
    };
  },
};

import type { ChangeEvent, RecentChange } from '../../model/recentChanges.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** More than a director reads in a minute. */
const MOST = 8;

/**
 * What changed lately, newest first; the title says so when there is more than is listed.
 * @param several whether they are of several projects, so that each has to say of which
 */
export function changeList(
  { writer }: Place,
  changes: readonly RecentChange[],
  several: boolean,
): TableSection {
  const section = table(writer, 'changesSince', 'changesSince', changes.slice(0, MOST), [
    { key: 'what', cell: ({ what }) => writer.passage(what) },
    { key: 'event', cell: ({ event }) => eventCell(writer, event) },
    { key: 'date', cell: ({ date }) => writer.date(date) },
    { key: 'project', cell: ({ project }) => writer.cell(several ? project : undefined) },
  ]);
  if (changes.length <= MOST) return section;
  return { ...section, title: writer.words.events.latest(MOST, changes.length) };
}

function eventCell({ words, formats, passage }: Writer, event: ChangeEvent): Cell {
  const { events, levels, changeDecisions, whatWhen } = words;
  switch (event.kind) {
    case 'milestone-reached':
      return { text: events.reached };
    case 'milestone-moved':
      return { text: events.moved(formats.date(event.from), formats.date(event.to)) };
    case 'level-moved':
      return { text: events.level(levels[event.from], levels[event.to]) };
    case 'change-decided':
      return { text: events.change(changeDecisions[event.decision]) };
    case 'issue-closed':
      return { text: events.issue };
    case 'complaint-closed':
      return { text: events.complaint };
    case 'decision-taken': {
      if (event.outcome === undefined) return { text: events.decided };
      const { text, ...language } = passage(event.outcome);
      return { text: whatWhen(events.decided, text), ...language };
    }
  }
}

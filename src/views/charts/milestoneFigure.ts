import { dataDateOf } from '../../model/dataDate.ts';
import { dateOf, isOverdue, openMilestones, slipOf } from '../../model/milestones.ts';
import type { Milestone } from '../../schema/plan.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Section } from '../page.ts';
import { milestoneTable } from '../tables/planTables.ts';
import type { Place } from '../tree.ts';
import { timeAxis } from './axis.ts';
import type { Mark, Row, RowChart } from './chart.ts';
import { figure } from './figure.ts';
import { dataRule } from './rules.ts';

/** The milestones by the day that counts, each against its approved day; a table where no day is known. */
export function milestoneFigure(place: Place, project: Project): Section {
  const { writer } = place;
  const { formats } = writer;
  const words = writer.words.charts.milestones;
  const table = milestoneTable(place, project);
  const milestones = [...(project.plan?.milestones ?? [])].sort((a, b) =>
    (dateOf(a) ?? '9999').localeCompare(dateOf(b) ?? '9999'),
  );
  const dataDate = dataDateOf(project);
  const days = milestones.flatMap((milestone) => [milestone.baseline, dateOf(milestone)]);
  const x = timeAxis(
    formats,
    [...days, dataDate].filter((day) => day !== undefined),
  );
  if (x === undefined || days.every((day) => day === undefined)) return table;
  const rows = milestones.map((milestone) => rowOf(place, milestone));
  const next = openMilestones(milestones)[0];
  const nextDay = next && dateOf(next);
  const chart: RowChart = { kind: 'timeline', x, rows, ...dataRule(writer, dataDate) };
  return figure(
    writer,
    table,
    {
      headline: words.headline(
        milestones.filter(({ actual }) => actual !== undefined).length,
        milestones.length,
        nextDay && formats.date(nextDay),
      ),
      subtitle: words.subtitle,
    },
    chart,
  );
}

function rowOf(place: Place, milestone: Milestone): Row {
  const { title, baseline, actual } = milestone;
  const date = dateOf(milestone);
  const marks: Mark[] = [];
  if (baseline !== undefined) {
    if (date !== undefined && date !== baseline)
      marks.push({ shape: 'line', from: baseline, to: date, colour: 'soft' });
    marks.push({ shape: 'tick', at: baseline, colour: 'soft' });
  }
  if (date !== undefined) {
    const late = isOverdue(milestone, place.asOf);
    marks.push({
      shape: 'diamond',
      at: date,
      colour: late ? 'off-track' : 1,
      ...(actual === undefined && { open: true as const }),
    });
  }
  return { ...place.writer.passage(title), note: noteOf(place, milestone), marks };
}

function noteOf({ writer, asOf }: Place, milestone: Milestone): string {
  const { formats, words } = writer;
  const say = words.charts.milestones;
  const date = dateOf(milestone);
  if (date === undefined) return say.undated;
  const day = formats.date(date);
  if (isOverdue(milestone, asOf)) return words.overdue(say.expected(day));
  const slip = slipOf(milestone);
  const against = slip === undefined ? undefined : say.slip(slip);
  const accepted = milestone.accepted && say.accepted(formats.date(milestone.accepted.date));
  return [milestone.actual === undefined ? say.expected(day) : say.reached(day), against, accepted]
    .filter((part) => part !== undefined)
    .join(words.betweenParts);
}

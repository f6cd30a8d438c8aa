import { forecastOf, isOverdue, slipOf } from '../../model/milestones.ts';
import type { Project } from '../../schema/portfolio.ts';
import { milestoneDueCell } from '../due.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

export function milestoneTable(place: Place, { plan }: Project): TableSection {
  const { writer } = place;
  const { words } = writer;
  return table(writer, 'milestones', 'milestones', plan?.milestones ?? [], [
    { key: 'milestone', cell: ({ title }) => writer.passage(title) },
    { key: 'baseline', cell: ({ baseline }) => writer.date(baseline) },
    {
      key: 'forecast',
      // once reached, what was expected no longer counts
      cell: (milestone) =>
        milestone.actual !== undefined || forecastOf(milestone) === undefined
          ? writer.date(undefined)
          : milestoneDueCell(place, milestone),
    },
    { key: 'actual', cell: ({ actual }) => writer.date(actual) },
    {
      key: 'slip',
      numeric: true,
      cell: (milestone) => {
        // a forecast that has passed says nothing any more about how late it will be
        const slip = isOverdue(milestone, place.asOf) ? undefined : slipOf(milestone);
        return slip === undefined ? writer.number(undefined) : { text: words.page.days(slip), value: slip };
      },
    },
    { key: 'accepted', cell: ({ accepted }) => writer.date(accepted?.date) },
  ]);
}

export function iterationTable({ writer }: Place, { plan }: Project): TableSection[] {
  if (!plan || plan.iterations.length === 0) return [];
  return [
    table(writer, 'iterations', 'iterations', [...plan.iterations].reverse(), [
      { key: 'iteration', cell: ({ id, title }) => writer.cell(title ?? id) },
      { key: 'finish', cell: ({ finish }) => writer.date(finish) },
      { key: 'goal', cell: ({ goal }) => writer.cell(goal) },
      { key: 'completed', numeric: true, cell: ({ completed }) => writer.number(completed) },
      { key: 'scope', numeric: true, cell: ({ totalScope }) => writer.number(totalScope) },
      { key: 'increment', cell: ({ increment }) => writer.cell(increment) },
    ]),
  ];
}

/** How many iterations are told of one by one; the table of the burn-up has all. */
const TOLD = 4;

/** What the latest iterations were for, what they brought, and what the client’s feedback changed; newest first. */
export function incrementTable({ writer }: Place, { plan }: Project): TableSection[] {
  const iterations = (plan?.iterations ?? [])
    .filter(({ goal, increment, feedback }) => (goal ?? increment ?? feedback) !== undefined)
    .slice(-TOLD)
    .reverse();
  if (iterations.length === 0) return [];
  return [
    table(writer, 'increments', 'iterations', iterations, [
      { key: 'iteration', cell: ({ id, title }) => writer.cell(title ?? id) },
      { key: 'finish', cell: ({ finish }) => writer.date(finish) },
      { key: 'goal', cell: ({ goal }) => writer.cell(goal) },
      { key: 'increment', cell: ({ increment }) => writer.cell(increment) },
      { key: 'feedback', cell: ({ feedback }) => writer.cell(feedback) },
    ]),
  ];
}

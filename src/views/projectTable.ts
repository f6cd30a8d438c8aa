import { dateOf, isOverdue } from '../model/milestones.ts';
import type { ProjectSummary } from '../model/summary.ts';
import type { Milestone } from '../schema/plan.ts';
import { linkTo } from './frame.ts';
import type { Cell, TableSection } from './page.ts';
import { type ColumnOf, table } from './sections.ts';
import { levelWord, reasonFor } from './status.ts';
import { type Place, projectPath } from './tree.ts';

/** The projects of a front page, each a row with its status, its reason and what comes next. */
export function projectTable(
  place: Place,
  from: string,
  projects: readonly ProjectSummary[],
  more: readonly ColumnOf<ProjectSummary>[] = [],
): TableSection {
  const { writer } = place;
  return table(writer, 'projects', 'projects', projects, [
    {
      key: 'project',
      cell: ({ client, id, name }) => ({
        ...writer.passage(name),
        href: linkTo(place, from, projectPath(place.tree.reader, client.id, id)),
      }),
    },
    ...more,
    { key: 'status', cell: ({ health: { level } }) => ({ text: levelWord(writer, level), level }) },
    {
      key: 'reason',
      cell: ({ health, verdict }) =>
        health.because === 'declared' && verdict !== undefined
          ? writer.passage(verdict)
          : { text: reasonFor(writer, health) },
    },
    { key: 'nextMilestone', cell: ({ next }) => (next ? nextCell(place, next) : writer.cell(undefined)) },
    { key: 'dataDate', cell: ({ dataDate }) => writer.date(dataDate) },
  ]);
}

/** A milestone with the day it is expected, as far as there is one. */
function nextCell(place: Place, milestone: Milestone): Cell {
  const title = place.writer.passage(milestone.title);
  if (dateOf(milestone) === undefined) return title;
  return { ...title, text: place.writer.words.whatWhen(title.text, dueCell(place, milestone).text) };
}

/** The day a milestone is expected, with the word when that day is past. */
export function dueCell({ writer, asOf }: Place, milestone: Milestone): Cell {
  const cell = writer.date(dateOf(milestone));
  return isOverdue(milestone, asOf) ? { ...cell, text: writer.words.overdue(cell.text) } : cell;
}

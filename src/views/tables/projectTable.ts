import { byLevel } from '../../model/health/levels.ts';
import { dateOf } from '../../model/milestones.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { Milestone } from '../../schema/plan.ts';
import { projectLink, reasonCell, statusCell } from '../dashboards/projectCells.ts';
import { milestoneDueCell } from '../due.ts';
import type { Cell, PageView, TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** The projects of a front page, the worst first: each a row with its status, its reason and what comes next. */
export function projectTable(place: Place, from: string, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = place;
  return table(writer, 'projects', 'projects', worstFirst(writer, projects), projectColumns(place, from));
}

/** @param more what else tells them apart, after their names */
export function projectColumns(
  place: Place,
  from: string,
  more: readonly ColumnOf<ProjectSummary>[] = [],
): ColumnOf<ProjectSummary>[] {
  const { writer } = place;
  return [
    { key: 'project', cell: (project) => projectLink(place, from, project) },
    ...more,
    { key: 'status', cell: (project) => statusCell(writer, project) },
    { key: 'reason', cell: (project) => reasonCell(writer, project) },
    { key: 'nextMilestone', cell: ({ next }) => (next ? nextCell(place, next) : writer.cell(undefined)) },
    { key: 'dataDate', cell: ({ dataDate }) => writer.date(dataDate) },
  ];
}

/** So many are named beside the counts of all. */
const MOST_NAMED = 3;

/** The worst of the projects that are off track or at risk, each with its reason and a link to its page. */
export function worstProjects(
  place: Place,
  from: string,
  projects: readonly ProjectSummary[],
): NonNullable<NonNullable<PageView['verdict']>['reasons']> {
  const { writer } = place;
  return worstFirst(writer, projects)
    .filter(({ health }) => health.level === 'off-track' || health.level === 'at-risk')
    .slice(0, MOST_NAMED)
    .map((project) => ({ project: projectLink(place, from, project), reason: reasonCell(writer, project) }));
}

/** By level, and those of one level by name, as its language orders them. */
export function worstFirst(
  { locale, passage }: Writer,
  projects: readonly ProjectSummary[],
): ProjectSummary[] {
  return [...projects].sort(
    (a, b) =>
      byLevel(a.health.level, b.health.level) ||
      passage(a.name).text.localeCompare(passage(b.name).text, locale),
  );
}

/** A milestone with the day it is expected, as far as there is one. */
function nextCell(place: Place, milestone: Milestone): Cell {
  const title = place.writer.passage(milestone.title);
  if (dateOf(milestone) === undefined) return title;
  return { ...title, text: place.writer.words.whatWhen(title.text, milestoneDueCell(place, milestone).text) };
}

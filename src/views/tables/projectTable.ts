import { byLevel } from '../../model/health/levels.ts';
import { dateOf } from '../../model/milestones.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { Milestone } from '../../schema/plan.ts';
import { milestoneDueCell } from '../due.ts';
import { linkTo } from '../frame.ts';
import type { Cell, Link, PageView, Passage, TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import { levelWord, reasonFor } from '../status.ts';
import { type Place, projectPath } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** The projects of a front page, the worst first: each a row with its status, its reason and what comes next. */
export function projectTable(
  place: Place,
  from: string,
  projects: readonly ProjectSummary[],
  more: readonly ColumnOf<ProjectSummary>[] = [],
): TableSection {
  const { writer } = place;
  return table(writer, 'projects', 'projects', worstFirst(writer, projects), [
    {
      key: 'project',
      cell: (project) => linkOf(place, from, project),
    },
    ...more,
    { key: 'status', cell: ({ health: { level } }) => ({ text: levelWord(writer, level), level }) },
    { key: 'reason', cell: (project) => reasonOf(writer, project) },
    { key: 'nextMilestone', cell: ({ next }) => (next ? nextCell(place, next) : writer.cell(undefined)) },
    { key: 'dataDate', cell: ({ dataDate }) => writer.date(dataDate) },
  ]);
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
    .map((project) => ({ project: linkOf(place, from, project), reason: reasonOf(writer, project) }));
}

function linkOf(place: Place, from: string, { client, id, name }: ProjectSummary): Link {
  const href = linkTo(place, from, projectPath(place.tree.reader, client.id, id));
  return { ...place.writer.passage(name), href };
}

/** What the latest report says of a project, or why it has its level without saying. */
function reasonOf(writer: Writer, { health, verdict }: ProjectSummary): Passage {
  return health.because === 'declared' && verdict !== undefined
    ? writer.passage(verdict)
    : { text: reasonFor(writer, health) };
}

/** By level, and those of one level by name, as its language orders them. */
function worstFirst({ locale, passage }: Writer, projects: readonly ProjectSummary[]): ProjectSummary[] {
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

import { type GoalServed, goalsServed } from '../../model/goalsServed.ts';
import { isOffCourse } from '../../model/health/judgedHealth.ts';
import { worstOf } from '../../model/health/levels.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { SponsorFile } from '../../schema/sponsor.ts';
import type { Cell, Passage, RowGroup, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { levelWord } from '../status.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { projectLink, statusCell } from './projectCells.ts';

/** More projects than this would hide the goals behind them. */
const UNFOLDED = 20;

/** The goals of a sponsor, each with the projects that serve it and what these are to make better. */
export function goalTable(
  place: Place,
  goals: SponsorFile['strategicGoals'],
  projects: readonly ProjectSummary[],
): TableSection[] {
  const { writer } = place;
  const served = goalsServed(goals, projects);
  if (served.every(({ goal }) => goal === undefined)) return [];
  const section = table(
    writer,
    'goals',
    'goals',
    served.flatMap((one) => one.projects),
    [
      { key: 'project', cell: (project) => projectLink(place, '', project) },
      { key: 'client', cell: ({ client }) => writer.passage(client.name) },
      { key: 'status', cell: (project) => statusCell(writer, project) },
      { key: 'benefits', cell: (project) => benefitCell(writer, project) },
    ],
  );
  const unfolded = projects.length <= UNFOLDED;
  return [{ ...section, groups: served.map((one) => groupOf(writer, one, unfolded)) }];
}

function groupOf(
  writer: Writer,
  { goal, projects }: GoalServed<ProjectSummary>,
  unfolded: boolean,
): RowGroup {
  const { dashboards } = writer.words;
  const name: Passage = goal === undefined ? { text: dashboards.noGoal } : writer.passage(goal);
  const worst = worstOf(projects.map(({ health }) => health.level));
  const note =
    projects.length === 0
      ? dashboards.notServed
      : dashboards.serving(projects.length, worst && isOffCourse(worst) ? levelWord(writer, worst) : '');
  return { ...name, note, count: projects.length, ...(unfolded && projects.length > 0 && { open: true }) };
}

/** Each objective with its target, and what was reached where the project is closed. */
function benefitCell(writer: Writer, { objectives }: ProjectSummary): Cell {
  const { words, passage } = writer;
  const told = objectives.map(({ objective, result }) => {
    const text = passage(objective.text).text;
    const target = objective.target && passage(objective.target).text;
    const benefit = target ? words.dashboards.benefit(text, target) : text;
    return result ? words.dashboards.reached(benefit, passage(result.result).text) : benefit;
  });
  return told.length === 0 ? writer.cell(undefined) : { text: told.join(words.separator) };
}

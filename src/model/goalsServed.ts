import type { SponsorFile } from '../schema/sponsor.ts';
import type { Words } from '../schema/values.ts';
import type { ProjectSummary } from './summary.ts';

type Goal = SponsorFile['strategicGoals'][number];

/** A strategic goal with the projects that serve it: none, where nothing is done for it. */
export interface GoalServed<T> {
  /** Undefined for the projects that name no goal. */
  goal: Words | undefined;
  projects: T[];
}

/**
 * The goals of a sponsor in their order, each with the projects whose charter names it, by its id or by its title in any
 * language; then goals that only charters name; last the projects that name none.
 */
export function goalsServed<T extends Pick<ProjectSummary, 'goal'>>(
  goals: readonly Goal[],
  projects: readonly T[],
): GoalServed<T>[] {
  const served: { names: Set<string>; goal: Words; projects: T[] }[] = goals.map(({ id, title }) => ({
    names: new Set([id, ...namesOf(title)]),
    goal: title,
    projects: [],
  }));
  const without: T[] = [];
  for (const project of projects) {
    const { goal } = project;
    if (goal === undefined) {
      without.push(project);
      continue;
    }
    const names = namesOf(goal);
    const known = served.find((one) => names.some((name) => one.names.has(name)));
    if (known) known.projects.push(project);
    else served.push({ names: new Set(names), goal, projects: [project] });
  }
  return [
    ...served.map(({ goal, projects: serving }) => ({ goal, projects: serving })),
    ...(without.length > 0 ? [{ goal: undefined, projects: without }] : []),
  ];
}

/** A text in each of its languages, as it is compared: without regard to case. */
function namesOf(words: Words): string[] {
  const texts =
    typeof words === 'string' ? [words] : Object.values(words).filter((text) => text !== undefined);
  return texts.map((text) => text.trim().toLowerCase());
}

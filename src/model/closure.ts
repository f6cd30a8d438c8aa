import type { Project } from '../schema/portfolio.ts';

type Closure = NonNullable<Project['closure']>;
type Objective = Project['charter']['objectives'][number];
type Result = Closure['results'][number];

/** What became of an objective; without a result, nobody has said yet. */
export interface ObjectiveResult {
  objective: Objective;
  result: Result | undefined;
}

/** Every objective of the charter, in its order, with the result its closure gives. */
export function objectiveResults({ charter, closure }: Project): ObjectiveResult[] {
  return charter.objectives.map((objective) => ({
    objective,
    result: closure?.results.find((result) => result.objective === objective.id),
  }));
}

/** How many of some things are as they should be. */
export interface Share {
  met: number;
  of: number;
}

/** How many of the goals that were judged the client accepted. */
export function acceptedGoals({ goals }: Closure): Share {
  return { met: goals.filter(({ accepted }) => accepted).length, of: goals.length };
}

/** How many of all objectives are met in full: one without a result counts as not met. */
export function metObjectives(project: Project): Share {
  const results = objectiveResults(project);
  return { met: results.filter(({ result }) => result?.met === 'yes').length, of: results.length };
}

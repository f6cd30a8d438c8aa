import type { Iteration } from '../../schema/plan.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate, Words } from '../../schema/values.ts';
import { latestOf } from '../dates.ts';

/** Work finished in the latest iteration of one team, in that team’s own unit. */
export interface IterationWork {
  kind: 'iteration-work';
  project: Project;
  iteration: Iteration;
  completed: number;
  /** Finished in the iteration before it; undefined for the first. */
  before: number | undefined;
  unit: Words | undefined;
}

/** Of how many teams the latest iteration finished at least what was taken on. */
export interface PlansKept {
  kind: 'plans-kept';
  kept: number;
  /** Teams whose latest iteration says what was planned and what was finished. */
  teams: number;
  /** The same of the iterations before; undefined unless each of these teams has one. */
  before: number | undefined;
  latest: CalendarDate | undefined;
}

/**
 * What was finished in the last iteration. Units of work are each team’s own and are never added: of several projects
 * it is told how many kept their plan. Undefined where no iteration has a result.
 */
export function lastWork(projects: readonly Project[]): IterationWork | PlansKept | undefined {
  const teams = projects.filter((project) => endedIterations(project).length > 0);
  const [only] = teams;
  return only && teams.length === 1 ? iterationWork(only) : plansKept(teams);
}

/** The last iteration of a project that has a result. */
export function iterationWork(project: Project): IterationWork | undefined {
  const [iteration, previous] = endedIterations(project).reverse();
  if (!iteration) return undefined;
  return {
    kind: 'iteration-work',
    project,
    iteration,
    completed: iteration.completed,
    before: previous?.completed,
    unit: project.plan?.unit,
  };
}

function plansKept(projects: readonly Project[]): PlansKept | undefined {
  const teams = projects.map((project) =>
    endedIterations(project).filter(({ planned }) => planned !== undefined),
  );
  const pairs = teams.flatMap((ended) => {
    const [last, previous] = ended.reverse();
    return last ? [{ last, previous }] : [];
  });
  if (pairs.length === 0) return undefined;
  const kept = ({ completed, planned = 0 }: Ended) => completed >= planned;
  const before = pairs.flatMap(({ previous }) => previous ?? []);
  return {
    kind: 'plans-kept',
    kept: pairs.filter(({ last }) => kept(last)).length,
    teams: pairs.length,
    before: before.length === pairs.length ? before.filter(kept).length : undefined,
    latest: latestOf(pairs.map(({ last }) => last.finish)),
  };
}

/** Work done of all work known, in the team’s own unit. */
export interface WorkDone {
  kind: 'work-done';
  done: number;
  /** All work known at the end of the last iteration that says so, done or not; above 0. */
  scope: number;
  unit: Words | undefined;
  /** Of which day. */
  until: CalendarDate;
  /** What the last iteration finished, and by how much the total scope grew in it where both ends are known. */
  last: { completed: number; growth: number | undefined };
}

/** Undefined where no iteration has a result with a total scope. */
export function workDone(project: Project): WorkDone | undefined {
  const ended = endedIterations(project);
  const last = ended.at(-1);
  const scopes = ended.flatMap(({ totalScope }) => totalScope ?? []);
  const scope = scopes.at(-1);
  if (!last || scope === undefined || scope === 0) return undefined;
  const before = ended.at(-2)?.totalScope;
  return {
    kind: 'work-done',
    done: ended.reduce((sum, { completed }) => sum + completed, 0),
    scope,
    unit: project.plan?.unit,
    until: last.finish,
    last: {
      completed: last.completed,
      growth: last.totalScope === undefined || before === undefined ? undefined : last.totalScope - before,
    },
  };
}

/** The iteration that is running or comes next: the first without a result. */
export interface NextIteration {
  kind: 'next-iteration';
  iteration: Iteration;
  unit: Words | undefined;
}

/** Undefined where every iteration has a result. */
export function nextIteration({ plan }: Project): NextIteration | undefined {
  const iteration = plan?.iterations.find(({ completed }) => completed === undefined);
  return iteration && { kind: 'next-iteration', iteration, unit: plan?.unit };
}

type Ended = Iteration & { completed: number };

/** The iterations that have a result, oldest first. */
function endedIterations({ plan }: Project): Ended[] {
  return (plan?.iterations ?? []).filter((one): one is Ended => one.completed !== undefined);
}

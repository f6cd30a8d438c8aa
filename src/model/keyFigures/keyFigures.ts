import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { Method } from '../../schema/project.ts';
import type { CalendarDate } from '../../schema/values.ts';
import {
  type DeliverablesAccepted,
  deliverablesAccepted,
  type QualityMet,
  qualityMet,
} from './acceptanceFigures.ts';
import { type BudgetsKept, type CostForecast, costForecast } from './costFigures.ts';
import {
  type ExperimentsResolved,
  experimentsResolved,
  type NextDecision,
  nextDecision,
  type OptionsOpen,
  optionsOpen,
} from './discoveryFigures.ts';
import {
  type MedianSlip,
  type MilestonesOnTime,
  medianSlip,
  milestonesOnTime,
  type NextMilestone,
  nextMilestone,
} from './milestoneFigures.ts';
import {
  type IterationWork,
  iterationWork,
  lastWork,
  type NextIteration,
  nextIteration,
  type PlansKept,
  type WorkDone,
  workDone,
} from './workFigures.ts';

/** A figure a page leads with. The words for it are chosen by the views. */
export type KeyFigure =
  | NextMilestone
  | MedianSlip
  | MilestonesOnTime
  | IterationWork
  | PlansKept
  | WorkDone
  | NextIteration
  | QualityMet
  | DeliverablesAccepted
  | CostForecast
  | BudgetsKept
  | NextDecision
  | ExperimentsResolved
  | OptionsOpen;

/** A page leads with at most so many. */
const MOST = 4;

/**
 * The figures a client’s page leads with, over all projects that are not closed (over all, when every one is). Internal
 * clients look at efficiency first, external ones at quality and delivery dates. A figure without data is left out.
 */
export function clientFigures({ profile, projects }: ClientSlice): KeyFigure[] {
  const open = projects.filter(({ charter }) => charter.state !== 'closed');
  const live = open.length > 0 ? open : projects;
  const [work, cost, quality] = [lastWork(live), costForecast(live), qualityMet(live)];
  const [onTime, next, slip] = [milestonesOnTime(live), nextMilestone(live), medianSlip(live)];
  return leading(
    profile?.kind === 'internal'
      ? [work, cost, onTime, next, slip, quality]
      : [quality, next, slip, onTime, cost, work],
  );
}

/** The figures a project’s page leads with, by its method. A figure without data is left out. */
export function projectFigures(project: Project, asOf: CalendarDate): KeyFigure[] {
  const one = [project];
  const [next, slip, cost] = [nextMilestone(one), medianSlip(one), costForecast(one)];
  const [done, work] = [workDone(project), iterationWork(project)];
  const byMethod: Record<Method, () => (KeyFigure | undefined)[]> = {
    waterfall: () => [next, slip, deliverablesAccepted(project), cost, milestonesOnTime(one)],
    agile: () => [done, work, nextIteration(project), cost, next],
    hybrid: () => [next, done, slip, cost, work],
    extreme: () => [nextDecision(project), experimentsResolved(project, asOf), optionsOpen(project), cost],
  };
  return leading(byMethod[project.charter.method]());
}

/** The first few that have data. */
function leading(figures: readonly (KeyFigure | undefined)[]): KeyFigure[] {
  return figures.filter((figure) => figure !== undefined).slice(0, MOST);
}

import type { Task } from '../schema/plan.ts';
import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate, Money, Words } from '../schema/values.ts';
import { changesApproved, isBaselineKnown } from './baseline.ts';
import { workingDaysOf } from './percentComplete.ts';

type ChangeRequest = Project['register']['changes'][number];

/** Work that the approved plan does not hold, with what is known of it. */
export interface AddedScope {
  kind: 'change' | 'task';
  title: Words;
  /** The day a change request was approved; undefined where nothing says it. */
  approved: CalendarDate | undefined;
  /** Working days: those by which a change moves the finish (negative: earlier), those a task takes. */
  days: number | undefined;
  /** Negative: it costs less. */
  cost: Money | undefined;
  scope: Words | undefined;
}

/**
 * What was added since the baseline was approved, as it was known on a day: change requests approved later that bear on
 * the cost or the scope, then tasks without approved dates in a plan whose others have them. Baselining the plan again
 * takes both in. Nothing where no baseline was approved by the day.
 */
export function addedScope(
  project: Project,
  holidays: readonly CalendarDate[],
  day: CalendarDate,
): AddedScope[] {
  const { plan } = project;
  if (!plan || !isBaselineKnown(project, day)) return [];
  const changes = plan.baseline ? changesApproved(project, plan.baseline.approved, day) : [];
  const tasks = plan.tasks.some(isBaselined) ? plan.tasks.filter((task) => !isBaselined(task)) : [];
  return [
    ...changes.filter(addsScope).map(({ title, decided, effect }) => ({
      kind: 'change' as const,
      title,
      approved: decided,
      days: effect?.days,
      cost: effect?.cost,
      scope: effect?.scope,
    })),
    ...tasks.map((task) => ({
      kind: 'task' as const,
      title: task.title,
      approved: undefined,
      days: workingDaysOf(task, holidays),
      cost: undefined,
      scope: undefined,
    })),
  ];
}

function isBaselined({ baselineStart, baselineFinish }: Task): boolean {
  return baselineStart !== undefined || baselineFinish !== undefined;
}

/** A change that only moves days or raises the quality adds no work. */
function addsScope({ effect }: ChangeRequest): boolean {
  const { cost, scope, scopePercent = 0 } = effect ?? {};
  return (cost?.amount ?? 0) !== 0 || scope !== undefined || scopePercent !== 0;
}

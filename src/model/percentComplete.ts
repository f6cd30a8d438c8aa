import type { Task } from '../schema/plan.ts';
import type { CalendarDate } from '../schema/values.ts';
import { workingDays } from './workingDays.ts';

/**
 * How much of some tasks is done, 0 to 100: Σ(percent × days) / Σ(days), where the days of a task are the working
 * days of its baseline, else those it is planned for. A task without either takes no part. Undefined when none is left.
 */
export function percentComplete(
  tasks: readonly Task[],
  holidays: readonly CalendarDate[],
): number | undefined {
  const weighed = tasks.map((task) => ({ percent: task.percent, days: workingDaysOf(task, holidays) ?? 0 }));
  const total = weighed.reduce((sum, { days }) => sum + days, 0);
  if (total === 0) return undefined;
  return weighed.reduce((sum, { percent, days }) => sum + percent * days, 0) / total;
}

/** Working days of a task, of its baseline where it has one; undefined when it says none. */
export function workingDaysOf(task: Task, holidays: readonly CalendarDate[]): number | undefined {
  const { baselineStart, baselineFinish, start, finish, duration } = task;
  if (baselineStart !== undefined && baselineFinish !== undefined)
    return workingDays(baselineStart, baselineFinish, holidays);
  if (start !== undefined && finish !== undefined) return workingDays(start, finish, holidays);
  return duration;
}

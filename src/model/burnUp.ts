import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';

/** Where the work stood at the end of an iteration, in the team’s own unit. */
export interface BurnUpPoint {
  date: CalendarDate;
  /** All work completed so far; undefined once an iteration does not say how much it completed. */
  done: number | undefined;
  /** All work known, done or not. */
  scope: number | undefined;
}

/** Work done and total scope at the end of every iteration that has figures, oldest first. */
export function burnUp(plan: Project['plan']): BurnUpPoint[] {
  const points: BurnUpPoint[] = [];
  let done: number | undefined = 0;
  for (const { finish, completed, totalScope } of plan?.iterations ?? []) {
    if (completed === undefined && totalScope === undefined) continue;
    done = done === undefined || completed === undefined ? undefined : done + completed;
    points.push({ date: finish, done, scope: totalScope });
  }
  return points;
}

import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';

/** Whether the baseline of a plan was approved by a day; one that does not say when always was. */
export function isBaselineKnown({ plan }: Project, day: CalendarDate): boolean {
  return plan?.baseline === undefined || plan.baseline.approved <= day;
}

import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { hadHappened } from './dates.ts';

/** Whether the baseline of a plan was approved by a day; one that does not say when always was. */
export function isBaselineKnown({ plan }: Project, day: CalendarDate): boolean {
  return plan?.baseline === undefined || plan.baseline.approved <= day;
}

/**
 * The change requests that were approved by a day and after another one, such as that of the baseline: those decided by
 * then are part of it. One that does not say when it was decided is taken for a later one.
 */
export function changesApproved(
  { register }: Project,
  after: CalendarDate | undefined,
  by: CalendarDate,
): Project['register']['changes'] {
  return register.changes.filter(
    ({ decision, decided }) =>
      decision === 'approved' &&
      hadHappened(decided, true, by) &&
      (decided === undefined || after === undefined || decided > after),
  );
}

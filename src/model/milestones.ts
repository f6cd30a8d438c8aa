import type { Milestone } from '../schema/plan.ts';
import type { CalendarDate } from '../schema/values.ts';
import { addDays, daysBetween } from './dates.ts';

/** The day a milestone is expected: the newest forecast, else the baseline; undefined without either. */
export function forecastOf(milestone: Milestone): CalendarDate | undefined {
  return milestone.forecasts.at(-1)?.date ?? milestone.baseline;
}

/** The day a milestone was expected as forecasts said by a day; undefined where none did. */
export function forecastAt({ forecasts }: Milestone, day: CalendarDate): CalendarDate | undefined {
  return forecasts.findLast(({ reported }) => reported <= day)?.date;
}

/** The day that counts: when it was reached, else when it is expected. */
export function dateOf(milestone: Milestone): CalendarDate | undefined {
  return milestone.actual ?? forecastOf(milestone);
}

/** Calendar days later than the baseline (negative: earlier); undefined without a baseline or a date. */
export function slipOf(milestone: Milestone): number | undefined {
  const date = dateOf(milestone);
  return milestone.baseline === undefined || date === undefined
    ? undefined
    : daysBetween(milestone.baseline, date);
}

/** Whether it was expected before the as-of day and is not reached. */
export function isOverdue(milestone: Milestone, asOf: CalendarDate): boolean {
  const due = forecastOf(milestone);
  return milestone.actual === undefined && due !== undefined && due < asOf;
}

/** The open milestones in the order they are expected, those without a day last. */
export function openMilestones(milestones: readonly Milestone[]): Milestone[] {
  return milestones
    .filter((milestone) => milestone.actual === undefined)
    .sort((a, b) => (forecastOf(a) ?? '9999').localeCompare(forecastOf(b) ?? '9999'));
}

/** The last day of the calendar quarter after that of a day: what is near enough to look ahead to. */
export function endOfNextQuarter(day: CalendarDate): CalendarDate {
  const months = Number(day.slice(0, 4)) * 12 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 6;
  const month = String((months % 12) + 1).padStart(2, '0');
  return addDays(`${Math.floor(months / 12)}-${month}-01`, -1);
}

/** The open milestones expected by the end of the next calendar quarter, those that are overdue among them. */
export function milestonesAhead(milestones: readonly Milestone[], asOf: CalendarDate): Milestone[] {
  const end = endOfNextQuarter(asOf);
  return openMilestones(milestones).filter((milestone) => (forecastOf(milestone) ?? '9999') <= end);
}

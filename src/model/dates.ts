import type { CalendarDate } from '../schema/values.ts';

const DAY = 86_400_000;

/** The calendar day `days` after `date`; negative goes back. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The latest of some days, undefined when there is none. */
export function latestOf(dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return dates.reduce(
    (latest, date) => (date !== undefined && (latest === undefined || date > latest) ? date : latest),
    undefined,
  );
}

/** The earliest of some days, undefined when there is none. */
export function earliestOf(dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return dates.reduce(
    (earliest, date) => (date !== undefined && (earliest === undefined || date < earliest) ? date : earliest),
    undefined,
  );
}

/** Whether something had happened by a day: by the day it says, or where it says none by how it stands. */
export function hadHappened(on: CalendarDate | undefined, stands: boolean, day: CalendarDate): boolean {
  return on === undefined ? stands : on <= day;
}

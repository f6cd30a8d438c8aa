import type { CalendarDate } from '../schema/values.ts';
import { addDays, daysBetween } from './dates.ts';
import { workingCalendar } from './schedule/workingCalendar.ts';

/** Working days from `from` to `to`, both included: neither Saturday, Sunday nor a holiday. 0 when `to` is earlier. */
export function workingDays(from: CalendarDate, to: CalendarDate, holidays: readonly CalendarDate[]): number {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  const rest = Array.from({ length: days % 7 }, (_, day) => addDays(from, weeks * 7 + day));
  const off = [...new Set(holidays)].filter((day) => day >= from && day <= to && isWeekday(day));
  return weeks * 5 + rest.filter(isWeekday).length - off.length;
}

/** Working days that `day` is later than `due`, which does not count itself; 0 when it is not later. */
export function workingDaysAfter(
  due: CalendarDate,
  day: CalendarDate,
  holidays: readonly CalendarDate[],
): number {
  return workingDays(addDays(due, 1), day, holidays);
}

function isWeekday(date: CalendarDate): boolean {
  return ![0, 6].includes(new Date(date).getUTCDay());
}

/** The working day that is so many working days after a day; negative goes back, 0 is the day itself. */
export function addWorkingDays(
  from: CalendarDate,
  days: number,
  holidays: readonly CalendarDate[],
): CalendarDate {
  if (days === 0) return from;
  const calendar = workingCalendar(holidays);
  return calendar.dayAt(days > 0 ? calendar.after(from) + days - 1 : calendar.from(from) + days);
}

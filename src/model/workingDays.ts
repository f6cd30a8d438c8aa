import type { CalendarDate } from '../schema/values.ts';
import { addDays, daysBetween } from './dates.ts';

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
  const off = [...new Set(holidays)].filter(isWeekday);
  const step = days < 0 ? -1 : 1;
  let date = from;
  let left = Math.abs(days);
  // seven days hold five working days, less the holidays among them; the last few are counted one by one
  while (left > 5) {
    const weeks = Math.ceil(left / 5) - 1;
    const next = addDays(date, step * weeks * 7);
    const [after, until] = step > 0 ? [date, addDays(next, 1)] : [addDays(next, -1), date];
    left += off.filter((day) => day > after && day < until).length - weeks * 5;
    date = next;
  }
  while (left > 0) {
    date = addDays(date, step);
    if (isWeekday(date) && !off.includes(date)) left -= 1;
  }
  return date;
}

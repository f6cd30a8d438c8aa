import type { CalendarDate } from '../../schema/values.ts';

const DAY = 86_400_000;
/** 1 January 1970 was a Thursday; weeks are counted from the Monday before it. */
const MONDAY = 3;

/**
 * The working days, numbered one after the other. What the first of the numbers is does not matter: only differences of
 * them say anything.
 */
export interface WorkingCalendar {
  /** The number of the first working day on or after a date: so many end before it begins. */
  from: (date: CalendarDate) => number;
  /** The number of the first working day after a date: so many have ended when it ends. */
  after: (date: CalendarDate) => number;
  /** The working day with a number, which is whole. */
  dayAt: (number: number) => CalendarDate;
}

/**
 * The calendar without Saturdays, Sundays and holidays. Once it is set up, which takes as long as the days from the
 * first holiday to the last are many, each answer takes the same short time.
 */
export function workingCalendar(holidays: readonly CalendarDate[]): WorkingCalendar {
  const off = new Set(holidays.map(dayNumber).filter(isWeekday).map(weekdaysBefore));
  const first = off.size === 0 ? 0 : Math.min(...off);
  const last = off.size === 0 ? -1 : Math.max(...off);
  // from the first holiday to the last: how many weekdays so far were working days, and which these were
  const worked: number[] = [];
  const working: number[] = [];
  for (let weekday = first; weekday <= last; weekday++) {
    worked.push(working.length);
    if (!off.has(weekday)) working.push(weekday);
  }

  const numberOf = (weekday: number) => {
    if (weekday > last) return weekday - off.size;
    return weekday < first ? weekday : first + (worked[weekday - first] ?? 0);
  };
  return {
    from: (date) => numberOf(weekdaysBefore(dayNumber(date))),
    after: (date) => numberOf(weekdaysBefore(dayNumber(date) + 1)),
    dayAt: (number) => dateOf(number < first ? number : (working[number - first] ?? number + off.size)),
  };
}

function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(date) / DAY) + MONDAY;
}

function isWeekday(day: number): boolean {
  return day - Math.floor(day / 7) * 7 < 5;
}

function weekdaysBefore(day: number): number {
  const weeks = Math.floor(day / 7);
  return weeks * 5 + Math.min(5, day - weeks * 7);
}

function dateOf(weekday: number): CalendarDate {
  const weeks = Math.floor(weekday / 5);
  const day = weeks * 7 + weekday - weeks * 5 - MONDAY;
  return new Date(day * DAY).toISOString().slice(0, 10);
}

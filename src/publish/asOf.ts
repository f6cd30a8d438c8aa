import type { CalendarDate } from '../schema/values.ts';

/** The day it is now in a time zone. */
export function todayIn(timeZone: string, now = new Date()): CalendarDate {
  // the Swedish way of writing a day is ISO 8601
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

import type { CalendarDate } from '../../schema/values.ts';
import type { Writer } from '../writer.ts';
import type { Rule } from './chart.ts';

/** The line at the day the figures are of, where there is one. */
export function dataRule({ words, formats }: Writer, date: CalendarDate | undefined): { down?: Rule[] } {
  return date === undefined ? {} : { down: [{ at: date, text: words.page.dataDate(formats.date(date)) }] };
}

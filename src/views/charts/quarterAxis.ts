import type { CalendarDate } from '../../schema/values.ts';
import { quarterOf } from '../scoreWording.ts';
import type { Writer } from '../writer.ts';
import type { Axis } from './chart.ts';

/** Half a quarter, in milliseconds: as much room an axis has on both sides of the middles of its quarters. */
const HALF = 45 * 86_400_000;

/** An axis of quarters, given as `2026-q3`, oldest first: the year where it is new, so that a phone has room for more. */
export function quarterAxis(writer: Writer, quarters: readonly string[]): Axis {
  const ticks = quarters.map((period, index) => ({
    at: Date.parse(middleOfQuarter(period)),
    text:
      period.slice(0, 4) === quarters[index - 1]?.slice(0, 4)
        ? writer.words.satisfaction.quarter(period.slice(-1))
        : quarterOf(writer, period),
  }));
  const [first = 0, last = 0] = [ticks[0]?.at, ticks.at(-1)?.at];
  return { domain: [first - HALF, last + HALF], ticks };
}

/** A day in the middle of a quarter. */
export function middleOfQuarter(period: string): CalendarDate {
  const [year = '', quarter = ''] = period.split('-q');
  return `${year}-${String(Number(quarter) * 3 - 1).padStart(2, '0')}-15`;
}

import type { CalendarDate } from '../../schema/values.ts';
import { addDays } from '../dates.ts';

/** The first and the last day of a period, both in it. */
export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

/**
 * The period of the next report: from the day after the last one ended, else from the start of the project, to the end
 * of last month, or where that is reported already to the as-of day. Undefined where that day is reported too.
 */
export function nextPeriod(
  lastTo: CalendarDate | undefined,
  start: CalendarDate | undefined,
  asOf: CalendarDate,
): Period | undefined {
  const monthEnd = addDays(`${asOf.slice(0, 7)}-01`, -1);
  if (lastTo === undefined) return firstPeriod(start, monthEnd, asOf);
  const from = addDays(lastTo, 1);
  if (from > asOf) return undefined;
  return { from, to: monthEnd >= from ? monthEnd : asOf };
}

function firstPeriod(start: CalendarDate | undefined, monthEnd: CalendarDate, asOf: CalendarDate): Period {
  if (start !== undefined && start <= asOf) return { from: start, to: monthEnd >= start ? monthEnd : asOf };
  return { from: `${monthEnd.slice(0, 7)}-01`, to: monthEnd };
}

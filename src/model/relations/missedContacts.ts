import type { ClientSlice } from '../../schema/portfolio.ts';
import type { CalendarDate, Words } from '../../schema/values.ts';
import { addDays } from '../dates.ts';
import { adherenceOf } from '../stakeholders/adherence.ts';

/** A contact of a communication plan that has not been held for too long. */
export interface MissedContact {
  project: Words;
  content: Words;
  everyDays: number;
  /** The last one held with that group about the project; undefined when there was none. */
  last: CalendarDate | undefined;
}

/**
 * The planned contacts of which `intervals` have passed without one, those longest ago first, and how many are planned in
 * all. While a project is paused, nobody is waiting for it.
 */
export function missedContacts(
  client: ClientSlice,
  intervals: number,
  day: CalendarDate,
): { missed: MissedContact[]; planned: number } {
  const planned = adherenceOf(client, day)
    .filter(({ project }) => project.charter.state !== 'paused')
    .map(({ contact: { content, everyDays }, project, last, nextDue }) => ({
      limit: addDays(nextDue, (intervals - 1) * everyDays),
      missed: { project: project.charter.name, content, everyDays, last },
    }));
  const late = planned.filter(({ limit }) => limit < day).sort((a, b) => a.limit.localeCompare(b.limit));
  return { missed: late.map(({ missed }) => missed), planned: planned.length };
}

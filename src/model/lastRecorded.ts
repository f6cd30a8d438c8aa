import type { ClientSlice } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { latestOf } from './dates.ts';

/** The newest day that a client’s record tells of: a conversation, a need or a complaint. Undefined without any. */
export function lastRecorded(client: ClientSlice): CalendarDate | undefined {
  return latestOf([
    ...client.communications.map(({ date }) => date),
    ...client.needs.needs.map(({ raised }) => raised),
    ...client.complaints.complaints.flatMap(({ raised, answered, closed, told }) => [
      raised,
      answered,
      closed,
      told,
    ]),
  ]);
}

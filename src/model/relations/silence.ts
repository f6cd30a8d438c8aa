import type { Communication } from '../../schema/client.ts';
import type { RelationRules, Tier } from '../../schema/relations.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { addDays } from '../dates.ts';

/**
 * Channels that need both sides. A mail or a message may have gone unanswered, and a usability test is held with those
 * who use the result.
 */
const twoWay: ReadonlySet<Communication['channel']> = new Set([
  'meeting',
  'call',
  'visit',
  'feedback-meeting',
]);

/** The last two-way contact up to a day; undefined when none is recorded. */
export function lastTwoWayContact(
  communications: readonly Communication[],
  day: CalendarDate,
): Communication | undefined {
  return communications
    .filter(({ channel, date }) => twoWay.has(channel) && date <= day)
    .reduce<Communication | undefined>((last, one) => (last && last.date > one.date ? last : one), undefined);
}

/** The days a client of a tier may be silent; that of C where no tier is known. */
export function silentLimit(tier: Tier | undefined, rules: RelationRules): number {
  if (tier === 'A') return rules.silentDaysA;
  return tier === 'B' ? rules.silentDaysB : rules.silentDaysC;
}

/** Whether more days than the limit have passed since; always where there never was a contact. */
export function isSilent(last: CalendarDate | undefined, limit: number, day: CalendarDate): boolean {
  return last === undefined || addDays(last, limit) < day;
}

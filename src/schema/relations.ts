import * as z from 'zod';
import { shown } from './policy.ts';
import { DaysSchema, PercentSchema } from './values.ts';

const days = (fallback: number) => DaysSchema.default(fallback);

/** The boundaries by which managers look at their clients. None of them ever leaves the managers. */
export const RelationRulesSchema = z.strictObject({
  tierAPercent: shown(
    'Share of the revenue of all active clients, in percent, up to which the largest of them are tier A. ' +
      'The client that crosses it is still A.',
    PercentSchema.default(80),
  ),
  tierBPercent: shown(
    'The same up to which the next ones are tier B; the others are C.',
    PercentSchema.default(95),
  ),
  silentDaysA: shown(
    'Days without a meeting, call, visit or feedback meeting after which a client of tier A counts as silent. ' +
      'A mail or message may have gone unanswered and does not count.',
    days(30),
  ),
  silentDaysB: shown('The same for tier B.', days(60)),
  silentDaysC: shown('The same for tier C, and where no tier is known.', days(120)),
  paymentLateDays: shown('Days an invoice may be open after it was due.', days(7)),
  contactsMissed: shown(
    'Intervals of a communication plan that may pass without a contact before its cadence counts as broken.',
    z.number().int().min(1).max(100).default(2),
  ),
  disputes: shown(
    'How many change requests and deliverables have to be rejected within `disputeDays` to be a dispute about the scope.',
    z.number().int().min(1).max(100).default(2),
  ),
  disputeDays: shown('Days back in which rejections are counted.', days(90)),
  contractEndDays: shown('Days before the end of a contract from which on it counts as near.', days(180)),
});
export type RelationRules = z.infer<typeof RelationRulesSchema>;

/** The boundaries a portal has set, the defaults where it says nothing. */
export function relationRulesOf({ relations }: { relations?: RelationRules | undefined }): RelationRules {
  return relations ?? RelationRulesSchema.parse({});
}

export const TierSchema = z.enum(['A', 'B', 'C']);
export type Tier = z.infer<typeof TierSchema>;

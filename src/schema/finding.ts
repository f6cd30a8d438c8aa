import * as z from 'zod';
import { findingAudience } from './findingAudience.ts';
import { recordRules, shown } from './policy.ts';
import { AmountSchema, CalendarDateSchema, CurrencySchema, IdSchema, WordsSchema } from './values.ts';

/** What a rule can find. `unknown` is the absence of any finding. */
const FoundLevelSchema = z.enum(['on-track', 'at-risk', 'off-track']);
export type FoundLevel = z.infer<typeof FoundLevelSchema>;

/** Rules that hold one value against a threshold, in the unit of both, and that a project’s own files decide. */
const MeasuredRuleSchema = z.enum([
  // SPI(t), without unit
  'spi-t',
  // working days a key milestone is expected (or, the last of all, was reached) later than approved
  'milestone-slip',
  // working days since an open key milestone was expected
  'milestone-overdue',
  // calendar days since the next decision point was due
  'decision-overdue',
  // variance at completion as a share of the budget: −0.05 is an overrun of 5 %
  'variance-at-completion',
  // the same by the forecast of the budget
  'cost-forecast',
  // growth of the scope that no change request approved, as a share of the scope it began with
  'scope-growth',
  // calendar days since the oldest undecided change request was raised
  'change-undecided',
  // working days since a deliverable was due that is not accepted
  'deliverable-late',
]);

const level = shown('The level it gives.', FoundLevelSchema);
const record = shown('The record it is about.', IdSchema);
const subject = shown('What that record was called.', WordsSchema);
const measured = {
  level,
  value: shown('The value found, in the unit of the rule.', z.number()),
  threshold: shown(
    'The boundary that decided: of `on-track`, or where it is off track that of `at-risk`.',
    z.number(),
  ),
};
const money = {
  level,
  spent: shown('What was spent.', AmountSchema),
  currency: shown('The currency.', CurrencySchema),
};
/** Where what a finding rests on is about more than its project, a sponsor does not see all of it and is not told. */
const project = shown('The project, where what it rests on is about no other one.', IdSchema.optional());
const rule = <T extends z.ZodType>(schema: T) => shown('The rule that found it.', schema);

const MeasuredFindingSchema = z.strictObject({
  rule: rule(MeasuredRuleSchema),
  ...measured,
  record: shown('The record it is about, where it is about one.', IdSchema.optional()),
  subject: shown('What that record was called.', WordsSchema.optional()),
});

/** Days by which half and 85 % of the simulated courses end, against the target; none where they never do. */
const ForecastFindingSchema = z.strictObject({
  rule: rule(z.literal('forecast-range')),
  level,
  p50: shown('The day by which half of the courses end.', CalendarDateSchema.optional()),
  p85: shown('The day by which 85 % of them do.', CalendarDateSchema.optional()),
  target: shown('The day that was agreed.', CalendarDateSchema),
});

/** More was spent than the budget, and work is left. */
const BudgetSpentSchema = z.strictObject({
  rule: rule(z.literal('budget-spent')),
  ...money,
  // a sum, so that it need not have four decimals
  budget: shown('What was approved, with the changes since.', z.number()),
});

const NothingEarnedSchema = z.strictObject({ rule: rule(z.literal('nothing-earned')), ...money });

const MeasuresMetSchema = z.strictObject({
  rule: rule(z.literal('measures-met')),
  level,
  measures: shown('How many there are.', z.number().int().min(1)),
});

/** A measure that misses its target, in its own unit. */
const MeasureMissedSchema = z.strictObject({
  rule: rule(z.enum(['measure-missed', 'critical-missed'])),
  level,
  record,
  subject,
  value: shown('Its last reading.', z.number()),
  target: shown('The value to reach.', z.number()),
  limit: shown('The worst value that is not off track.', z.number()),
  unit: shown('The unit.', WordsSchema.optional()),
});

const DeliverableRejectedSchema = z.strictObject({
  rule: rule(z.literal('deliverable-rejected')),
  level,
  record,
  subject,
});

/** NPS in points, CSAT and CES in percent. */
const ScoreSchema = z.number().min(-100).max(100);
const IntervalSchema = z.strictObject({
  low: shown('Its lower end.', ScoreSchema),
  high: shown('Its upper end.', ScoreSchema),
});
const SurveyFindingSchema = z.strictObject({
  rule: rule(z.literal('survey-score')),
  level,
  record,
  subject,
  kind: shown('The kind of question.', z.enum(['nps', 'csat', 'ces'])),
  value: shown('The score.', ScoreSchema),
  interval: shown('Where it lies; none where everybody invited answered.', IntervalSchema.optional()),
  target: shown('The score to reach.', z.number()),
  project,
});

/** Working days since a severe complaint was raised that is open. */
const ComplaintFindingSchema = z.strictObject({
  rule: rule(z.literal('complaint-open')),
  ...measured,
  record: shown('The complaint, where one is open.', IdSchema.optional()),
  project,
});

const ofProject = [
  MeasuredFindingSchema,
  ForecastFindingSchema,
  BudgetSpentSchema,
  NothingEarnedSchema,
  MeasuresMetSchema,
  MeasureMissedSchema,
  DeliverableRejectedSchema,
] as const;
const ofClient = [SurveyFindingSchema, ComplaintFindingSchema] as const;

/** What a rule of health says, with the numbers it says it by. */
export const FindingSchema = z.discriminatedUnion('rule', [...ofProject, ...ofClient]);
export type Finding = z.infer<typeof FindingSchema>;
export type MeasuredRule = z.infer<typeof MeasuredRuleSchema> | 'complaint-open';

for (const schema of ofProject) {
  recordRules.add(schema, { kind: 'snapshot-finding', scope: 'project', audience: findingAudience });
}
for (const schema of ofClient) {
  recordRules.add(schema, { kind: 'snapshot-finding', scope: 'client', audience: findingAudience });
}

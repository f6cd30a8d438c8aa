import * as z from 'zod';
import { FindingSchema } from './finding.ts';
import { milestoneAudienceAround, wherePlanIsShown } from './plan.ts';
import {
  type Audience,
  AudienceSchema,
  fromBody,
  fromPath,
  internal,
  list,
  recordRules,
  shown,
  shownWhen,
} from './policy.ts';
import { costAudienceAround, DimensionSchema, LevelSchema } from './project.ts';
import { record } from './record.ts';
import { FivePointSchema, riskAudienceAround } from './register.ts';
import {
  AmountSchema,
  CalendarDateSchema,
  CurrencySchema,
  IdSchema,
  PercentSchema,
  WordsSchema,
} from './values.ts';

const DeclaredSchema = z.strictObject({
  level: shown('The level you declare.', LevelSchema),
  reason: shown('Why; required where it is better than the computed one.', WordsSchema.optional()),
});

const AskSchema = z.strictObject({
  text: shown('What you need from the client.', WordsSchema),
  from: shown('From whom.', z.string().min(1).optional()),
  due: shown('By when.', CalendarDateSchema.optional()),
  costOfWaiting: shown('What waiting costs.', WordsSchema.optional()),
});

const frozenAudience = () =>
  internal('For whom it was then; it decides once what it is about is gone.', AudienceSchema.optional());

const SnapshotMilestoneSchema = z.strictObject({
  id: shown('The milestone.', IdSchema),
  baseline: shown('Its approved day.', CalendarDateSchema.optional()),
  date: shown('Its forecast, or the day it was reached.', CalendarDateSchema.optional()),
  reached: shown('Whether it was reached.', z.boolean().default(false)),
  audience: frozenAudience(),
});

recordRules.add(SnapshotMilestoneSchema, {
  kind: 'snapshot-milestone',
  scope: 'project',
  audience: (entry, around) =>
    milestoneAudienceAround(around, entry['id'], entry['audience'] as Audience | undefined),
});

const SnapshotCostSchema = z.strictObject({
  currency: shown('The currency.', CurrencySchema),
  baseline: shown('Approved amount.', AmountSchema.optional()),
  actual: shown('Spent so far.', AmountSchema.optional()),
  forecast: shown('Expected at completion.', AmountSchema.optional()),
});
recordRules.add(SnapshotCostSchema, {
  kind: 'snapshot-cost',
  scope: 'project',
  audience: (_value, around) => costAudienceAround(around),
});

const SnapshotRiskSchema = z.strictObject({
  id: shown('The risk.', IdSchema),
  probability: shown('How probable it was, 1 to 5.', FivePointSchema),
  impact: shown('How bad it would have been, 1 to 5.', FivePointSchema),
  audience: frozenAudience(),
});
recordRules.add(SnapshotRiskSchema, {
  kind: 'snapshot-risk',
  scope: 'project',
  audience: (entry, around) =>
    riskAudienceAround(around, entry['id'], entry['audience'] as Audience | undefined),
});

const SnapshotWorkSchema = z.strictObject({
  done: shown('Work finished, in the plan’s unit.', z.number().min(0).optional()),
  totalScope: shown('All work known, done or not, in the same unit.', z.number().min(0).optional()),
});

const CountSchema = z.number().int().min(0);

/** The figures a published report was frozen with; later pages draw trends from them. */
const SnapshotSchema = z.strictObject({
  dataDate: shown('The day the figures are of.', CalendarDateSchema),
  health: shown(
    'The computed level of each dimension.',
    z.partialRecord(DimensionSchema, LevelSchema).default({}),
  ),
  findings: shown(
    'What decided the level of each dimension; a report frozen by an earlier version has the levels alone.',
    z.partialRecord(DimensionSchema, FindingSchema).optional(),
  ),
  milestones: list('The milestones as they stood.', SnapshotMilestoneSchema),
  risks: list('The open risks as they stood.', SnapshotRiskSchema),
  work: shownWhen('The work of the iterations.', wherePlanIsShown, SnapshotWorkSchema.optional()),
  percentComplete: shownWhen(
    'How much was done, in percent: the tasks’ percents, weighted by their working days.',
    wherePlanIsShown,
    PercentSchema.optional(),
  ),
  cost: shown('The money as it stood.', SnapshotCostSchema.optional()),
  openIssues: shown('How many issues were open, of those the client sees.', CountSchema.optional()),
  undecidedChanges: shown(
    'How many change requests waited for a decision, of those the client sees.',
    CountSchema.optional(),
  ),
});
export type Snapshot = z.infer<typeof SnapshotSchema>;

const AmendmentSchema = z.strictObject({
  date: shown('The day of the amendment.', CalendarDateSchema),
  why: shown('What was corrected, and why.', WordsSchema),
  // like the digest of the report, it would confirm a guess
  digest: internal('The digest of the corrected report.', z.string().min(1).optional()),
});

/** A draft is internal whatever it says; once published it follows `audience`, else the client sees it. */
function reportAudience(report: Record<string, unknown>): Audience {
  if (report['published'] === undefined) return 'internal';
  return (report['audience'] as Audience | undefined) ?? 'client';
}

/** `reports/<yyyy-mm-dd>.md`: a status report; its day is in the file’s name. */
export const ReportSchema = record('report', reportAudience, {
  id: fromPath('The file’s name: the day of the report.', CalendarDateSchema),
  title: shown('A title, where the period alone does not say enough.', WordsSchema.optional()),
  from: shown('First day of the period.', CalendarDateSchema),
  to: shown('Last day of the period; the figures are of this day.', CalendarDateSchema),
  author: shown('Who wrote it.', z.string().min(1)),
  verdict: shown('How the project stands, in one sentence.', WordsSchema),
  declared: shown(
    'The health you declare, by dimension.',
    z.partialRecord(DimensionSchema, DeclaredSchema).default({}),
  ),
  done: list('What was done.', WordsSchema),
  next: list('What comes next.', WordsSchema),
  asks: list('What you need from the client.', AskSchema),
  published: shown('The day it was published; left out, it is a draft.', CalendarDateSchema.optional()),
  // made from the whole file, so it would confirm a guess at what a reader is not shown
  digest: internal(
    'The digest the report was frozen with: of all it says, but for itself and `amended`.',
    z.string().min(1).optional(),
  ),
  snapshot: shown('The figures it was frozen with.', SnapshotSchema.optional()),
  amended: shown('What was corrected after publication.', AmendmentSchema.optional()),
  body: fromBody('The narrative, in Markdown below the front matter.', WordsSchema.optional()),
}).refine((report) => report.from <= report.to, {
  path: ['to'],
  params: { expected: 'a last day on or after the first', fix: 'Correct `from` or `to`.' },
});
export type Report = z.infer<typeof ReportSchema>;

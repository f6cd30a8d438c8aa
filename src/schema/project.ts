import * as z from 'zod';
import { type Around, fromBody, identities, list, recordRules, shown } from './policy.ts';
import { record, refersTo } from './record.ts';
import {
  AmountSchema,
  CalendarDateSchema,
  CurrencySchema,
  IdSchema,
  PersonSchema,
  WordsSchema,
} from './values.ts';

export const MethodSchema = z.enum(['waterfall', 'agile', 'hybrid', 'extreme']);
export type Method = z.infer<typeof MethodSchema>;

export const DimensionSchema = z.enum(['scope', 'schedule', 'cost', 'quality', 'satisfaction']);
export type Dimension = z.infer<typeof DimensionSchema>;

/** Levels of health, worst first; `not-applicable` takes no part in a comparison. */
export const LevelSchema = z.enum([
  'off-track',
  'at-risk',
  'unknown',
  'on-track',
  'not-started',
  'done',
  'not-applicable',
]);
export type Level = z.infer<typeof LevelSchema>;

const words = (description: string) => shown(description, z.array(WordsSchema).default([]));

const GoalsSchema = z.strictObject({
  in: words('What is in scope.'),
  out: words('What is out of scope.'),
  schedule: shown('The goal for the schedule.', WordsSchema.optional()),
  cost: shown('The goal for the cost.', WordsSchema.optional()),
  quality: shown('The goal for the quality.', WordsSchema.optional()),
});

const ObjectiveSchema = z.strictObject({
  id: shown('Short id of the objective.', IdSchema),
  text: shown('What is to be better afterwards.', WordsSchema),
  measure: shown('How that is measured.', WordsSchema.optional()),
  target: shown('The value to reach.', WordsSchema.optional()),
});
identities.add(ObjectiveSchema, { kind: 'objective' });

const CostLineSchema = z.strictObject({
  category: shown('What the money is for.', WordsSchema),
  baseline: shown('Approved amount.', AmountSchema),
  actual: shown('Spent so far.', AmountSchema.optional()),
  forecast: shown('Expected at completion.', AmountSchema.optional()),
});

/** Money of a project opens to its sponsor, and to the client where the charter says `showCost: true`. */
export function costAudience(showCost: unknown): 'client' | 'sponsor' {
  return showCost === true ? 'client' : 'sponsor';
}

const BudgetSchema = z.strictObject({
  showCost: shown('Whether the client sees the cost.', z.boolean().default(false)),
  currency: shown('The currency of all amounts here.', CurrencySchema),
  statusDate: shown('The day the actual and the forecast are of.', CalendarDateSchema.optional()),
  baseline: shown('Approved amount.', AmountSchema.optional()),
  actual: shown('Spent so far.', AmountSchema.optional()),
  forecast: shown('Expected at completion.', AmountSchema.optional()),
  categories: list('The same by category.', CostLineSchema),
});
recordRules.add(BudgetSchema, {
  kind: 'budget',
  scope: 'project',
  audience: (budget) => costAudience(budget['showCost']),
});

/** Whether cost figures around a value are the client’s to see: decided once, in the charter’s budget. */
export function costAudienceAround(around: Around): 'client' | 'sponsor' {
  for (const object of around) {
    const charter = object['charter'] as { budget?: { showCost?: boolean } } | undefined;
    if (charter) return costAudience(charter.budget?.showCost);
  }
  return 'sponsor';
}

/** `project.md`: the charter. */
export const CharterSchema = record('charter', 'client', {
  name: shown('The project’s name.', WordsSchema),
  method: shown('How it is run; its page follows the method.', MethodSchema),
  state: shown(
    'Where it stands in its life.',
    z.enum(['proposed', 'running', 'paused', 'closing', 'closed']),
  ),
  summary: shown('What the project is, in a sentence.', WordsSchema.optional()),
  sponsor: shown('Who funds it: a file under sponsors/.', refersTo('sponsor').optional()),
  strategicGoal: shown('The strategic goal it serves.', WordsSchema.optional()),
  manager: shown('Who leads the delivery.', PersonSchema.optional()),
  start: shown('Planned first day.', CalendarDateSchema.optional()),
  finish: shown('Planned last day.', CalendarDateSchema.optional()),
  goals: shown('What was agreed on scope, schedule, cost and quality.', GoalsSchema.optional()),
  objectives: list('What is to be better afterwards, and how that is measured.', ObjectiveSchema),
  assumptions: words('What the plan takes for granted.'),
  budget: shown('The money.', BudgetSchema.optional()),
  body: fromBody('The story of the project, in Markdown below the front matter.', WordsSchema.optional()),
});

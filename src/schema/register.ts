import * as z from 'zod';
import { type Around, type Audience, list, shown } from './policy.ts';
import { record, refersTo } from './record.ts';
import { CalendarDateSchema, IdSchema, MoneySchema, WordsSchema } from './values.ts';

/** A record for the client where it says `shared: true`, else internal; `audience` in the file overrides both. */
export function sharedOrInternal(value: Record<string, unknown>): Audience {
  return (value['audience'] as Audience | undefined) ?? (value['shared'] === true ? 'client' : 'internal');
}

export const FivePointSchema = z.number().int().min(1).max(5);
const PrioritySchema = z.enum(['low', 'medium', 'high', 'urgent']);

export const RiskSchema = record('risk', sharedOrInternal, {
  id: shown('Short id of the risk.', IdSchema),
  shared: shown('Whether the client sees it.', z.boolean().default(false)),
  cause: shown('Because of …', WordsSchema),
  event: shown('… this may happen …', WordsSchema),
  effect: shown('… with this effect.', WordsSchema),
  probability: shown('1 (rare) to 5 (nearly certain).', FivePointSchema),
  impact: shown('1 (slight) to 5 (the project fails).', FivePointSchema),
  response: shown('How it is met.', z.enum(['avoid', 'reduce', 'transfer', 'accept'])),
  plan: shown('What is done about it.', WordsSchema.optional()),
  owner: shown('Who watches it.', z.string().min(1).optional()),
  raised: shown('The day it was raised.', CalendarDateSchema.optional()),
  due: shown('The day the response is due.', CalendarDateSchema.optional()),
  trend: shown('Whether it grows.', z.enum(['rising', 'steady', 'falling']).optional()),
  closed: shown('The day it was closed.', CalendarDateSchema.optional()),
});

export const IssueSchema = record('issue', 'client', {
  id: shown('Short id of the issue.', IdSchema),
  title: shown('What is wrong.', WordsSchema),
  raised: shown('The day it was raised.', CalendarDateSchema),
  by: shown('Who raised it.', z.string().min(1).optional()),
  priority: shown('How urgent it is.', PrioritySchema),
  owner: shown('Who solves it.', z.string().min(1).optional()),
  due: shown('By when.', CalendarDateSchema.optional()),
  status: shown('How it stands.', z.enum(['open', 'in-progress', 'resolved', 'closed'])),
  resolution: shown('How it was solved.', WordsSchema.optional()),
  closed: shown('The day it was closed.', CalendarDateSchema.optional()),
});

const EffectSchema = z.strictObject({
  days: shown(
    'Working days later (or earlier, when negative).',
    z.number().int().min(-10_000).max(10_000).optional(),
  ),
  cost: shown('What it costs.', MoneySchema.optional()),
  scope: shown('What it adds or takes away.', WordsSchema.optional()),
  scopePercent: shown('Growth of the scope in percent.', z.number().min(-100).max(1000).optional()),
  quality: shown('What it does to the quality.', WordsSchema.optional()),
});

export const ChangeRequestSchema = record('change-request', 'client', {
  id: shown('Short id of the change request.', IdSchema),
  title: shown('What is to change.', WordsSchema),
  raised: shown('The day it was raised.', CalendarDateSchema),
  by: shown('Who asked for it.', z.string().min(1)),
  reason: shown('Why.', WordsSchema.optional()),
  effect: shown('What it does to schedule, cost, scope and quality.', EffectSchema.optional()),
  decision: shown(
    'What was decided.',
    z.enum(['pending', 'approved', 'rejected', 'withdrawn']).default('pending'),
  ),
  decidedBy: shown('Who decided.', z.string().min(1).optional()),
  decided: shown('The day it was decided.', CalendarDateSchema.optional()),
  agreement: shown('The agreement with the client.', refersTo('document').optional()),
});

export const DecisionSchema = record('decision', 'client', {
  id: shown('Short id of the decision.', IdSchema),
  question: shown('What is to be decided.', WordsSchema),
  from: shown('Who has to decide.', z.string().min(1)),
  due: shown('By when it is needed.', CalendarDateSchema.optional()),
  costOfWaiting: shown('What waiting costs.', WordsSchema.optional()),
  outcome: shown('What was decided.', WordsSchema.optional()),
  decided: shown('The day it was decided.', CalendarDateSchema.optional()),
  decidedBy: shown('Who decided.', z.string().min(1).optional()),
  why: shown('Why it was decided so.', WordsSchema.optional()),
});

export const ActionSchema = record('action', 'client', {
  id: shown('Short id of the action.', IdSchema),
  text: shown('What is to be done.', WordsSchema),
  owner: shown('Who does it.', z.string().min(1)),
  side: shown('`us`: the people who deliver. `client`: the client.', z.enum(['us', 'client']).default('us')),
  due: shown('By when.', CalendarDateSchema.optional()),
  done: shown('The day it was done.', CalendarDateSchema.optional()),
});

/** `register.json`: risks, issues, changes, decisions, actions. */
export const RegisterSchema = z.strictObject({
  risks: list('What may happen.', RiskSchema),
  issues: list('What is wrong now.', IssueSchema),
  changes: list('What is asked to change.', ChangeRequestSchema),
  decisions: list('What is to be decided, and what was.', DecisionSchema),
  actions: list('What was promised.', ActionSchema),
});

/**
 * Who sees what reports keep of a risk: whoever sees the risk. Once it is gone from the register, those for whom it was
 * when the report was frozen.
 */
export function riskAudienceAround(around: Around, id: unknown, frozen?: Audience): Audience {
  const project = around.find((object) => 'charter' in object);
  const register = project?.['register'] as z.infer<typeof RegisterSchema> | undefined;
  const risk = register?.risks.find((one) => one.id === id);
  return risk ? sharedOrInternal(risk) : (frozen ?? 'internal');
}

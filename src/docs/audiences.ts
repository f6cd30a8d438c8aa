import type * as z from 'zod';
import { type Audience, fieldRules, type RecordRule, recordRules } from '../schema/policy.ts';
import { objectsWithin } from './structure.ts';

/** What has to be written for a record or field to open to the client, and who sees it otherwise. */
export interface Condition {
  when: string;
  otherwise: Audience;
}

/** The wording of each rule that is a function; one that has none here fails the test. */
export const recordConditions: Readonly<Record<string, Condition>> = {
  risk: { when: 'if `shared`', otherwise: 'internal' },
  lesson: { when: 'if `shared`', otherwise: 'internal' },
  report: { when: 'once published', otherwise: 'internal' },
  budget: { when: 'if `showCost`', otherwise: 'sponsor' },
  'earned-value': { when: 'if `showCost`', otherwise: 'sponsor' },
  'snapshot-milestone': { when: 'if the milestone is', otherwise: 'internal' },
  'snapshot-risk': { when: 'if the risk is', otherwise: 'internal' },
  'snapshot-finding': { when: 'if what it rests on is', otherwise: 'internal' },
  'snapshot-cost': { when: 'if `showCost`', otherwise: 'sponsor' },
};

export const fieldConditions: Readonly<Record<string, string>> = {
  'team-member.name': 'if `named`',
  'stakeholder.power': 'if `share` says so',
  'stakeholder.interest': 'if `share` says so',
  'answer.comment': 'if `quotable`',
  'value.work': 'if the plan is',
  'value.percentComplete': 'if the plan is',
};

export const audienceWords: Record<Audience, string> = {
  client: 'client',
  finance: 'finance',
  sponsor: 'sponsor',
  internal: '**managers**',
};

/** The rules of all record kinds within some objects, each kind once. */
export function recordKinds(objects: Iterable<z.ZodObject>): { rule: RecordRule; record: z.ZodObject }[] {
  const kinds = new Map<string, { rule: RecordRule; record: z.ZodObject }>();
  for (const object of objects) {
    for (const record of objectsWithin(object)) {
      const rule = recordRules.get(record);
      if (rule && !kinds.has(rule.kind)) kinds.set(rule.kind, { rule, record });
    }
  }
  return [...kinds.values()];
}

/** Who sees an object of the given kind, in a few words; an object without a rule is seen with what holds it. */
export function recordAudience(object: z.ZodObject, holder: string): string {
  const rule = recordRules.get(object);
  if (!rule) return holder;
  if (typeof rule.audience !== 'function') return audienceWords[rule.audience];
  const { when = '', otherwise } = recordConditions[rule.kind] ?? {};
  return otherwise === 'sponsor' ? `sponsor; client ${when}` : `client ${when}`;
}

/** Who sees a field, in a few words; most are seen with their record. */
export function fieldAudience(field: z.ZodType, name: string, object: z.ZodObject, record: string): string {
  const rule = fieldRules.get(field)?.rule ?? 'internal';
  if (typeof rule !== 'function') return rule === 'record' ? record : audienceWords[rule];
  const condition = fieldConditions[`${recordRules.get(object)?.kind ?? 'value'}.${name}`];
  return condition === undefined ? '' : `${record} ${condition}`;
}

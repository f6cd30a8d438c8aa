import { expect, test } from 'vitest';
import { FindingSchema } from '../../src/schema/finding.ts';

const slip = { rule: 'milestone-slip', level: 'at-risk', value: 6, threshold: 5, record: 'm', subject: 'M' };
const score = { rule: 'survey-score', level: 'on-track', record: 's', subject: 'S', kind: 'nps', value: 40 };

test.each([
  ['a number that is none', { ...slip, value: Number.NaN }],
  ['a number without end', { ...slip, threshold: Number.POSITIVE_INFINITY }],
  ['a level that no rule finds', { ...slip, level: 'done' }],
  ['a rule there is not', { ...slip, rule: 'milestone-moved' }],
  ['a field of another rule', { ...slip, spent: 9 }],
  ['a score beyond its scale', { ...score, target: 30, value: 101 }],
  ['a score without what it is held against', score],
])('a finding with %s is refused', (_, finding) => {
  expect(FindingSchema.safeParse(slip).success).toBe(true);
  expect(FindingSchema.safeParse(finding).success).toBe(false);
});

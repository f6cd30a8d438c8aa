import { expect, test } from 'vitest';
import { declaredBetter } from '../../../src/model/health/judgedHealth.ts';
import type { Level } from '../../../src/schema/project.ts';

test.each<[Level | undefined, Level, boolean]>([
  ['on-track', 'off-track', true],
  ['at-risk', 'off-track', true],
  ['not-applicable', 'at-risk', true],
  ['on-track', 'at-risk', true],
  ['off-track', 'at-risk', false],
  ['at-risk', 'at-risk', false],
  ['done', 'on-track', false],
  ['on-track', 'unknown', false],
  [undefined, 'off-track', false],
])('declared %s where the figures say %s', (declared, computed, isWatermelon) => {
  const judged = {
    dimension: 'schedule' as const,
    declared,
    computed,
    reason: undefined,
    shown: declared ?? computed,
    finding: undefined,
  };
  expect(declaredBetter([judged]).length === 1).toBe(isWatermelon);
});

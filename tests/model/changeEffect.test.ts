import { expect, test } from 'vitest';
import { changeEffects } from '../../src/model/changeEffect.ts';
import { projectOf } from './samples.ts';

const change = (id: string, decision: string, effect: object) => ({
  id,
  title: id,
  raised: '2026-03-01',
  by: 'Ann',
  decision,
  effect,
});

const project = projectOf({
  plan: { baseline: { approved: '2026-01-05', finish: '2026-06-30' } },
  register: {
    changes: [
      change('a', 'approved', { days: 5, cost: { amount: 1000, currency: 'EUR' }, scopePercent: 2 }),
      change('b', 'approved', { days: -2, cost: { amount: 500, currency: 'CHF' } }),
      change('c', 'pending', { days: 10, cost: { amount: 2000, currency: 'EUR' }, scopePercent: 4 }),
      change('d', 'rejected', { days: 100, cost: { amount: 9999, currency: 'EUR' }, scopePercent: 50 }),
    ],
  },
});

test('approved changes are summed up, each currency apart, and move the approved finish', () => {
  expect(changeEffects(project, []).approved).toEqual({
    count: 2,
    days: 3,
    cost: [
      { amount: 1000, currency: 'EUR' },
      { amount: 500, currency: 'CHF' },
    ],
    scopePercent: 2,
    finish: '2026-07-03',
  });
});

test('what is not decided comes on top, what was rejected does not', () => {
  expect(changeEffects(project, []).withPending).toMatchObject({
    count: 3,
    days: 13,
    scopePercent: 6,
    finish: '2026-07-17',
  });
});

test('without an approved finish none is made up', () => {
  expect(changeEffects(projectOf(), []).approved).toEqual({
    count: 0,
    days: 0,
    cost: [],
    scopePercent: 0,
    finish: undefined,
  });
});

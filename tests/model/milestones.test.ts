import { expect, test } from 'vitest';
import { dateOf, forecastOf, isOverdue, openMilestones, slipOf } from '../../src/model/milestones.ts';
import { MilestoneSchema } from '../../src/schema/plan.ts';

const milestone = (said: object) => MilestoneSchema.parse({ id: 'go-live', title: 'Go-live', ...said });

test('the newest forecast counts, and the baseline where there is none', () => {
  const forecasts = [
    { reported: '2026-01-31', date: '2026-06-30' },
    { reported: '2026-02-28', date: '2026-07-15' },
  ];
  expect(forecastOf(milestone({ baseline: '2026-06-15', forecasts }))).toBe('2026-07-15');
  expect(forecastOf(milestone({ baseline: '2026-06-15' }))).toBe('2026-06-15');
  expect(forecastOf(milestone({}))).toBeUndefined();
});

test('a milestone that was reached has the day it was reached, and slipped by that', () => {
  const reached = milestone({ baseline: '2026-06-15', actual: '2026-06-20' });
  expect(dateOf(reached)).toBe('2026-06-20');
  expect(slipOf(reached)).toBe(5);
  expect(slipOf(milestone({ actual: '2026-06-20' }))).toBeUndefined();
});

test('a milestone is overdue from the day after it was expected, until it is reached', () => {
  const expected = milestone({ baseline: '2026-06-15' });
  expect(isOverdue(expected, '2026-06-15')).toBe(false);
  expect(isOverdue(expected, '2026-06-16')).toBe(true);
  expect(isOverdue(milestone({ baseline: '2026-06-15', actual: '2026-06-30' }), '2026-07-01')).toBe(false);
});

test('open milestones stand in the order they are expected, those without a day last', () => {
  const ids = openMilestones([
    milestone({ id: 'whenever' }),
    milestone({ id: 'late', baseline: '2026-09-01' }),
    milestone({ id: 'reached', baseline: '2026-01-01', actual: '2026-01-01' }),
    milestone({ id: 'soon', baseline: '2026-08-01' }),
  ]).map(({ id }) => id);
  expect(ids).toEqual(['soon', 'late', 'whenever']);
});

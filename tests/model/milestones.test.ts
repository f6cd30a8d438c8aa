import { expect, test } from 'vitest';
import {
  dateOf,
  endOfNextQuarter,
  forecastOf,
  isOverdue,
  milestonesAhead,
  openMilestones,
  slipOf,
} from '../../src/model/milestones.ts';
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

test.each([
  ['2026-01-01', '2026-06-30'],
  ['2026-03-31', '2026-06-30'],
  ['2026-04-01', '2026-09-30'],
  ['2026-11-21', '2027-03-31'],
  ['2027-12-31', '2028-03-31'],
])('seen from %s the next quarter ends on %s', (day, end) => {
  expect(endOfNextQuarter(day)).toBe(end);
});

test('ahead are open milestones up to the end of the next quarter, those that are overdue among them', () => {
  const some = ['2026-10-01', '2027-03-31', '2027-04-01', undefined].map((baseline, index) =>
    milestone({ id: `m${index}`, ...(baseline && { baseline }) }),
  );
  const reached = milestone({ id: 'reached', baseline: '2026-12-01', actual: '2026-11-20' });
  const ahead = milestonesAhead([...some, reached], '2026-11-21');
  expect(ahead.map(({ id }) => id)).toEqual(['m0', 'm1']);
});

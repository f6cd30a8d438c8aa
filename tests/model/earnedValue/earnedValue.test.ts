import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earnedValueAt } from '../../../src/model/earnedValue/earnedValue.ts';
import { projectOf } from '../samples.ts';

const periods = [
  { end: '2026-01-31', pv: 10, ev: 10, ac: 9 },
  { end: '2026-02-28', pv: 30, ev: 25, ac: 28 },
  { end: '2026-03-31', pv: 60, ev: 45, ac: 50 },
  { end: '2026-04-30', pv: 100 },
];

const at = (statusDate: string, said: object = {}, baseline?: object) =>
  earnedValueAt(
    projectOf({ plan: { baseline, earnedValue: { currency: 'EUR', bac: 100, periods, ...said } } }),
    statusDate,
  );

test.each([
  ['before the end of the first period nothing is known', '2026-01-30', undefined, undefined],
  ['on the last day of a period it counts', '2026-02-28', '2026-02-28', 2],
  ['within a period the one before it counts', '2026-03-30', '2026-02-28', 2],
  ['later than all values the last ones count', '2026-12-31', '2026-03-31', 3],
])('%s', (_, statusDate, date, periodsPassed) => {
  const found = at(statusDate);
  expect(found?.date).toBe(date);
  expect(found?.schedule.at).toBe(periodsPassed);
});

test('a period that says only what was spent is passed over', () => {
  const half = [...periods.slice(0, 2), { end: '2026-03-31', pv: 60, ac: 50 }];
  expect(at('2026-03-31', { periods: half })?.date).toBe('2026-02-28');
});

test('a project without a series has no earned value', () => {
  expect(earnedValueAt(projectOf({ plan: {} }), '2026-03-31')).toBeUndefined();
  expect(earnedValueAt(projectOf(), '2026-03-31')).toBeUndefined();
});

test('the forecast finish is later than planned by the additional periods', () => {
  // 4.8 periods in place of 4, and from the end of January to that of April a period has 89/3 days
  expect(at('2026-03-31')).toMatchObject({ plannedFinish: '2026-04-30', forecastFinish: '2026-05-24' });
});

test('a pace of almost nothing has no forecast finish', () => {
  const stuck = [
    { end: '2026-01-31', pv: 500_000, ev: 1, ac: 1 },
    { end: '2026-02-28', pv: 1_000_000 },
  ];
  const found = at('2026-01-31', { periods: stuck });
  expect(found?.forecastFinish).toBeUndefined();
  expect(found?.schedule.forecastDuration.value).toBe(1_000_000);
});

test('a baseline that was approved later gives no budget yet', () => {
  expect(at('2026-02-28', {}, { approved: '2026-03-02' })?.indices.tcpiBac).toEqual({ why: 'no-budget' });
  expect(at('2026-03-31', {}, { approved: '2026-03-02' })?.indices.tcpiBac.value).toBeCloseTo(1.1);
});

test.each([
  ['earned-above-budget', { bac: 40 }],
  ['planned-above-budget', { bac: 90 }],
  ['planned-value-falls', { periods: [...periods.slice(0, 3), { end: '2026-04-30', pv: 50 }] }],
  ['below-zero', { periods: [{ end: '2026-01-31', pv: 10, ev: -1, ac: 9 }] }],
] as const)('a contradiction is told: %s', (contradiction, said) => {
  expect(at('2026-03-31', said)?.contradictions).toContain(contradiction);
});

test('a series that fits has no contradiction', () => {
  expect(at('2026-03-31')?.contradictions).toEqual([]);
});

test('more earned than the whole is worth is told, and nothing else is told of it', () => {
  const value = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(value, value, (ev, bac) => {
      const series = { bac, periods: [{ end: '2026-01-31', pv: 0, ev, ac: 10 }] };
      expect(at('2026-01-31', series)?.contradictions).toEqual(ev <= bac ? [] : ['earned-above-budget']);
    }),
  );
});

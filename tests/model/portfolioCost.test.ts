import { expect, test } from 'vitest';
import { costBeyondTolerance, portfolioCost } from '../../src/model/portfolioCost.ts';
import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import type { Level } from '../../src/schema/project.ts';
import { settings } from './samples.ts';

const asOf = '2026-11-21';

function costing(baseline: number | undefined, forecast: number | undefined, currency = 'EUR') {
  const money = (amount: number | undefined) => (amount === undefined ? undefined : { amount, currency });
  return { budget: { baseline: money(baseline), forecast: money(forecast), statusDate: '2026-10-31' } };
}

const rated = PortalSettingsSchema.parse({
  ...settings,
  rates: [
    { date: '2026-10-01', from: 'CNY', to: 'EUR', rate: 0.1 },
    { date: '2026-11-01', from: 'CNY', to: 'EUR', rate: 0.5 },
  ],
});

test('one currency is added as it is; a project without both amounts is in no sum', () => {
  expect(portfolioCost([costing(10, 12), costing(5, 5), costing(7, undefined)], settings, asOf)).toEqual([
    {
      approved: { amount: 15, currency: 'EUR' },
      forecast: { amount: 17, currency: 'EUR' },
      projects: 2,
      converted: false,
    },
  ]);
  expect(portfolioCost([costing(undefined, 3)], settings, asOf)).toEqual([]);
});

test('several currencies are added at the rate of the day of their figures', () => {
  expect(portfolioCost([costing(10, 12), costing(100, 200, 'CNY')], rated, asOf)).toEqual([
    {
      approved: { amount: 20, currency: 'EUR' },
      forecast: { amount: 32, currency: 'EUR' },
      projects: 2,
      converted: true,
    },
  ]);
});

test('where a rate is missing, each currency is told by itself', () => {
  const totals = portfolioCost([costing(10, 12), costing(100, 200, 'CNY')], settings, asOf);
  expect(totals.map(({ approved, converted }) => [approved, converted])).toEqual([
    [{ amount: 10, currency: 'EUR' }, false],
    [{ amount: 100, currency: 'CNY' }, false],
  ]);
});

test.each<[Level, Level, boolean]>([
  ['on-track', 'at-risk', true],
  ['off-track', 'on-track', true],
  ['on-track', 'on-track', false],
  ['unknown', 'unknown', false],
])('a cost shown as %s by figures that say %s', (shown, computed, beyond) => {
  const cost = { dimension: 'cost' as const, declared: undefined, reason: undefined, finding: undefined };
  expect(costBeyondTolerance({ dimensions: [{ ...cost, shown, computed }] }) !== undefined).toBe(beyond);
});

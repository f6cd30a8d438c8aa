import { expect, test } from 'vitest';
import { converted } from '../../src/model/exchange.ts';

const rates = [
  { date: '2026-07-01', from: 'USD', to: 'EUR', rate: 0.9 },
  { date: '2026-01-01', from: 'USD', to: 'EUR', rate: 0.8 },
];
const dollars = { amount: 100, currency: 'USD' };

test.each([
  ['2025-12-31', undefined],
  ['2026-01-01', 80],
  ['2026-06-30', 80],
  ['2026-07-01', 90],
])('on %s a hundred dollars are %s euros: the newest rate of that day or before holds', (day, euros) => {
  expect(converted(dollars, 'EUR', day, rates)).toBe(euros);
});

test('a rate is not read backwards, and an amount in its own currency needs none', () => {
  expect(converted({ amount: 100, currency: 'EUR' }, 'USD', '2026-12-31', rates)).toBeUndefined();
  expect(converted(dollars, 'USD', '2020-01-01', [])).toBe(100);
});

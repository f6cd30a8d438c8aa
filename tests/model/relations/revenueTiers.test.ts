import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revenueTiers } from '../../../src/model/relations/revenueTiers.ts';
import { RelationRulesSchema } from '../../../src/schema/relations.ts';
import { settings } from '../samples.ts';

const day = '2026-06-30';

function tiersOf(
  revenues: Record<string, number | [number, string]>,
  rules: object = {},
  rates: typeof settings.rates = [],
) {
  const earners = Object.entries(revenues).map(([id, said]) => {
    const [amount, currency] = typeof said === 'number' ? [said, 'EUR'] : said;
    return { id, revenue: { amount, currency } };
  });
  return revenueTiers(earners, { ...settings, rates, relations: RelationRulesSchema.parse(rules) }, day);
}

function letters(...said: Parameters<typeof tiersOf>): string {
  return [...tiersOf(...said)]
    .map(([id, { tier }]) => `${id} ${tier}`)
    .sort()
    .join(', ');
}

// The table by which a manager could check the cut: revenue, and the tier that follows.
test.each<[string, Record<string, number>, string]>([
  ['the client that crosses 80 % is still A', { p: 70, q: 20, r: 6, s: 4 }, 'p A, q A, r B, s C'],
  ['who begins at 80 % exactly is B', { p: 80, q: 15, r: 5 }, 'p A, q B, r C'],
  ['one client is A', { p: 1 }, 'p A'],
  ['equal revenue is in the same tier', { p: 40, q: 40, r: 10, s: 10 }, 'p A, q A, r B, s B'],
  ['the order of the files is of no account', { s: 4, r: 6, q: 20, p: 70 }, 'p A, q A, r B, s C'],
  ['without revenue there is no tier', { p: 10, q: 0, r: -5 }, 'p A'],
])('%s', (_, revenues, expected) => {
  expect(letters(revenues)).toBe(expected);
});

test('the cut follows the settings', () => {
  expect(letters({ p: 70, q: 20, r: 10 }, { tierAPercent: 50, tierBPercent: 70 })).toBe('p A, q C, r C');
});

test('a tier says its share, what stands above it and how many were compared', () => {
  expect(tiersOf({ p: 150, q: 50 }).get('q')).toEqual({
    tier: 'A',
    revenue: { amount: 50, currency: 'EUR' },
    sharePercent: 25,
    abovePercent: 75,
    compared: 2,
    apart: false,
  });
});

test('other currencies are compared at a dated rate, and by themselves where there is none', () => {
  const revenues = { p: 90, q: [100, 'USD'] as [number, string], r: 8 };
  const rates = [{ date: '2026-01-01', from: 'USD', to: 'EUR', rate: 0.1 }];
  expect(letters(revenues, {}, rates)).toBe('p A, q B, r B');
  const apart = tiersOf(revenues);
  expect(apart.get('q')).toMatchObject({ tier: 'A', compared: 1, apart: true, revenue: { currency: 'USD' } });
  expect(apart.get('r')).toMatchObject({ tier: 'B', compared: 2, apart: true });
});

test('more revenue never has a lower tier, and the largest client is always A', () => {
  const amounts = fc.uniqueArray(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(amounts, (all) => {
      const tiers = tiersOf(Object.fromEntries(all.map((amount) => [`c${amount}`, amount])));
      const sorted = all.toSorted((a, b) => b - a).map((amount) => tiers.get(`c${amount}`)?.tier ?? '');
      expect(sorted.join('')).toMatch(/^A+B*C*$/);
    }),
  );
});

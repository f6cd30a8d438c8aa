import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentileOf } from '../../src/model/percentile.ts';

test.each([
  { numbers: [], share: 0.9, value: undefined },
  { numbers: [7], share: 0.9, value: 7 },
  { numbers: [3, 1, 2], share: 0.9, value: 3 },
  { numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share: 0.9, value: 9 },
  { numbers: [15, 20, 35, 40, 50], share: 0.3, value: 20 },
  { numbers: [15, 20, 35, 40, 50], share: 1, value: 50 },
])('the nearest rank at $share of $numbers is $value', ({ numbers, share, value }) => {
  expect(percentileOf(numbers, share)).toBe(value);
});

test('at least the share does not exceed it, and of the next smaller number that is not so', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 100 }), (some, percent) => {
      const value = percentileOf(some, percent / 100) ?? Number.NaN;
      const upTo = (limit: number) => some.filter((number) => number <= limit).length;
      expect(some).toContain(value);
      expect(100 * upTo(value)).toBeGreaterThanOrEqual(percent * some.length);
      expect(100 * upTo(value - 1)).toBeLessThan(percent * some.length);
    }),
  );
});

import { expect, test } from 'vitest';
import { chanceFrom } from '../../src/model/seededChance.ts';

test('the numbers are those of mulberry32', () => {
  const chance = chanceFrom(0);
  expect([chance(), chance(), chance()]).toEqual([
    0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
  ]);
});

test('the numbers of neighbouring seeds are spread evenly, as the runs of a forecast need them', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let seed = 1; seed <= 5000; seed++) {
    const tenth = Math.floor(chanceFrom(seed)() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // four standard deviations around 500
  for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(85);
});

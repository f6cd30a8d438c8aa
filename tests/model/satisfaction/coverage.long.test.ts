import { expect, test } from 'vitest';
import { promoterCoverage } from './coverage.ts';

test('the 95 % interval of NPS holds the truth in 93 to 97 of 100 on average, for every number of answers from 5 to 200', () => {
  const counts = Array.from({ length: 196 }, (_, index) => index + 5);
  const found = counts.map((n) => ({ n, ...promoterCoverage(n, 16) }));
  const means = found.map(({ mean }) => mean);
  process.stdout.write(`NPS on average: ${Math.min(...means)} to ${Math.max(...means)}\n`);
  expect(found.filter(({ mean }) => mean < 0.93 || mean > 0.97)).toEqual([]);
});

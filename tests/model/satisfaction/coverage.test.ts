import { describe, expect, test } from 'vitest';
import { worstCoverage } from '../../../src/model/satisfaction/coverage.ts';
import { FEWEST_ANSWERS } from '../../../src/model/satisfaction/smallGroups.ts';
import { promoterCoverage, shareCoverage } from './coverage.ts';

const counts = Array.from({ length: 196 }, (_, index) => index + FEWEST_ANSWERS);

describe('how often the 95 % interval of a share holds the truth, worked out exactly', () => {
  const found = counts.map((n) => ({ n, ...shareCoverage(n, 400) }));

  test('averaged over every truth alike it is 93 to 97 in 100, for 5 to 200 answers', () => {
    expect(found.filter(({ mean }) => mean < 0.93 || mean > 0.97)).toEqual([]);
  });

  test('at its worst it is what the method note says', () => {
    const worst = found.toSorted((a, b) => a.worst.coverage - b.worst.coverage)[0];
    process.stdout.write(`Shares do worst: ${JSON.stringify(worst)}\n`);
    expect(worst?.n).toBe(FEWEST_ANSWERS);
    expect(Math.round(100 * (worst?.worst.coverage ?? 0))).toBe(worstCoverage.share);
    expect(Math.round(100 * Math.max(...(worst?.worst.truth ?? [])))).toSatisfy((satisfied: number) =>
      [4, 96].includes(satisfied),
    );
  });

  test('where opinions are divided it is what the method note says', () => {
    const divided = counts
      .filter((n) => n >= 20)
      .map((n) => shareCoverage(n, 400, [0.1, 0.9]).worst.coverage);
    expect(Math.floor(100 * Math.min(...divided))).toBe(worstCoverage.divided);
  });
});

describe('how often the 95 % interval of NPS holds the truth, worked out exactly', () => {
  const found = [5, 6, 7, 8, 10, 12, 20, 30].map((n) => ({ n, ...promoterCoverage(n, n < 20 ? 200 : 40) }));

  test('averaged over every truth alike it is 93 to 97 in 100', () => {
    expect(found.filter(({ mean }) => mean < 0.93 || mean > 0.97)).toEqual([]);
  });

  test('at its worst it is what the method note says', () => {
    const worst = found.toSorted((a, b) => a.worst.coverage - b.worst.coverage)[0];
    process.stdout.write(`NPS does worst: ${JSON.stringify(worst)}\n`);
    expect(worst?.n).toBe(FEWEST_ANSWERS);
    expect(Math.round(100 * (worst?.worst.coverage ?? 0))).toBe(worstCoverage.nps);
    expect(Math.max(...(worst?.worst.truth ?? []))).toBeCloseTo(5 / 6, 2);
  });
});

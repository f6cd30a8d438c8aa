import { promoterInterval } from '../../../src/model/satisfaction/netPromoter.ts';
import { type Interval, wilsonInterval } from '../../../src/model/satisfaction/proportion.ts';

/** How often intervals hold the truth, each 0 to 1: on average over every truth alike, and at the worst one. */
export interface Coverage {
  mean: number;
  worst: { coverage: number; truth: number[] };
}

const factorials = Array.from({ length: 201 }, () => 0);
for (let n = 1; n < factorials.length; n++) factorials[n] = (factorials[n - 1] ?? 0) + Math.log(n);
const factorial = (n: number) => factorials[n] ?? Number.NaN;

/**
 * The truths are shares in even steps; near each end of an interval, where coverage jumps, there is one more. The worst
 * is looked for between two shares.
 */
export function shareCoverage(n: number, steps: number, [from, to] = [0, 1]): Coverage {
  const intervals = Array.from({ length: n + 1 }, (_, k) => wilsonInterval(k / n, n));
  const hit = (truth: number) =>
    intervals.reduce(
      (sum, interval, k) => sum + (holds(interval, truth) ? chance([k, n - k], [truth, 1 - truth]) : 0),
      0,
    );
  const even = Array.from({ length: steps }, (_, step) => (step + 0.5) / steps);
  const jumps = intervals.flatMap(({ low, high }) => [low - 1e-9, high + 1e-9]);
  const mean = even.reduce((sum, truth) => sum + hit(truth), 0) / steps;
  const looked = [...even, ...jumps].filter((share) => share > from && share < to);
  return { mean, worst: worstOf(looked.map((share) => ({ coverage: hit(share), truth: [share] }))) };
}

/** The truths are shares of promoters and detractors in even steps, those at the edges of what is possible among them. */
export function promoterCoverage(n: number, steps: number): Coverage {
  const outcomes = pairs(n).map(([promoters, detractors]) => ({
    counts: [promoters, detractors, n - promoters - detractors],
    interval: promoterInterval({ promoters: promoters / n, detractors: detractors / n }, n),
  }));
  const told = pairs(steps).map(([a, b]) => {
    const truth = [a / steps, b / steps, (steps - a - b) / steps];
    const difference = (a - b) / steps;
    const coverage = outcomes.reduce(
      (sum, { counts, interval }) => sum + (holds(interval, difference) ? chance(counts, truth) : 0),
      0,
    );
    // a truth at an edge stands for half as much as one within, and one in a corner for a sixth
    const edges = truth.filter((share) => share === 0).length;
    return { coverage, truth, weight: [1, 1 / 2, 1 / 6][edges] ?? 0 };
  });
  const weights = told.reduce((sum, { weight }) => sum + weight, 0);
  const mean = told.reduce((sum, { coverage, weight }) => sum + coverage * weight, 0) / weights;
  const { coverage, truth } = worstOf(told);
  return { mean, worst: { coverage, truth } };
}

/** The chance of so many answers of each sort, where each sort has such a share. */
function chance(counts: readonly number[], shares: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return Math.exp(
    counts.reduce(
      // no answers of a sort that nobody gives are certain
      (sum, count, sort) => sum + (count === 0 ? 0 : count * Math.log(shares[sort] ?? 0)) - factorial(count),
      factorial(n),
    ),
  );
}

function holds({ low, high }: Interval, truth: number): boolean {
  // a truth at the very end is in, whatever rounding says
  return low <= truth + 1e-12 && truth - 1e-12 <= high;
}

function worstOf<T extends { coverage: number }>(all: readonly T[]): T {
  return all.reduce((worst, one) => (one.coverage < worst.coverage ? one : worst));
}

/** Whole numbers that together come to no more than n. */
function pairs(n: number): [number, number][] {
  return Array.from({ length: n + 1 }, (_, a) => a).flatMap((a) =>
    Array.from({ length: n - a + 1 }, (_, b): [number, number] => [a, b]),
  );
}

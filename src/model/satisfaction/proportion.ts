/** From `low` to `high`, both included, in the unit of what it surrounds. */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of the standard normal distribution: every interval here holds 95 %. */
export const NORMAL_QUANTILE = 1.959963984540054;

/**
 * The number of answers an interval is taken with. Where answers are a good part of a small list (more than 5 % of those
 * invited) they say more than their number does: n(N − 1)/(N − n) in place of n, the correction for a finite population.
 * Infinity when everybody invited answered: then nothing is left to chance.
 * @param n answers, 1 or more
 * @param invited people asked, at least n; undefined when not known, and then no correction is made
 */
export function effectiveAnswers(n: number, invited: number | undefined): number {
  if (invited === undefined || 20 * n <= invited) return n;
  return n >= invited ? Number.POSITIVE_INFINITY : (n * (invited - 1)) / (invited - n);
}

/**
 * The score interval of a share (Wilson 1927), within 0 and 1 and never without the share itself.
 * @param share 0 to 1
 * @param n answers it is a share of, above 0; need not be whole, and with Infinity the interval is the share alone
 */
export function wilsonInterval(share: number, n: number): Interval {
  const spread = NORMAL_QUANTILE ** 2 / n;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (NORMAL_QUANTILE / (1 + spread)) * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  // at 0 and 1 the formula meets the share but for rounding
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}

/**
 * The interval of the difference `after − before` of two independent shares, each 0 to 1 with its Wilson interval:
 * Newcombe’s hybrid score method (1998, method 10). It lies within −1 and 1.
 */
export function differenceOfShares(
  before: { share: number; interval: Interval },
  after: { share: number; interval: Interval },
): Interval {
  const difference = after.share - before.share;
  return {
    low: difference - Math.hypot(after.share - after.interval.low, before.interval.high - before.share),
    high: difference + Math.hypot(after.interval.high - after.share, before.share - before.interval.low),
  };
}

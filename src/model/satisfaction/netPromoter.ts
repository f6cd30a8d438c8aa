import { type Interval, NORMAL_QUANTILE } from './proportion.ts';

/** Shares of the answers, each 0 to 1, together at most 1. */
export interface PromoterShares {
  promoters: number;
  detractors: number;
}

/** A normal approximation of the share of promoters less that of detractors, −1 to 1. */
interface Adjusted {
  estimate: number;
  variance: number;
}

/**
 * The adjusted Wald estimate of Rocks 2016 (arXiv 1601.07235): three answers are added, ¾ of them promoters and ¾
 * detractors, so that even five equal answers leave room for doubt.
 * @param n answers, above 0; with Infinity the shares are those of the population and the variance is 0
 */
function adjusted({ promoters, detractors }: PromoterShares, n: number): Adjusted {
  const grown = 1 + 3 / n;
  const [p, d] = [(promoters + 0.75 / n) / grown, (detractors + 0.75 / n) / grown];
  return { estimate: p - d, variance: (p + d - (p - d) ** 2) / (n + 3) };
}

/** The interval of promoters less detractors, −1 to 1, clipped there. */
export function promoterInterval(shares: PromoterShares, n: number): Interval {
  const { low, high } = around(adjusted(shares, n));
  return { low: Math.max(-1, low), high: Math.min(1, high) };
}

/**
 * The interval of the difference `after − before` of two independent waves, −2 to 2: the adjusted estimates subtracted,
 * their variances added. It stands around the adjusted difference, which is a little nearer to 0 than the plain one.
 */
export function promoterDifference(
  before: { shares: PromoterShares; n: number },
  after: { shares: PromoterShares; n: number },
): Interval {
  const [first, second] = [adjusted(before.shares, before.n), adjusted(after.shares, after.n)];
  return around({
    estimate: second.estimate - first.estimate,
    variance: first.variance + second.variance,
  });
}

function around({ estimate, variance }: Adjusted): Interval {
  const half = NORMAL_QUANTILE * Math.sqrt(variance);
  return { low: estimate - half, high: estimate + half };
}

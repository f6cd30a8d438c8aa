import type { SurveyKind } from '../../schema/survey.ts';
import { type Band, distributionOf } from './distribution.ts';
import { promoterDifference, promoterInterval } from './netPromoter.ts';
import { differenceOfShares, effectiveAnswers, type Interval, wilsonInterval } from './proportion.ts';

/** The highest score that is unfavourable and the lowest that is favourable; what lies between is neutral. */
export const scoreBands = {
  nps: { unfavourable: 6, favourable: 9 },
  csat: { unfavourable: 2, favourable: 4 },
  ces: { unfavourable: 3, favourable: 5 },
} as const satisfies Record<SurveyKind, object>;

/** What some answers to one question amount to. */
export interface Score {
  kind: SurveyKind;
  /** Answers, 1 or more. */
  n: number;
  /** NPS: promoters less detractors, −100 to 100 points. CSAT and CES: favourable answers, 0 to 100 percent. */
  value: number;
  /** Where the value lies with 95 % confidence, in its unit; undefined when everybody invited answered. */
  interval: Interval | undefined;
  /** The answers the interval was taken with: more than `n` on a small list, Infinity without an interval. */
  effectiveAnswers: number;
  /** Shares of the answers, 0 to 1: promoters, satisfied or easy, and their opposites. */
  favourable: number;
  unfavourable: number;
  /** The mean on the question’s own scale. CES 2.0 is told as a share and a mean. */
  mean: number;
  /** The answers from the least favourable to the most. */
  distribution: Band[];
}

/**
 * The score of some answers on the scale of their question; undefined without any.
 * NPS: share of 9–10 less share of 0–6, of 0–10. CSAT: share of 4–5, of 1–5. CES 2.0: share of 5–7, of 1–7.
 * @param invited how many were asked, at least as many as answered; undefined when not known
 */
export function scoreOf(
  kind: SurveyKind,
  answers: readonly number[],
  invited: number | undefined,
): Score | undefined {
  const n = answers.length;
  if (n === 0) return undefined;
  const bands = scoreBands[kind];
  const favourable = answers.filter((answer) => answer >= bands.favourable).length / n;
  const unfavourable = answers.filter((answer) => answer <= bands.unfavourable).length / n;
  const effective = effectiveAnswers(n, invited);
  const interval = intervalOf(kind, favourable, unfavourable, effective);
  return {
    kind,
    n,
    value: 100 * (kind === 'nps' ? favourable - unfavourable : favourable),
    interval: effective === Number.POSITIVE_INFINITY ? undefined : percent(interval),
    effectiveAnswers: effective,
    favourable,
    unfavourable,
    mean: answers.reduce((sum, answer) => sum + answer, 0) / n,
    distribution: distributionOf(kind, answers),
  };
}

/** How a score differs from the one before. */
export interface ScoreChange {
  /** After less before, in points; −200 to 200 for NPS, −100 to 100 else. */
  difference: number;
  /** Where the difference lies with 95 % confidence, in points; the difference alone when both waves are complete. */
  interval: Interval;
  /** Whether 0 is outside of the interval. Otherwise there is no detectable change, whatever the difference. */
  detectable: boolean;
}

/**
 * The change between two waves of one question. The waves are taken as independent: where the same people answered
 * both, the true interval is narrower, so a change that is told is one. Scores of two kinds are not compared.
 */
export function changeBetween(before: Score, after: Score): ScoreChange | undefined {
  if (before.kind !== after.kind) return undefined;
  const interval = percent(
    before.kind === 'nps'
      ? promoterDifference(promotersIn(before), promotersIn(after))
      : differenceOfShares(shareIn(before), shareIn(after)),
  );
  return {
    difference: after.value - before.value,
    interval,
    detectable: interval.low > 0 || interval.high < 0,
  };
}

/** The ends of the axis a score is drawn on: the whole scale. NPS in points, CSAT and CES in percent. */
export function scoreRange(kind: SurveyKind): Interval {
  return { low: kind === 'nps' ? -100 : 0, high: 100 };
}

function intervalOf(kind: SurveyKind, favourable: number, unfavourable: number, n: number): Interval {
  return kind === 'nps'
    ? promoterInterval({ promoters: favourable, detractors: unfavourable }, n)
    : wilsonInterval(favourable, n);
}

function promotersIn({ favourable, unfavourable, effectiveAnswers: n }: Score) {
  return { shares: { promoters: favourable, detractors: unfavourable }, n };
}

function shareIn({ favourable: share, effectiveAnswers: n }: Score) {
  return { share, interval: wilsonInterval(share, n) };
}

function percent({ low, high }: Interval): Interval {
  return { low: 100 * low, high: 100 * high };
}

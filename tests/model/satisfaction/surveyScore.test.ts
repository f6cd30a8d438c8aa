import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeBetween,
  type Score,
  scoreOf,
  scoreRange,
} from '../../../src/model/satisfaction/surveyScore.ts';
import type { SurveyKind } from '../../../src/schema/survey.ts';

/** As many answers of a kind that are favourable, unfavourable and neither. */
function answersOf(kind: SurveyKind, n: number, favourable: number, unfavourable = 0): number[] {
  const [high, middle, low] = { nps: [10, 8, 2], csat: [5, 3, 1], ces: [7, 4, 1] }[kind] as [
    number,
    number,
    number,
  ];
  return Array.from({ length: n }, (_, index) =>
    index < favourable ? high : index < favourable + unfavourable ? low : middle,
  );
}

function scoredOf(
  kind: SurveyKind,
  n: number,
  favourable: number,
  unfavourable = 0,
  invited?: number,
): Score {
  const score = scoreOf(kind, answersOf(kind, n, favourable, unfavourable), invited);
  if (!score) throw new Error('A sample has answers.');
  return score;
}

const rounded = (interval: { low: number; high: number } | undefined) =>
  interval && `${Math.round(interval.low)}…${Math.round(interval.high)}`;

describe('the published examples', () => {
  test.each([
    { n: 5, promoters: 5, detractors: 0, nps: 100, interval: '17…100' },
    { n: 10, promoters: 5, detractors: 2, nps: 30, interval: '-19…65' },
    { n: 20, promoters: 10, detractors: 4, nps: 30, interval: '-6…58' },
    { n: 50, promoters: 25, detractors: 10, nps: 30, interval: '7…49' },
    { n: 100, promoters: 50, detractors: 20, nps: 30, interval: '14…44' },
    { n: 20, promoters: 10, detractors: 4, invited: 30, nps: 30, interval: '9…48' },
  ])('NPS of $n answers ($promoters/$detractors) of $invited: $nps, $interval', (said) => {
    const score = scoredOf('nps', said.n, said.promoters, said.detractors, said.invited);
    expect(score.value).toBeCloseTo(said.nps, 9);
    expect(rounded(score.interval)).toBe(said.interval);
  });

  test.each([
    { satisfied: 8, n: 10, interval: '49…94' },
    { satisfied: 10, n: 10, interval: '72…100' },
    { satisfied: 40, n: 50, interval: '67…89' },
    { satisfied: 10, n: 10, invited: 11, interval: '96…100' },
    { satisfied: 8, n: 10, invited: 12, interval: '68…88' },
    { satisfied: 10, n: 10, invited: 10, interval: undefined },
    { satisfied: 8, n: 10, invited: 200, interval: '49…94' },
  ])('CSAT of $satisfied in $n of $invited: $interval', ({ satisfied, n, invited, interval }) => {
    const score = scoredOf('csat', n, satisfied, 0, invited);
    expect(score.value).toBeCloseTo((100 * satisfied) / n, 9);
    expect(rounded(score.interval)).toBe(interval);
  });

  test('CES is told as the share of 5 to 7 and as the mean', () => {
    const score = scoreOf('ces', [7, 6, 5, 4, 1], undefined);
    expect(score).toMatchObject({ value: 60, mean: 4.6, favourable: 0.6, unfavourable: 0.2 });
  });

  test('the bounds of each band belong to it', () => {
    expect(scoreOf('nps', [6, 7, 8, 9], undefined)).toMatchObject({ favourable: 0.25, unfavourable: 0.25 });
    expect(scoreOf('csat', [2, 3, 4], undefined)?.value).toBeCloseTo(100 / 3, 9);
    expect(scoreOf('ces', [3, 4, 5], undefined)?.value).toBeCloseTo(100 / 3, 9);
  });

  test('no answers have no score', () => {
    expect(scoreOf('nps', [], 10)).toBeUndefined();
  });
});

describe('a change counts only when it is more than noise', () => {
  test.each([
    { kind: 'nps', before: [20, 10, 4], after: [20, 14, 2], difference: 30, interval: '-17…69' },
    { kind: 'nps', before: [200, 80, 60], after: [200, 110, 40], difference: 25, interval: '9…40' },
    { kind: 'csat', before: [20, 16], after: [20, 18], difference: 10, interval: '-13…33' },
    { kind: 'csat', before: [40, 28], after: [40, 36], difference: 20, interval: '2…37' },
  ] as const)('$kind $before → $after: $difference, $interval', (said) => {
    const [before, after] = [said.before, said.after].map(([n, favourable, unfavourable = 0]) =>
      scoredOf(said.kind, n, favourable, unfavourable),
    ) as [Score, Score];
    const change = changeBetween(before, after);
    expect(change?.difference).toBeCloseTo(said.difference, 9);
    expect(rounded(change?.interval)).toBe(said.interval);
    expect(change?.detectable).toBe(!said.interval.startsWith('-'));
  });

  test('between two waves that everybody answered any difference is one', () => {
    const change = changeBetween(scoredOf('csat', 10, 8, 0, 10), scoredOf('csat', 10, 9, 0, 10));
    expect(change).toMatchObject({ detectable: true });
    expect(rounded(change?.interval)).toBe('10…10');
  });

  test('two kinds of question are not compared', () => {
    expect(changeBetween(scoredOf('csat', 10, 8), scoredOf('ces', 10, 8))).toBeUndefined();
  });
});

const kind = fc.constantFrom<SurveyKind>('nps', 'csat', 'ces');
/** A wave: its kind, some favourable and unfavourable answers, and how many more there are and were invited. */
const wave = fc.record({
  favourable: fc.nat(200),
  unfavourable: fc.nat(200),
  neutral: fc.nat(200).map((n) => n + 1),
  unheard: fc.option(fc.nat(400), { nil: undefined }),
});
type Wave = typeof wave extends fc.Arbitrary<infer T> ? T : never;

function scoreOfWave(of: SurveyKind, { favourable, unfavourable, neutral, unheard }: Wave, times = 1): Score {
  const n = favourable + unfavourable + neutral;
  return scoredOf(
    of,
    n * times,
    favourable * times,
    unfavourable * times,
    unheard === undefined ? undefined : n * times + unheard,
  );
}

describe('whatever is answered', () => {
  test('an interval holds its score and stays on the scale', () => {
    fc.assert(
      fc.property(kind, wave, (of, said) => {
        const { value, interval } = scoreOfWave(of, said);
        const { low, high } = scoreRange(of);
        if (!interval) return said.unheard === 0;
        return (
          low <= interval.low && interval.low <= value && value <= interval.high && interval.high <= high
        );
      }),
    );
  });

  test('the same shares of more answers have a narrower interval', () => {
    fc.assert(
      fc.property(kind, wave, fc.integer({ min: 2, max: 5 }), (of, said, times) => {
        const once = scoreOfWave(of, { ...said, unheard: undefined }).interval;
        const often = scoreOfWave(of, { ...said, unheard: undefined }, times).interval;
        if (!once || !often) throw new Error('An open list has an interval.');
        return often.high - often.low < once.high - once.low;
      }),
    );
  });

  test('a short list of invited never widens an interval', () => {
    fc.assert(
      fc.property(kind, wave, fc.nat(400), (of, said, unheard) => {
        const open = scoreOfWave(of, { ...said, unheard: undefined }).interval;
        const short = scoreOfWave(of, { ...said, unheard }).interval;
        if (!open || !short) return unheard === 0;
        return short.high - short.low <= open.high - open.low;
      }),
    );
  });

  test('a change there and back is the same change, and none counts between equal waves', () => {
    fc.assert(
      fc.property(kind, wave, wave, (of, one, other) => {
        const [before, after] = [scoreOfWave(of, one), scoreOfWave(of, other)];
        const [there, back] = [changeBetween(before, after), changeBetween(after, before)];
        expect(there?.interval.low).toBeCloseTo(-(back?.interval.high ?? Number.NaN), 9);
        expect(there?.detectable).toBe(back?.detectable);
        expect(changeBetween(before, before)?.detectable).toBe(false);
      }),
    );
  });
});

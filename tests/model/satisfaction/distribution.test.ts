import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionOf } from '../../../src/model/satisfaction/distribution.ts';
import { scoreOf } from '../../../src/model/satisfaction/surveyScore.ts';
import { type SurveyKind, surveyScales } from '../../../src/schema/survey.ts';

const asked = fc.constantFrom<SurveyKind>('nps', 'csat', 'ces').chain((kind) =>
  fc.tuple(
    fc.constant(kind),
    fc.array(fc.integer({ min: surveyScales[kind][0], max: surveyScales[kind][1] }), {
      minLength: 1,
      maxLength: 50,
    }),
  ),
);

test.each([
  { kind: 'nps', bands: ['0–6', '7–8', '9–10'] },
  { kind: 'csat', bands: ['1–1', '2–2', '3–3', '4–4', '5–5'] },
  { kind: 'ces', bands: ['1–1', '2–3', '4–4', '5–6', '7–7'] },
] as const)('the answers to $kind are told as $bands', ({ kind, bands }) => {
  expect(distributionOf(kind, [5]).map(({ from, to }) => `${from}–${to}`)).toEqual(bands);
});

test('every answer is in one band, and both sides of the neutral one are the shares of the score', () => {
  fc.assert(
    fc.property(asked, ([kind, answers]) => {
      const spread = distributionOf(kind, answers);
      const score = scoreOf(kind, answers, undefined);
      const sum = (...tones: string[]) =>
        spread.filter(({ tone }) => tones.includes(tone)).reduce((total, { share }) => total + share, 0);
      expect(sum('worst', 'worse', 'neutral', 'better', 'best')).toBeCloseTo(1, 9);
      expect(sum('worst', 'worse')).toBeCloseTo(score?.unfavourable ?? Number.NaN, 9);
      expect(sum('better', 'best')).toBeCloseTo(score?.favourable ?? Number.NaN, 9);
    }),
  );
});

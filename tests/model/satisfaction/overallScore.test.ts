import { expect, test } from 'vitest';
import { overallScore } from '../../../src/model/satisfaction/overallScore.ts';
import { rateWave } from '../../../src/model/satisfaction/satisfaction.ts';
import { SurveySchema } from '../../../src/schema/survey.ts';

/** Waves of so many answers, quarter after quarter, of which all of a wave are alike. */
function wavesOf(sizes: readonly number[], said: object = {}) {
  return sizes.map((n, index) => {
    const period = `${2025 + Math.floor(index / 4)}-q${(index % 4) + 1}`;
    const answers = Array.from({ length: n }, () => ({ score: index % 2 === 0 ? 5 : 1 }));
    return rateWave(
      SurveySchema.parse({ id: `${period}-team`, period, title: 'Team', kind: 'csat', answers, ...said }),
    );
  });
}

test.each([
  { sizes: [6], n: undefined, why: 'one wave is told already' },
  { sizes: [6, 10], n: 16, why: 'both have a score' },
  { sizes: [6, 3, 10], n: 16, why: 'three could be told by subtraction' },
  { sizes: [6, 3, 10, 2, 8], n: 29, why: 'three and two are five' },
  { sizes: [6, 10, 3, 2], n: 16, why: 'one answer more next quarter would stand out' },
  { sizes: [1, 4, 1, 10], n: 16, why: 'all that waited come with the first that has a score' },
  { sizes: [3, 4], n: undefined, why: 'none has a score' },
])('of waves of $sizes answers $n are counted together: $why', ({ sizes, n }) => {
  expect(overallScore(wavesOf(sizes))?.score.n).toBe(n);
});

test('the score is that of all answers and not the mean of the waves’ scores', () => {
  expect(overallScore(wavesOf([30, 10]))).toMatchObject({ score: { value: 75, n: 40 }, waves: 2 });
});

test('who was invited is added up as long as every wave says it', () => {
  const [one, other] = [wavesOf([8, 8], { invited: 10 }), wavesOf([8, 8])];
  expect(overallScore(one)?.score.effectiveAnswers).toBeCloseTo((16 * 19) / 4, 9);
  expect(overallScore(other)?.score.effectiveAnswers).toBe(16);
});

test('small waves whose respondents agreed to be shown do not wait', () => {
  expect(overallScore(wavesOf([3, 4], { attributed: true }))?.score.n).toBe(7);
});

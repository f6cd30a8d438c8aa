import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateWave } from '../../../src/model/satisfaction/satisfaction.ts';
import { shownGroups } from '../../../src/model/satisfaction/smallGroups.ts';
import { quartersWithout, surveySeries } from '../../../src/model/satisfaction/surveySeries.ts';
import { type Survey, SurveySchema } from '../../../src/schema/survey.ts';

const surveyOf = (said: object): Survey =>
  SurveySchema.parse({ id: '2026-q4-team', period: '2026-q4', title: 'Team', kind: 'csat', ...said });

const answers = (n: number, named: object = {}, score = 4) =>
  Array.from({ length: n }, () => ({ score, ...named }));

describe('a small group is a person', () => {
  test('a wave of fewer than five answers has no score, and not even their number is told', () => {
    expect(rateWave(surveyOf({ invited: 6, answers: answers(4) }))).toMatchObject({
      total: { n: undefined, score: undefined, answers: undefined },
      responsePercent: undefined,
    });
    expect(rateWave(surveyOf({ answers: answers(5) })).total.score?.n).toBe(5);
  });

  test.each([
    { sizes: [5, 6], shown: [5, 6] },
    { sizes: [4, 6], shown: [] },
    { sizes: [4, 6, 9], shown: [9] },
    { sizes: [1, 4, 6], shown: [6] },
    { sizes: [1, 3, 6, 9], shown: [9] },
    { sizes: [4, 4], shown: [] },
  ])('of groups of $sizes answers those of $shown are shown', ({ sizes, shown }) => {
    expect(shownGroups(sizes.map((n) => ({ n }))).map(({ n }) => n)).toEqual(shown);
  });

  test('answers that name no group count as one', () => {
    const { groups } = rateWave(surveyOf({ answers: [...answers(6, { group: 'desk' }), ...answers(2)] }));
    expect(groups.map(({ id, n, score }) => [id, n, score])).toEqual([
      ['desk', undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  test('a wave whose answers name nothing is not split', () => {
    expect(rateWave(surveyOf({ answers: answers(9) }))).toMatchObject({ groups: [], projects: [] });
  });

  test('groups are not shown where one of them less a project is a person', () => {
    const { groups, projects } = rateWave(
      surveyOf({
        answers: [
          ...answers(8, { group: 'historians', project: 'archive' }),
          ...answers(1, { group: 'volunteers', project: 'archive' }),
          ...answers(7, { group: 'volunteers', project: 'shop' }),
        ],
      }),
    );
    expect(projects.map(({ score }) => score?.n)).toEqual([9, 7]);
    expect(groups.map(({ score }) => score)).toEqual([undefined, undefined]);
  });

  test('in an attributed wave the single answers are shown, and a score from five on', () => {
    const { total, groups } = rateWave(
      surveyOf({
        attributed: true,
        answers: [...answers(6, { group: 'gate' }), { score: 5, group: 'lead' }, { score: 2, group: 'lead' }],
      }),
    );
    expect(total.answers).toEqual([2, 4, 4, 4, 4, 4, 4, 5]);
    expect(groups.map(({ score, answers: single }) => [score?.n, single?.length])).toEqual([
      [6, 6],
      [undefined, 2],
    ]);
  });

  test('where everybody answered, each group is complete as well', () => {
    const { groups } = rateWave(
      surveyOf({ invited: 11, answers: [...answers(5, { group: 'a' }), ...answers(6, { group: 'b' })] }),
    );
    expect(groups.map(({ score }) => score?.interval)).toEqual([undefined, undefined]);
    expect(groups.map(({ score }) => score?.n)).toEqual([5, 6]);
  });

  test('no sum of what is shown, added and subtracted, is that of fewer than five answers', () => {
    const answer = fc.record({
      score: fc.constant(4),
      group: fc.constantFrom('a', 'b', 'c', undefined),
      project: fc.constantFrom('x', 'y', 'z', undefined),
    });
    // sizes that matter are around five, so a few crossings are repeated often
    const said = fc
      .array(fc.tuple(answer, fc.integer({ min: 1, max: 7 })), { minLength: 1, maxLength: 9 })
      .map((crossings) => crossings.flatMap(([one, times]) => Array.from({ length: times }, () => one)));
    fc.assert(
      fc.property(said, (all) => {
        const { total, groups, projects } = rateWave(surveyOf({ answers: all.map(withoutUndefined) }));
        const told = [
          ...(total.score ? [all.map(() => 1)] : []),
          ...shownBy(groups, (id) => all.map(({ group }) => (group === id ? 1 : 0))),
          ...shownBy(projects, (id) => all.map(({ project }) => (project === id ? 1 : 0))),
        ];
        for (const sum of combinations(told, all.length)) {
          const picked = sum.filter((weight) => weight === 1).length;
          if (picked > 0 && sum.every((weight) => weight === 0 || weight === 1)) {
            expect(picked).toBeGreaterThanOrEqual(5);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function withoutUndefined(answer: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}

function shownBy(
  parts: readonly { id: string | undefined; score: unknown }[],
  weights: (id: string | undefined) => number[],
): number[][] {
  return parts.filter(({ score }) => score).map(({ id }) => weights(id));
}

/** Every sum of the vectors with weights −1, 0 and 1. */
function combinations(vectors: readonly number[][], length: number): number[][] {
  return vectors.reduce<number[][]>(
    (sums, vector) =>
      sums.flatMap((sum) =>
        [-1, 0, 1].map((weight) => sum.map((value, index) => value + weight * (vector[index] ?? 0))),
      ),
    [Array.from({ length }, () => 0)],
  );
}

describe('a survey and its waves', () => {
  const wave = (period: string, name: string, n: number, more: object = {}) =>
    surveyOf({ id: `${period}-${name}`, period, answers: answers(n), ...more });

  test('waves of one name and kind are one survey, those asked last come first', () => {
    const series = surveySeries([
      wave('2026-q1', 'team', 8),
      wave('2026-q2', 'visitors', 8),
      wave('2026-q3', 'team', 8),
      wave('2026-q3', 'visitors', 8, { kind: 'ces', answers: answers(8) }),
    ]);
    expect(series.map(({ waves }) => waves.map(({ survey }) => survey.id))).toEqual([
      ['2026-q1-team', '2026-q3-team'],
      ['2026-q3-visitors'],
      ['2026-q2-visitors'],
    ]);
  });

  test('a wave is compared with the last one that has a score', () => {
    const [series] = surveySeries([
      wave('2026-q1', 'team', 8),
      wave('2026-q2', 'team', 3),
      wave('2026-q3', 'team', 8),
    ]);
    expect(series?.change).toMatchObject({
      since: { survey: { period: '2026-q1' } },
      score: { difference: 0 },
    });
  });

  test('without a score there is no change to tell', () => {
    const [series] = surveySeries([wave('2026-q1', 'team', 8), wave('2026-q2', 'team', 3)]);
    expect(series?.change).toBeUndefined();
  });

  test('a quarter without a wave is a gap', () => {
    expect(
      quartersWithout([wave('2025-q3', 'team', 1), wave('2026-q2', 'team', 1)].map((survey) => ({ survey }))),
    ).toEqual(['2025-q4', '2026-q1']);
    expect(quartersWithout([])).toEqual([]);
  });
});

test('where every answer is about one project, its score is that of the whole wave, interval and all', () => {
  const { total, projects } = rateWave(
    surveyOf({
      invited: 12,
      answers: [...answers(8, { project: 'crm' }), ...answers(2, { project: 'crm' }, 1)],
    }),
  );
  expect(total.score?.interval).toBeDefined();
  expect(projects.map(({ score }) => score)).toEqual([total.score]);
});

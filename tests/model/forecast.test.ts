import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import { type DateForecast, forecastOf } from '../../src/model/forecast.ts';
import { projectOf } from './samples.ts';

interface Sprint {
  completed?: number;
  totalScope?: number;
}

/** Iterations of two weeks that end on 14 January 2026 and every fortnight after. */
function projectWith(iterations: Sprint[], said: { plan?: object; charter?: object } = {}) {
  const dated = iterations.map((iteration, index) => ({
    id: `i${index}`,
    start: addDays('2026-01-01', index * 14),
    finish: addDays('2026-01-14', index * 14),
    ...iteration,
  }));
  return projectOf({
    plan: { iterations: dated, ...said.plan },
    ...(said.charter && { charter: said.charter }),
  });
}

const steady = (count: number, completed: number, totalScope: number, growth = 0): Sprint[] =>
  Array.from({ length: count }, (_, index) => ({ completed, totalScope: totalScope + index * growth }));

const end = (count: number) => addDays('2026-01-14', (count - 1) * 14);

test.each([
  ['40 left at 10 a period take four periods', steady(6, 10, 100), 4],
  ['45 left take five', steady(6, 10, 105), 5],
  ['where 5 are added for 10 that are finished, it takes twice as long', steady(6, 10, 75, 5), 8],
  ['tenths of a point leave no period behind', steady(6, 0.1, 0.9), 3],
])('a steady pace leaves nothing to chance: %s', (_, iterations, periods) => {
  const day = addDays(end(6), periods * 14);
  expect(forecastOf(projectWith(iterations))).toEqual({ p50: day, p85: day, periods: 6 });
});

test('two paces are the binomial distribution', () => {
  // 40 are left, and two periods of three finish 10: four good ones are among 6 with p = 0.680 (among 5 with 0.461),
  // and among 8 with p = 0.912 (among 7 with 0.827)
  const iterations = Array.from({ length: 12 }, (_, index) => ({
    completed: index % 3 === 0 ? 0 : 10,
    totalScope: 120,
  }));
  expect(forecastOf(projectWith(iterations))).toEqual({
    p50: addDays(end(12), 6 * 14),
    p85: addDays(end(12), 8 * 14),
    periods: 12,
  });
});

test('under six periods it says how many more are needed', () => {
  expect(forecastOf(projectWith(steady(5, 10, 100)))).toEqual({ periodsMissing: 1 });
  expect(forecastOf(projectWith(steady(1, 10, 100)))).toEqual({ periodsMissing: 5 });
  expect(forecastOf(projectWith(steady(6, 10, 100)))).not.toHaveProperty('periodsMissing');
});

test.each([
  ['nothing is finished', steady(6, 0, 100)],
  ['what is finished is added again', steady(6, 10, 100, 12)],
])('where %s, the work is never done', (_, iterations) => {
  expect(forecastOf(projectWith(iterations))).toEqual({ p50: undefined, p85: undefined, periods: 6 });
});

test('only the newest periods count, twelve where nothing else is said', () => {
  const iterations = [...steady(20, 1, 200), ...steady(12, 10, 200)];
  const twelve = forecastOf(projectWith(iterations));
  expect(twelve).toEqual({ p50: addDays(end(32), 6 * 14), p85: addDays(end(32), 6 * 14), periods: 12 });
  expect(forecastOf(projectWith(iterations), { periods: 32 })).toMatchObject({ periods: 32 });
});

test('an iteration that had not ended at the status date takes no part', () => {
  const iterations = [...steady(6, 10, 100), { completed: 1, totalScope: 100 }];
  const plan = { statusDate: addDays(end(6), 3) };
  const day = addDays(end(6), 4 * 14);
  expect(forecastOf(projectWith(iterations, { plan }))).toEqual({ p50: day, p85: day, periods: 6 });
});

test('without the figures, without work left, or once closed there is nothing to forecast', () => {
  expect(forecastOf(projectOf())).toBeUndefined();
  expect(forecastOf(projectWith([]))).toBeUndefined();
  expect(forecastOf(projectWith(steady(6, 10, 60)))).toBeUndefined();
  expect(
    forecastOf(projectWith(steady(6, 10, 100).map(({ completed = 0 }) => ({ completed })))),
  ).toBeUndefined();
  expect(forecastOf(projectWith([...steady(6, 10, 100), { totalScope: 100 }]))).toBeUndefined();
  expect(forecastOf(projectWith(steady(6, 10, 100), { charter: { state: 'closed' } }))).toBeUndefined();
});

const history = fc
  .array(fc.record({ completed: fc.nat(30), growth: fc.integer({ min: -3, max: 12 }) }), {
    minLength: 6,
    maxLength: 16,
  })
  .map((periods) => {
    let totalScope = 400;
    return periods.map(({ completed, growth }) => {
      totalScope += growth;
      return { completed, totalScope };
    });
  });

/** As a day that is later than every other where it never comes. */
const comparable = (forecast: ReturnType<typeof forecastOf>) => {
  const { p50, p85 } = forecast as DateForecast;
  return [p50 ?? 'never', p85 ?? 'never'] as const;
};
const few = { runs: 400 };

test('the same history gives the same days, and half of the runs never end after 85 of 100', () => {
  fc.assert(
    fc.property(history, (iterations) => {
      const forecast = forecastOf(projectWith(iterations), few);
      expect(forecastOf(projectWith(iterations), few)).toEqual(forecast);
      const [p50, p85] = comparable(forecast);
      expect(p50 <= p85).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('more scope never makes it earlier', () => {
  fc.assert(
    fc.property(history, fc.nat(200), (iterations, more) => {
      const grown = iterations.map((iteration, index) =>
        index === iterations.length - 1
          ? { ...iteration, totalScope: iteration.totalScope + more }
          : iteration,
      );
      const [p50, p85] = comparable(forecastOf(projectWith(iterations), few));
      const [later50, later85] = comparable(forecastOf(projectWith(grown), few));
      expect(later50 >= p50 && later85 >= p85).toBe(true);
    }),
    { numRuns: 60 },
  );
});

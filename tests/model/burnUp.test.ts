import { expect, test } from 'vitest';
import { burnUp } from '../../src/model/burnUp.ts';
import { projectOf } from './samples.ts';

function pointsOf(...iterations: object[]) {
  const dated = iterations.map((iteration, index) => ({
    id: `i${index}`,
    start: `2026-0${index + 1}-01`,
    finish: `2026-0${index + 1}-14`,
    ...iteration,
  }));
  return burnUp(projectOf({ plan: { iterations: dated } }).plan);
}

test('work done adds up over the iterations, beside the scope known at the end of each', () => {
  expect(
    pointsOf({ completed: 12, totalScope: 100 }, { completed: 0, totalScope: 108 }, { completed: 9 }),
  ).toEqual([
    { date: '2026-01-14', done: 12, scope: 100 },
    { date: '2026-02-14', done: 12, scope: 108 },
    { date: '2026-03-14', done: 21, scope: undefined },
  ]);
});

test('an iteration that does not say what it completed leaves the sum unknown from there on', () => {
  const points = pointsOf({ completed: 12 }, { totalScope: 80 }, { completed: 9, totalScope: 90 });
  expect(points.map(({ done }) => done)).toEqual([12, undefined, undefined]);
});

test('an iteration that has only begun is no point yet', () => {
  expect(pointsOf({ completed: 5, totalScope: 9 }, { planned: 4 })).toHaveLength(1);
  expect(burnUp(undefined)).toEqual([]);
});

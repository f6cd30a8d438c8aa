import { expect, test } from 'vitest';
import { addDays } from '../../../src/model/dates.ts';
import { burnUpFigure } from '../../../src/views/charts/burnUpFigure.ts';
import type { LineChart } from '../../../src/views/charts/chart.ts';
import type { FigureSection } from '../../../src/views/page.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';

interface Said {
  iterations?: number;
  completed?: number[];
  growth?: number;
  finish?: string;
  locale?: string;
}

/** Iterations of two weeks from 1 January 2026, which complete the same numbers again and again of at first 150. */
function figureOf({
  iterations = 6,
  completed = [10],
  growth = 0,
  finish,
  locale = 'en',
}: Said): FigureSection {
  const plan = {
    iterations: Array.from({ length: iterations }, (_, index) => ({
      id: `i${index}`,
      start: addDays('2026-01-01', index * 14),
      finish: addDays('2026-01-14', index * 14),
      completed: completed[index % completed.length],
      totalScope: 150 + index * growth,
    })),
  };
  const project = projectOf({ plan, charter: { method: 'agile', finish } });
  const place = placesFor(clientOf({ projects: [project], profile: { locale } })).client;
  return burnUpFigure(place, project)[0] as FigureSection;
}

const rulesOf = ({ chart }: FigureSection) => (chart as LineChart).down?.map(({ at, text }) => [at, text]);
const varied = { iterations: 12, completed: [0, 10, 10] };

test('the forecast is a sentence, read aloud too, and two lines beside the planned finish', () => {
  // 70 are left: seven good ones, two of three, are among 10 iterations with p = 0.559, and among 13 with 0.896
  const figure = figureOf({ ...varied, finish: '2026-12-18' });
  const sentence =
    'With the pace of the last 12 iterations, half of the runs end by 4 Nov 2026 and 85 of 100 by 16 Dec 2026; target 18 Dec 2026.';
  expect(figure.subtitle.text.endsWith(`. ${sentence}`)).toBe(true);
  expect(figure.summary.endsWith(sentence)).toBe(true);
  expect(rulesOf(figure)).toEqual([
    ['2026-11-04', 'Half of the runs by 4 Nov 2026'],
    ['2026-12-16', '85 of 100 by 16 Dec 2026'],
    ['2026-12-18', 'Planned finish 18 Dec 2026'],
  ]);
  expect(figureOf({ ...varied, locale: 'zh-CN' }).subtitle.text).toContain(
    '按最近12次迭代的速度模拟，半数结果在2026年11月4日前完成，85%在2026年12月16日前完成。',
  );
});

test('all that is drawn lies within the axis', () => {
  const { x, down } = figureOf({ ...varied, finish: '2026-06-30' }).chart as LineChart;
  for (const { at } of down ?? []) expect(Date.parse(String(at))).toBeLessThanOrEqual(x.domain[1]);
});

test('where both days are the same, one line stands for both', () => {
  expect(rulesOf(figureOf({}))).toEqual([['2026-07-29', 'Half and 85 of 100 by 29 Jul 2026']]);
});

test('too few iterations are said to be too few, and nothing is marked', () => {
  const figure = figureOf({ iterations: 4 });
  expect(figure.subtitle.text).toContain('2 more iterations are needed for a forecast.');
  expect(rulesOf(figure)).toBeUndefined();
  expect(figureOf({ iterations: 5 }).subtitle.text).toContain('One more iteration is needed');
});

test('work that is never done at this pace is said to be so', () => {
  const figure = figureOf({ completed: [0], finish: '2026-12-18' });
  expect(figure.subtitle.text).toContain(
    'the work is never done: fewer than half of the runs end within 60 iterations; target 18 Dec 2026.',
  );
  expect(rulesOf(figure)).toEqual([['2026-12-18', 'Planned finish 18 Dec 2026']]);
});

test('where only half of the runs end, only that day is marked', () => {
  const figure = figureOf({ iterations: 12, completed: [0, 0, 0, 40], growth: 8 });
  expect(figure.subtitle.text).toMatch(
    /half of the runs end by .*, but fewer than 85 of 100 within 60 iterations/,
  );
  expect(rulesOf(figure)).toHaveLength(1);
});

test('without work left nothing is forecast', () => {
  expect(figureOf({ completed: [25] }).subtitle.text).toMatch(/^Work done and total scope in [^.]*\.$/);
});

import { expect, test } from 'vitest';
import { columnsOf, stretchesOf } from '../../../src/charts/interactive/chartTable.ts';
import { zoomed } from '../../../src/charts/interactive/zoom.ts';
import { formatsOf } from '../../../src/i18n/formats.ts';
import type { Axis, LineChart, Point } from '../../../src/views/charts/chart.ts';

const axis: Axis = { domain: [0, 10], ticks: [0, 2, 4, 6, 8, 10].map((at) => ({ at, text: `tick ${at}` })) };

function chartOf(...series: Point[][]): LineChart {
  return {
    kind: 'line',
    x: axis,
    y: axis,
    series: series.map((points, index) => ({ text: `series ${index}`, colour: 1, points })),
  };
}

test('points of several series meet where they are at the same place, in the order of the axis', () => {
  const columns = columnsOf(
    chartOf(
      [
        { x: 4, y: 1 },
        { x: 8, y: 2 },
      ],
      [
        { x: 2, y: 3 },
        { x: 4, y: 4 },
      ],
    ),
  );
  expect(columns.map(({ x, points }) => [x, ...points.map((point) => point?.y)])).toEqual([
    [2, undefined, 3],
    [4, 1, 4],
    [8, 2, undefined],
  ]);
});

test('no point is lost where a series has two on one day', () => {
  const columns = columnsOf(
    chartOf([
      { x: '2026-03-02', y: 1 },
      { x: '2026-03-02', y: 5 },
    ]),
  );
  expect(columns.map(({ x, points }) => [x, points[0]?.y])).toEqual([
    [Date.UTC(2026, 2, 2), 1],
    [Date.UTC(2026, 2, 2), 5],
  ]);
});

test('a gap ends a line, and a point alone between gaps makes none', () => {
  const values = [1, 2, null, 3, null, 4, 5, 6];
  const points = values.map((y, x) => ({ x, y }));
  const lines = stretchesOf(points).map((stretch) => [...stretch].map(({ y }) => y));
  expect(lines).toEqual([
    [1, 2],
    [4, 5, 6],
  ]);
});

test('an axis that is zoomed into keeps those of its labels that are left', () => {
  const columns = columnsOf(chartOf([1, 3, 5, 7, 9].map((x) => ({ x, y: x }))));
  const at = (startIndex: number, endIndex: number) =>
    zoomed(axis, columns, { startIndex, endIndex }, formatsOf('en-GB'));
  expect(at(0, 4)).toBe(axis);
  expect(at(1, 3)).toEqual({ domain: [3, 7], ticks: [axis.ticks[2], axis.ticks[3]] });
});

test('where fewer than two labels are left, the ends of the axis say what they are', () => {
  const columns = columnsOf(chartOf(['2026-03-02', '2026-03-05', '2026-03-09'].map((x, y) => ({ x, y }))));
  const days: Axis = { domain: [Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)], ticks: [] };
  const { ticks } = zoomed(days, columns, { startIndex: 0, endIndex: 1 }, formatsOf('en-GB'));
  expect(ticks.map(({ text }) => text)).toEqual(['2 Mar 2026', '5 Mar 2026']);
});

test('one place alone is no part of an axis to zoom into', () => {
  const columns = columnsOf(chartOf([1, 3].map((x) => ({ x, y: x }))));
  expect(zoomed(axis, columns, { startIndex: 1, endIndex: 1 }, formatsOf('en-GB'))).toBe(axis);
});

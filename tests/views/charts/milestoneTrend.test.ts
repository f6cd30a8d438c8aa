import { expect, test } from 'vitest';
import type { LineChart, Multiples } from '../../../src/views/charts/chart.ts';
import { milestoneTrend } from '../../../src/views/charts/milestoneTrend.ts';
import { clientOf, projectOf, reportOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';

const ids = ['design', 'build', 'train', 'launch', 'close'];

/** The first milestones are expected later by a day with each report; the very first is reached in the third report. */
function figureOf(milestones: number, reports = 4, locale = 'en') {
  const shown = ids.slice(0, milestones);
  const published = Array.from({ length: reports }, (_, index) => {
    const dataDate = `2026-0${index + 1}-28`;
    const entries = shown.map((id, at) =>
      at === 0 && index >= 2
        ? { id, date: '2026-03-20', reached: true }
        : { id, date: `2026-0${4 + at}-0${index + 1}` },
    );
    return reportOf({ to: dataDate, snapshot: { dataDate, milestones: entries } });
  });
  const plan = { milestones: shown.map((id) => ({ id, title: id })) };
  const project = projectOf({ reports: published, plan });
  return milestoneTrend(placesFor(clientOf({ projects: [project], profile: { locale } })).client, project)[0];
}

test('the finding says how many milestones moved and by how much', () => {
  expect(figureOf(3)?.headline.text).toBe('3 of 3 milestones moved; median slip 3 days');
  expect(figureOf(3, 4, 'zh-CN')?.headline.text).toBe('3个里程碑中3个有变动，偏移中位数3天');
});

test('up to four milestones are lines of one chart, which has today’s line', () => {
  const chart = figureOf(4)?.chart as LineChart;
  expect(chart.series.map(({ text, colour }) => [text, colour])).toEqual([
    ['design', 1],
    ['build', 2],
    ['train', 3],
    ['launch', 4],
  ]);
  expect(chart.diagonal?.text).toBe('Today’s line');
});

test('more milestones, or one alone, are small charts on one scale, each with its name', () => {
  for (const count of [5, 1]) {
    const figure = figureOf(count);
    const { kind, charts } = (figure?.chart ?? { charts: [] }) as Multiples;
    expect(kind).toBe('multiples');
    expect(charts.map(({ text }) => text)).toEqual(ids.slice(0, count));
    expect(new Set(charts.map(({ chart }) => JSON.stringify([chart.x, chart.y]))).size).toBe(1);
  }
});

test('a milestone that is reached ends on the day it was reached, on today’s line', () => {
  const chart = figureOf(2)?.chart as LineChart;
  expect(chart.series[0]?.points.at(-1)).toEqual({ x: '2026-03-20', y: '2026-03-20' });
  expect(chart.series[1]?.points.at(-1)).toEqual({ x: '2026-04-28', y: '2026-05-04' });
});

test('the table has a group a milestone, with what every report said of it', () => {
  const table = figureOf(2)?.table;
  expect(table?.groups).toEqual([
    { text: 'design', note: 'Reached 20 Mar 2026, 12 days earlier than first expected', count: 3 },
    { text: 'build', note: 'Expected 4 May 2026, 3 days later than first expected', count: 4 },
  ]);
  expect(table?.rows).toHaveLength(7);
  expect(table?.rows[2]?.map(({ text }) => text)).toEqual(['28 Mar 2026', '–', '20 Mar 2026']);
});

test('with fewer than three reports there is no trend to show', () => {
  expect(figureOf(3, 2)).toBeUndefined();
});

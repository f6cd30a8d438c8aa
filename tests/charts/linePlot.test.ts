import { describe, expect, test } from 'vitest';
import { lineNames, placesOf } from '../../src/charts/linePlot.ts';
import type { LineChart, Series } from '../../src/views/charts/chart.ts';

const axis = { domain: [0, 10], ticks: [] } as const;
const chart = (series: Series[]): LineChart => ({ kind: 'line', x: axis, y: axis, series });
const line = (text: string, colour: 1 | 2, y: number, dashed?: true): Series => ({
  text,
  colour,
  points: [
    { x: 0, y },
    { x: 10, y },
  ],
  ...(dashed && { dashed }),
});
const namesOf = (series: Series[]) => lineNames(series, placesOf(chart(series), 200));

describe('the names at the ends of lines', () => {
  test('a line and the forecast that goes on from it have one name, which stands for both', () => {
    const [spent, forecast, earned] = [line('Spent', 1, 4), line('Spent', 1, 6, true), line('Earned', 2, 2)];
    expect(namesOf([spent, forecast, earned]).map(({ series, lines }) => [series, lines])).toEqual([
      [forecast, [spent, forecast]],
      [earned, [earned]],
    ]);
  });

  test('those of lines that end at the same place stand apart', () => {
    const [first, second] = namesOf([line('One', 1, 5), line('Two', 2, 5)]);
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(24);
  });

  test('a single line needs none', () => {
    expect(namesOf([line('One', 1, 5)])).toEqual([]);
  });
});

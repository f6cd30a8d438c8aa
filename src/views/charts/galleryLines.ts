import { addDays } from '../../model/dates.ts';
import { numberAxis, timeAxis } from './axis.ts';
import type { Colour, LineChart, Point } from './chart.ts';
import type { Sample } from './galleryFigures.ts';

export const START = '2025-01-06';

/** Some series over time, each value with an interval or without. */
export function lines({ writer, name, value, count }: Sample, series: number, interval: boolean): LineChart {
  const length = count(9);
  const at = (index: number) => addDays(START, index * 14);
  const points = (shift: number) =>
    Array.from({ length }, (_, index): Point => {
      const y = value(index + shift * 5);
      if (y === undefined) return { x: at(index), y: null };
      return { x: at(index), y, ...(interval && { low: y - 9, high: y + 7 }) };
    });
  const drawn = Array.from({ length: series }, (_, index) => points(index));
  const numbers = drawn.flat().flatMap(({ y, low, high }) => [y, low, high]);
  return {
    kind: 'line',
    x: timeAxis(writer.formats, [at(0), at(Math.max(1, length - 1))]) ?? { domain: [0, 1], ticks: [] },
    y: numberAxis(
      numbers.filter((number) => typeof number === 'number'),
      writer.formats.number,
    ),
    series: drawn.map((some, index) => ({ ...name(index), colour: (index + 1) as Colour, points: some })),
  };
}

/** Days over days, with the diagonal on which a day has come. */
export function trend({ writer, name, value, count }: Sample): LineChart {
  const length = count(9);
  const at = (index: number) => addDays(START, index * 14);
  const series = Array.from({ length: Math.min(4, count(3)) }, (_, line) => ({
    ...name(line),
    colour: (line + 1) as Colour,
    points: Array.from({ length }, (__, index): Point => {
      const days = value(index + line * 5);
      return { x: at(index), y: days === undefined ? null : addDays(at(length), line * 40 + days) };
    }),
  }));
  const days = series.flatMap(({ points }) => points.map(({ y }) => y)).filter((y) => typeof y === 'string');
  const span = [at(0), at(Math.max(1, length - 1))];
  const none = { domain: [0, 1] as const, ticks: [] };
  return {
    kind: 'line',
    x: timeAxis(writer.formats, span) ?? none,
    y: timeAxis(writer.formats, [...span, ...days], 4) ?? none,
    series,
    diagonal: { text: writer.words.charts.trend.today },
  };
}

import fc from 'fast-check';
import type {
  Axis,
  Colour,
  GridChart,
  LineChart,
  Mark,
  Multiples,
  RowChart,
} from '../../src/views/charts/chart.ts';

const colour = fc.constantFrom<Colour>(1, 2, 3, 4, 'worst', 'neutral', 'best', 'soft', 'off-track', 'done');
// measured values: none is closer to another than a thousandth without being equal
const number = fc
  .double({ min: -1e9, max: 1e9, noNaN: true })
  .map((value) => Math.round(value * 1000) / 1000);
const words = fc.record({ text: fc.string({ maxLength: 60, unit: 'grapheme' }) });

/** An axis around some numbers, labelled anywhere. */
const axis: fc.Arbitrary<Axis> = fc.tuple(number, number, fc.array(number, { maxLength: 9 })).map(
  ([a, b, ticks]): Axis => ({
    domain: [Math.min(a, b), Math.max(a, b)],
    ticks: ticks.map((at) => ({ at, text: String(at) })),
  }),
);
const rules = fc.array(
  fc.tuple(words, number).map(([passage, at]) => ({ ...passage, at })),
  { maxLength: 2 },
);

const point = fc
  .tuple(number, fc.option(number), fc.option(fc.tuple(number, number)))
  .map(([x, y, ends]) => ({ x, y, ...(ends && { low: ends[0], high: ends[1] }) }));
const series = fc
  .tuple(words, colour, fc.array(point, { maxLength: 20 }), fc.boolean())
  .map(([passage, of, points, dashed]) => ({
    ...passage,
    colour: of,
    points,
    ...(dashed && { dashed: true as const }),
  }));

export const lineChart: fc.Arbitrary<LineChart> = fc.record({
  kind: fc.constant('line' as const),
  x: axis,
  y: axis,
  series: fc.array(series, { maxLength: 4 }),
  across: rules,
  down: rules,
  diagonal: words,
});

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc
    .tuple(fc.constantFrom('bar', 'band', 'line'), number, number, colour)
    .map(([shape, from, to, of]): Mark => ({ shape: shape as 'bar', from, to, colour: of })),
  fc
    .tuple(fc.constantFrom('dot', 'diamond', 'tick'), number, colour, fc.nat(4))
    .map(([shape, at, of, level]): Mark => ({ shape: shape as 'dot', at, colour: of, level })),
);
const row = fc
  .tuple(words, fc.string({ maxLength: 30, unit: 'grapheme' }), fc.array(mark, { maxLength: 6 }))
  .map(([passage, note, marks]) => ({ ...passage, note, marks }));

export const rowChart: fc.Arbitrary<RowChart> = fc.record({
  kind: fc.constantFrom('bar', 'diverging', 'dot', 'range', 'timeline'),
  x: axis,
  rows: fc.array(row, { maxLength: 8 }),
  down: rules,
  ends: fc.constant(['less', 'more'] as const),
});

export const multiples: fc.Arbitrary<Multiples> = fc.record({
  kind: fc.constant('multiples' as const),
  charts: fc.array(
    fc.tuple(words, lineChart).map(([passage, chart]) => ({ ...passage, note: 'a note', chart })),
    { maxLength: 3 },
  ),
});

const cell = fc.record({ x: fc.nat(4), y: fc.nat(4) });

export const gridChart: fc.Arbitrary<GridChart> = fc.record({
  kind: fc.constant('grid' as const),
  x: fc.constant({ title: 'Impact', steps: ['1', '2', '3', '4', '5'] }),
  y: fc.constant({ title: 'Probability', steps: ['1', '2', '3', '4', '5'] }),
  items: fc.array(
    fc
      .tuple(words, cell, fc.option(cell))
      .map(([{ text }, at, from]) => ({ text, ...at, ...(from && { from }) })),
    { maxLength: 30 },
  ),
});

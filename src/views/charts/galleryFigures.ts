import { addDays } from '../../model/dates.ts';
import { LevelSchema } from '../../schema/project.ts';
import type { Passage } from '../page.ts';
import type { Writer } from '../writer.ts';
import { numberAxis, timeAxis } from './axis.ts';
import type { ChartSpec, Colour, GridChart, Mark, Row, RowChart } from './chart.ts';
import { lines, START, trend } from './galleryLines.ts';
import { network, quadrants, rings } from './galleryMaps.ts';

/** The edges every chart has to stand: how much there is to draw, and in what words. */
export const cases = ['none', 'one', 'many', 'missing', 'negative', 'long', 'foreign'] as const;
export type Case = (typeof cases)[number];

/** What a case is made of. Every value follows from its place, so that the page is the same each time. */
export interface Sample {
  writer: Writer;
  edge: Case;
  name: (index: number) => Passage;
  /** Undefined where the value is missing. */
  value: (index: number) => number | undefined;
  /** The number asked for, none or one where that is the case, and many more where that is. */
  count: (usual: number) => number;
}

export function sampleOf(writer: Writer, edge: Case, name: (index: number) => Passage): Sample {
  const wave = (index: number) => Math.round(50 + 38 * Math.sin(index * 1.3) + 9 * Math.sin(index * 0.31));
  return {
    writer,
    edge,
    name,
    value: (index) => {
      if (edge === 'missing' && index % 4 === 2) return undefined;
      return edge === 'negative' ? wave(index) - 60 : wave(index);
    },
    count: (usual) => (edge === 'none' ? 0 : edge === 'one' ? 1 : edge === 'many' ? usual * 5 : usual),
  };
}

/** One of each kind of chart from the same sample. */
export const kinds = {
  line: (sample) => lines(sample, sample.edge === 'one' ? 1 : sample.edge === 'many' ? 4 : 2, false),
  interval: (sample) => lines(sample, 1, true),
  trend,
  bar: (sample) => rowsOf(sample, 'bar', (value) => [{ shape: 'bar', from: 0, to: value, colour: 1 }]),
  diverging: (sample) => ({
    ...rowsOf(sample, 'diverging', opinions, [-100, 100]),
    ends: [sample.writer.words.gallery.against, sample.writer.words.gallery.inFavour],
  }),
  dot: (sample) =>
    rowsOf(sample, 'dot', (value, index) =>
      Array.from({ length: 1 + (index % 3) }, (_, level) => ({ shape: 'dot', at: value, colour: 1, level })),
    ),
  range: (sample) =>
    rowsOf(sample, 'range', (value, index) => [
      { shape: 'line', from: value - 12, to: value + 8 + (index % 5), colour: 'soft' },
      { shape: 'dot', at: value, colour: 1 },
    ]),
  timeline,
  grid,
  status: statuses,
  quadrants,
  rings,
  network,
  multiples: (sample) => ({
    kind: 'multiples',
    charts: Array.from({ length: sample.count(3) }, (_, index) => ({
      ...sample.name(index),
      note: sample.writer.words.gallery.note,
      chart: lines({ ...sample, value: (at) => sample.value(at + index) }, 1, false),
    })),
  }),
} satisfies Record<string, (sample: Sample) => ChartSpec>;
export type Kind = keyof typeof kinds;

function rowsOf(
  { writer, name, value, count }: Sample,
  kind: Exclude<RowChart['kind'], 'timeline'>,
  marksOf: (value: number, index: number) => Mark[],
  whole?: [number, number],
): RowChart {
  const rows = Array.from({ length: count(4) }, (_, index): Row => {
    const known = value(index);
    if (known === undefined) return { ...name(index), note: writer.words.gallery.missing, marks: [] };
    return { ...name(index), note: writer.formats.number(known), marks: marksOf(known, index) };
  });
  const ends = rows.flatMap(({ marks }) =>
    marks.flatMap((mark) => ('from' in mark ? [mark.from, mark.to] : [mark.at])),
  );
  const numbers = ends.filter((end) => typeof end === 'number');
  return { kind, x: numberAxis(numbers, writer.formats.number, whole && { whole }), rows };
}

/** Shares of an opinion from worst to best around its middle; they add up to a hundred. */
function opinions(value: number): Mark[] {
  const better = Math.min(90, Math.max(10, Math.abs(value)));
  const shares: [Colour, number][] = [
    ['worst', (100 - better) * 0.2],
    ['worse', (100 - better) * 0.4],
    ['neutral', (100 - better) * 0.4],
    ['better', better * 0.6],
    ['best', better * 0.4],
  ];
  let from = -(100 - better) * 0.8;
  return shares.map(([colour, share]) => {
    const mark: Mark = { shape: 'bar', from, to: from + share, colour };
    from += share;
    return mark;
  });
}

function grid({ writer, value, count, edge }: Sample): GridChart {
  const { impact, probability } = writer.words.charts.risks;
  const steps = ['1', '2', '3', '4', '5'];
  const step = (at: number) => Math.abs(value(at) ?? 0) % 5;
  return {
    kind: 'grid',
    x: { title: impact, steps },
    y: { title: probability, steps },
    items: Array.from({ length: count(5) }, (_, index) => ({
      text: String(index + 1),
      x: edge === 'many' ? index % 3 : step(index),
      y: edge === 'many' ? 2 : step(index + 3),
      // whatever is missing a value is new: it stood nowhere before
      ...(value(index) !== undefined && { from: { x: step(index + 1), y: step(index + 2) } }),
    })),
  };
}

/** A level at every place, each in turn. */
function statuses({ writer, name, value, count }: Sample): RowChart {
  const levels = LevelSchema.options;
  const at = (index: number) => addDays(START, index * 30);
  const length = count(7);
  const rows = Array.from({ length: Math.min(4, length) }, (_, row): Row => {
    const marks = Array.from({ length }, (__, index) => index)
      .filter((index) => value(index + row) !== undefined)
      .map(
        (index): Mark => ({ shape: 'status', at: at(index), colour: levels[(index + row) % 7] ?? 'done' }),
      );
    return { ...name(row), note: writer.formats.number(marks.length), marks };
  });
  const x = timeAxis(writer.formats, [at(0), at(Math.max(1, length - 1))]);
  return { kind: 'timeline', x: x ?? { domain: [0, 1], ticks: [] }, rows };
}

function timeline({ writer, name, value, count }: Sample): RowChart {
  const { formats, words } = writer;
  const rows = Array.from({ length: count(4) }, (_, index): Row => {
    const known = value(index);
    if (known === undefined) return { ...name(index), note: words.gallery.missing, marks: [] };
    const from = addDays(START, index * 11);
    const to = addDays(from, 20 + Math.abs(known));
    const approved = addDays(to, -known);
    return {
      ...name(index),
      note: words.range(formats.date(from), formats.date(to)),
      marks: [
        { shape: 'band', from, to: [from, approved].toSorted().at(-1) ?? from, colour: 'soft' },
        { shape: 'bar', from, to, colour: 1, open: true },
        { shape: 'bar', from, to: addDays(from, 12), colour: 1 },
        {
          shape: 'diamond',
          at: to,
          colour: index % 2 === 0 ? 1 : 'off-track',
          ...(index % 2 === 0 && { open: true }),
        },
      ],
    };
  });
  const days = rows.flatMap(({ marks }) =>
    marks.flatMap((mark) => ('from' in mark ? [mark.from, mark.to] : [mark.at])),
  );
  const x = timeAxis(
    formats,
    days.filter((day) => typeof day === 'string'),
  );
  return { kind: 'timeline', x: x ?? { domain: [0, 1], ticks: [] }, rows };
}

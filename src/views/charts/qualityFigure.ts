import { meetsTarget, readingsOf } from '../../model/quality.ts';
import type { QualityMeasure } from '../../schema/delivery.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Cell, Section } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { numberAxis, timeAxis } from './axis.ts';
import type { LineChart, Multiples } from './chart.ts';
import { figure } from './figure.ts';

/** The readings of every measure against its target, a small chart each because their units differ. */
export function qualityFigure(place: Place, { quality }: Project): Section[] {
  const { writer } = place;
  const words = writer.words.charts.quality;
  const read = quality.measures.filter(({ readings }) => readings.length > 0);
  if (quality.measures.length === 0) return [];
  const rows = table(writer, 'quality', 'quality', quality.measures, [
    { key: 'measure', cell: ({ title }) => writer.passage(title) },
    { key: 'standard', cell: ({ standard }) => writer.cell(standard) },
    { key: 'target', cell: (measure) => ({ text: withUnit(place, measure, targetOf(place, measure)) }) },
    { key: 'readings', cell: (measure) => readingsCell(place, measure) },
  ]);
  const days = read.flatMap((measure) => measure.readings.map(({ date }) => date));
  const x = timeAxis(writer.formats, days, 4);
  if (x === undefined) return [rows];
  const chart: Multiples = {
    kind: 'multiples',
    charts: read.map((measure) => ({
      ...writer.passage(measure.title),
      note: noteOf(place, measure),
      chart: chartOf(place, measure, x),
    })),
  };
  const met = read.filter((measure) => {
    const reading = readingsOf(measure).at(-1);
    return reading !== undefined && meetsTarget(measure, reading.value);
  });
  const [first = '', last = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  return [
    figure(
      writer,
      rows,
      {
        headline: words.headline(met.length, read.length),
        subtitle: words.subtitle(writer.formats.date(first), writer.formats.date(last)),
      },
      chart,
    ),
  ];
}

function chartOf(place: Place, measure: QualityMeasure, x: LineChart['x']): LineChart {
  const { writer } = place;
  const { number } = writer.formats;
  const { target } = measure;
  const readings = readingsOf(measure);
  return {
    kind: 'line',
    x,
    y: numberAxis([target, ...readings.map(({ value }) => value)], number, { far: true, count: 3 }),
    series: [
      {
        ...writer.passage(measure.title),
        colour: 1,
        points: readings.map(({ date, value }) => ({
          x: date,
          y: value,
          text: withUnit(place, measure, number(value)),
        })),
      },
    ],
    across: [{ at: target, text: writer.words.charts.quality.target(number(target)) }],
  };
}

/** The latest value, the target, and whether it is met. */
function noteOf(place: Place, measure: QualityMeasure): string {
  const { writer } = place;
  const words = writer.words.charts.quality;
  const reading = readingsOf(measure).at(-1);
  if (!reading) return writer.words.page.none;
  const value = writer.formats.number(reading.value);
  return [
    withUnit(place, measure, value),
    targetOf(place, measure),
    meetsTarget(measure, reading.value) ? words.met : words.missed,
  ].join(writer.words.betweenParts);
}

/** Every reading with its day and what is to be known about it, oldest first. */
function readingsCell({ writer }: Place, measure: QualityMeasure): Cell {
  const { words, formats } = writer;
  const readings = readingsOf(measure).map(({ date, value, note }) => {
    const reading = words.whatWhen(formats.date(date), formats.number(value));
    return note === undefined ? reading : words.bracketed(reading, writer.passage(note).text);
  });
  return { text: readings.length === 0 ? words.page.none : readings.join(words.separator) };
}

function withUnit({ writer }: Place, { unit }: QualityMeasure, text: string): string {
  return unit === undefined ? text : writer.words.charts.quality.value(text, writer.passage(unit).text);
}

function targetOf({ writer }: Place, { target, better }: QualityMeasure): string {
  return writer.words.charts.quality[better](writer.formats.number(target));
}

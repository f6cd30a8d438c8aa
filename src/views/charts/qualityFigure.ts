import { meetsTarget, type Reading, readingsOf } from '../../model/quality.ts';
import type { QualityMeasure } from '../../schema/delivery.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Section } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { numberAxis, timeAxis } from './axis.ts';
import type { LineChart, Multiples } from './chart.ts';
import { figure } from './figure.ts';

/** The readings of every measure against its target, a small chart each because their units differ. */
export function qualityFigure(place: Place, { quality }: Project): Section[] {
  const { writer } = place;
  const words = writer.words.charts.quality;
  const read = quality.measures.filter(({ readings }) => readings.length > 0);
  if (quality.measures.length === 0) return [];
  const readings = quality.measures.flatMap((measure) => {
    const none: (Reading | undefined)[] = [undefined];
    return (measure.readings.length === 0 ? none : readingsOf(measure)).map((reading) => ({
      measure,
      reading,
    }));
  });
  const rows = table(writer, 'quality', 'quality', readings, [
    { key: 'measure', cell: ({ measure }) => writer.passage(measure.title) },
    { key: 'standard', cell: ({ measure }) => writer.cell(measure.standard) },
    { key: 'date', cell: ({ reading }) => writer.date(reading?.date) },
    { key: 'value', numeric: true, cell: ({ reading }) => writer.number(reading?.value) },
    { key: 'target', numeric: true, cell: ({ measure }) => ({ text: targetOf(place, measure) }) },
    { key: 'unit', cell: ({ measure }) => writer.cell(measure.unit) },
    { key: 'note', cell: ({ reading }) => writer.cell(reading?.note) },
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

function chartOf({ writer }: Place, measure: QualityMeasure, x: LineChart['x']): LineChart {
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
          text: inUnit(writer, measure, value),
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
  return [
    inUnit(writer, measure, reading.value),
    targetOf(place, measure),
    meetsTarget(measure, reading.value) ? words.met : words.missed,
  ].join(writer.words.betweenParts);
}

function inUnit(writer: Writer, { unit }: QualityMeasure, value: number): string {
  const words = unit === undefined ? '' : writer.passage(unit).text;
  return writer.words.charts.quality.value(writer.formats.number(value), words);
}

function targetOf({ writer }: Place, { target, better }: QualityMeasure): string {
  return writer.words.charts.quality[better](writer.formats.number(target));
}

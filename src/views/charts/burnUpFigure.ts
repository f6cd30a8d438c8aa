import { burnUp } from '../../model/burnUp.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Section } from '../page.ts';
import { iterationTable } from '../tables/planTables.ts';
import type { Place } from '../tree.ts';
import { numberAxis, timeAxis } from './axis.ts';
import type { LineChart, Point, Series } from './chart.ts';
import { figure } from './figure.ts';
import { forecastWording } from './forecastWording.ts';

/** Work done and total scope over the iterations, and when it may end; a table where none has figures yet. */
export function burnUpFigure(place: Place, project: Project): Section[] {
  const { writer } = place;
  const { formats } = writer;
  const { plan, charter } = project;
  const [table] = iterationTable(place, project);
  if (!table) return [];
  const points = burnUp(plan);
  const first = plan?.iterations[0];
  const last = points.at(-1);
  const target = charter.finish;
  const { sentence, days } = forecastWording(writer, project);
  const ends = [
    ...days,
    ...(target === undefined
      ? []
      : [{ at: target, text: writer.words.charts.burnUp.target(formats.date(target)) }]),
  ];
  const dates = [first?.start, ...points.map(({ date }) => date), ...ends.map(({ at }) => at)];
  const x = timeAxis(
    formats,
    dates.filter((date) => typeof date === 'string'),
  );
  if (!last || !first || x === undefined) return [table];
  const words = writer.words.charts.burnUp;
  const values = points.flatMap(({ done, scope }) => [done, scope]).filter((value) => value !== undefined);
  const series: Series[] = [
    { text: words.scope, colour: 2, points: points.map(({ date, scope }) => pointOf(date, scope)) },
    {
      text: words.done,
      colour: 1,
      points: [{ x: first.start, y: 0 }, ...points.map(({ date, done }) => pointOf(date, done))],
    },
  ];
  const chart: LineChart = {
    kind: 'line',
    x,
    y: numberAxis(values, formats.number),
    series: series.filter(({ points: some }) => some.some(({ y }) => y !== null && y !== 0)),
    ...(ends.length > 0 && { down: ends }),
  };
  const unit = writer.passage(plan?.unit ?? words.unit);
  return [
    figure(
      writer,
      table,
      {
        headline: headlineOf(place, last, points[0]?.scope, unit.text),
        subtitle: [
          words.subtitle(unit.text, formats.date(first.start), formats.date(last.date)),
          ...(sentence === undefined ? [] : [sentence]),
        ].join(writer.words.betweenSentences),
        details: [
          ...points.map(({ date, done, scope }) =>
            words.point(formats.date(date), numberOr(place, done), numberOr(place, scope)),
          ),
          ...(sentence === undefined ? [] : [sentence]),
        ],
      },
      chart,
    ),
  ];
}

function headlineOf(
  { writer }: Place,
  { done, scope }: ReturnType<typeof burnUp>[number],
  before: number | undefined,
  unit: string,
): string {
  const words = writer.words.charts.burnUp;
  const { number } = writer.formats;
  if (done === undefined) return words.undone;
  if (scope === undefined) return words.doneOnly(number(done), unit);
  const grown = before === undefined ? 0 : scope - before;
  return grown > 0
    ? words.grown(number(done), number(scope), unit, number(grown))
    : words.doneOf(number(done), number(scope), unit);
}

function numberOr({ writer }: Place, value: number | undefined): string {
  return value === undefined ? writer.words.page.none : writer.formats.number(value);
}

function pointOf(x: string, y: number | undefined): Point {
  return { x, y: y ?? null };
}

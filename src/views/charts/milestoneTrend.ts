import {
  type MilestoneTrend,
  milestoneTrends,
  movement,
  type TrendPoint,
} from '../../model/milestoneTrend.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import type { FigureSection, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { timeAxis } from './axis.ts';
import type { ChartSpec, Colour, LineChart, Point } from './chart.ts';
import { figure } from './figure.ts';

/** More lines than these cross each other too often to be followed in one chart, and a single one has no name there. */
const TOGETHER = [2, 3, 4];

/** How the milestones moved from report to report; none where there are too few frozen reports to say. */
export function milestoneTrend(place: Place, project: Project): FigureSection[] {
  const trends = milestoneTrends(project);
  const { writer } = place;
  const words = writer.words.charts.trend;
  const reported = [...new Set(trends.flatMap(({ points }) => points.map((point) => point.reported)))].sort();
  const chart = chartOf(place, trends, reported);
  const [from, to] = [reported[0], reported.at(-1)];
  if (!chart || from === undefined || to === undefined) return [];
  const { moved, medianSlip } = movement(trends);
  return [
    figure(
      writer,
      trendTable(place, trends),
      {
        headline: words.headline(
          moved,
          trends.length,
          medianSlip === undefined ? undefined : writer.words.page.days(medianSlip),
        ),
        subtitle: words.subtitle(reported.length, writer.formats.date(from), writer.formats.date(to)),
        details: trends.map((trend) =>
          words.said(writer.passage(trend.milestone.title).text, noteOf(place, trend)),
        ),
      },
      chart,
    ),
  ];
}

function chartOf(
  place: Place,
  trends: readonly MilestoneTrend[],
  reported: readonly CalendarDate[],
): ChartSpec | undefined {
  const { writer } = place;
  const expected = trends.flatMap(({ points }) => points.map(({ date }) => date));
  const x = timeAxis(writer.formats, reported, 5);
  const y = timeAxis(writer.formats, [...reported, ...expected], 4);
  if (!x || !y) return undefined;
  const lines = (some: readonly MilestoneTrend[]): LineChart => ({
    kind: 'line',
    x,
    y,
    series: some.map(({ milestone, points }, index) => ({
      ...writer.passage(milestone.title),
      colour: (index + 1) as Colour,
      points: points.map((point, at) => placeOf(point, points[at - 1])),
    })),
    diagonal: { text: writer.words.charts.trend.today },
  });
  if (TOGETHER.includes(trends.length)) return lines(trends);
  return {
    kind: 'multiples',
    charts: trends.map((trend) => ({
      ...writer.passage(trend.milestone.title),
      note: noteOf(place, trend),
      chart: lines([trend]),
    })),
  };
}

/** What is reached ends on the diagonal, on its own day, where it was not noted too late for that. */
function placeOf({ reported, date, reached }: TrendPoint, before: TrendPoint | undefined): Point {
  return { x: reached && before && date > before.reported ? date : reported, y: date };
}

/** When it is expected or was reached, and how far that is from what was expected first. */
function noteOf(place: Place, trend: MilestoneTrend): string {
  const { words, formats } = place.writer;
  const say = words.charts.milestones;
  const { date = '', reached } = trend.points.at(-1) ?? {};
  const day = formats.date(date);
  return [reached ? say.reached(day) : say.expected(day), wayOf(place, trend)].join(words.betweenParts);
}

function wayOf({ writer }: Place, { moved, slip }: MilestoneTrend): string {
  const words = writer.words.charts.trend;
  if (slip === 0) return moved ? words.returned : words.unmoved;
  return words.moved(writer.words.page.days(Math.abs(slip)), slip > 0);
}

function trendTable(place: Place, trends: readonly MilestoneTrend[]): TableSection {
  const { writer } = place;
  const rows = trends.flatMap(({ points }) => points);
  return {
    ...table(writer, 'milestoneTrend', 'milestones', rows, [
      { key: 'dataDate', cell: ({ reported }) => writer.date(reported) },
      { key: 'forecast', cell: ({ reached, date }) => writer.date(reached ? undefined : date) },
      { key: 'actual', cell: ({ reached, date }) => writer.date(reached ? date : undefined) },
    ]),
    groups: trends.map((trend) => ({
      ...writer.passage(trend.milestone.title),
      note: noteOf(place, trend),
      count: trend.points.length,
    })),
  };
}

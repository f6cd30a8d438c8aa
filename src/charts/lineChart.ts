import { area, line } from 'd3-shape';
import type { LineChart, Point, Series } from '../views/charts/chart.ts';
import { axisBelow } from './axisBelow.ts';
import { colourClass } from './colourClass.ts';
import { dots, gridLines } from './lineParts.ts';
import { BOTTOM, lineNames, type Places, placesOf } from './linePlot.ts';
import { ruleLabels, ruleLines } from './lineRules.ts';
import { element, escaped, passage, percent } from './markup.ts';
import { LONGEST, shortened, textWidth } from './textWidth.ts';

const PLOT = 200;

/**
 * A line chart as SVG that fills any width without script: across, everything is placed in percent and down in pixels,
 * so that text keeps its size; only the paths are stretched, and their strokes keep theirs.
 */
export function lineChart(chart: LineChart, summary: string, height = PLOT): string {
  const places = placesOf(chart, height);
  const { top } = places;
  const parts = [
    ...gridLines(element, chart, places),
    labelsBeside(chart, places),
    ...ruleLines(element, chart, places),
    paths(chart.series, places),
    ...chart.series.flatMap((series) => dots(element, series, places)),
    ...ruleLabels(element, chart, places),
    axisBelow(chart.x, top + height),
    endLabels(chart.series, places),
  ];
  const svg = element(
    'svg',
    {
      class: 'line-chart',
      width: '100%',
      height: top + height + BOTTOM,
      overflow: 'visible',
      role: 'img',
      'aria-label': summary,
    },
    parts.join(''),
  );
  return element('div', { class: gutters(chart) }, svg);
}

/** Room for the labels beside the plot, in whole em: what stands at its start, and at its end where there is width. */
function gutters({ y, series }: LineChart): string {
  const start = Math.max(0, ...y.ticks.map(({ text }) => textWidth(text)));
  const end = series.length < 2 ? 0 : Math.max(...series.map(({ text }) => textWidth(text))) + 1;
  return `plot start-${Math.min(8, Math.ceil(start) + 1)} end-${Math.min(LONGEST, Math.ceil(end)) + 1}`;
}

function labelsBeside({ y: axis }: LineChart, { y }: Places): string {
  const place = { x: -10, dy: '0.32em', 'text-anchor': 'end' };
  return axis.ticks.map(({ at, text }) => passage('text', { text }, { ...place, y: y(at) })).join('');
}

function paths(series: readonly Series[], { x, y, top, height }: Places): string {
  const known = (point: Point) => point.y !== null;
  const across = (point: Point) => x(point.x);
  const down = (value: Point['low'] | null) => y(value ?? 0) - top;
  const band = area<Point>()
    .defined((point) => known(point) && point.low !== undefined && point.high !== undefined)
    .x(across)
    .y0(({ low }) => down(low))
    .y1(({ high }) => down(high));
  const curve = line<Point>()
    .defined(known)
    .x(across)
    .y((point) => down(point.y));
  band.digits(2);
  curve.digits(2);
  const drawn = series.map(({ colour, dashed, points }) => {
    const interval = band(points) ?? '';
    return [
      interval && element('path', { class: `band ${colourClass(colour)}`, d: interval }),
      element('path', {
        class: `${dashed ? 'line dashed' : 'line'} ${colourClass(colour)}`,
        d: curve(points) ?? '',
      }),
    ].join('');
  });
  return element(
    'svg',
    {
      y: top,
      width: '100%',
      height,
      viewBox: `0 0 100 ${height}`,
      preserveAspectRatio: 'none',
      // without styles, lines would be filled and have no colour
      fill: 'none',
      stroke: 'currentColor',
      overflow: 'visible',
    },
    drawn.join(''),
  );
}

/** The names of the lines, where these end. */
function endLabels(series: readonly Series[], places: Places): string {
  return lineNames(series, places)
    .map(({ series: one, x, y }) => {
      const place = { class: 'end-label', x: percent(x), y, dy: '0.32em', lang: one.lang };
      // where labels had to make room for each other, the dot still says whose each is
      const dot = element('tspan', { class: colourClass(one.colour) }, '● ');
      return element('text', place, dot + escaped(shortened(one.text, LONGEST)));
    })
    .join('');
}

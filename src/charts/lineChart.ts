import { area, line } from 'd3-shape';
import type { LineChart, Point, Rule, Series } from '../views/charts/chart.ts';
import { axisBelow } from './axisBelow.ts';
import { colourClass } from './colourClass.ts';
import { BOTTOM, dotsOf, type Places, placesOf, seriesEnds, TOP } from './linePlot.ts';
import { element, escaped, passage, percent } from './markup.ts';
import { LONGEST, shortened, textWidth } from './textWidth.ts';

const PLOT = 200;

/**
 * A line chart as SVG that fills any width without script: across, everything is placed in percent and down in pixels,
 * so that text keeps its size; only the paths are stretched, and their strokes keep theirs.
 */
export function lineChart(chart: LineChart, summary: string, height = PLOT): string {
  const places = placesOf(chart, height);
  const parts = [
    grid(chart, places),
    ...(chart.down ?? []).map((rule) => ruleDown(rule, places, height)),
    ...(chart.across ?? []).map((rule) => ruleAcross(rule, places)),
    paths(chart.series, places, height),
    ...chart.series.map((series) => dots(series, places)),
    ...(chart.across ?? []).map((rule) => labelAcross(rule, places)),
    axisBelow(chart.x, TOP + height),
    endLabels(chart.series, places, height),
  ];
  const svg = element(
    'svg',
    {
      class: 'line-chart',
      width: '100%',
      height: TOP + height + BOTTOM,
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

function grid({ y: axis }: LineChart, { y }: Places): string {
  return axis.ticks
    .map(({ at, text }) => {
      const height = y(at);
      const rule = element('line', { class: at === 0 ? 'zero' : 'grid', x2: '100%', y1: height, y2: height });
      return `${rule}${passage('text', { text }, { x: -10, y: height, dy: '0.32em', 'text-anchor': 'end' })}`;
    })
    .join('');
}

function ruleDown({ at, ...words }: Rule, { x }: Places, height: number): string {
  const place = x(at);
  const end = place > 50;
  const rule = { class: 'rule', x1: percent(place), x2: percent(place), y1: TOP - 6, y2: TOP + height };
  const label = {
    class: 'rule-label',
    x: percent(place),
    y: TOP - 10,
    'text-anchor': end ? 'end' : 'start',
  };
  return `${element('line', rule)}${passage('text', words, label)}`;
}

function ruleAcross({ at }: Rule, { y }: Places): string {
  const place = y(at);
  return element('line', { class: 'rule', x2: '100%', y1: place, y2: place });
}

/** Its words are drawn last, because lines may lead through them. */
function labelAcross({ at, ...words }: Rule, { y }: Places): string {
  return passage('text', words, { class: 'rule-label', x: 0, y: y(at) - 5 });
}

function paths(series: readonly Series[], { x, y }: Places, height: number): string {
  const known = (point: Point) => point.y !== null;
  const across = (point: Point) => x(point.x);
  const down = (value: Point['low'] | null) => y(value ?? 0) - TOP;
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
      y: TOP,
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

function dots(series: Series, { x, y }: Places): string {
  return dotsOf(series)
    .map(({ point, y: value, radius }) => {
      const place = { cx: percent(x(point.x)), cy: y(value), r: radius };
      return element('circle', { class: colourClass(series.colour), ...place });
    })
    .join('');
}

/** Each series is named at its last value; a single one is named by the figure’s headline. */
function endLabels(series: readonly Series[], places: Places, height: number): string {
  return seriesEnds(series, places, height)
    .map(({ series: one, x, y }) => {
      const place = { class: 'end-label', x: percent(x), y, dy: '0.32em', lang: one.lang };
      // where labels had to make room for each other, the dot still says whose each is
      const dot = element('tspan', { class: colourClass(one.colour) }, '● ');
      return element('text', place, dot + escaped(shortened(one.text, LONGEST)));
    })
    .join('');
}

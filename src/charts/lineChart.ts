import { area, line } from 'd3-shape';
import type { LineChart, Point, Series } from '../views/charts/chart.ts';
import { axisBelow } from './axisBelow.ts';
import { colourClass } from './colourClass.ts';
import { type Places, roomAbove, ruleLabels, ruleLines } from './lineRules.ts';
import { element, escaped, passage, percent } from './markup.ts';
import { positionOn } from './position.ts';
import { spread } from './spread.ts';
import { shortened, textWidth } from './textWidth.ts';

const PLOT = 200;
const BOTTOM = 28;
/** The longest name at the end of a line, in em; the table has all of it. */
const LONGEST = 12;
/** Labels at the ends of lines are this far apart at least, in pixels. */
const LABEL = 18;

/**
 * A line chart as SVG that fills any width without script: across, everything is placed in percent and down in pixels,
 * so that text keeps its size; only the paths are stretched, and their strokes keep theirs.
 */
export function lineChart(chart: LineChart, summary: string, height = PLOT): string {
  const top = roomAbove(chart);
  const places = {
    x: positionOn(chart.x, [0, 100]),
    y: positionOn(chart.y, [top + height, top]),
    top,
    height,
  };
  const parts = [
    grid(chart, places),
    ruleLines(chart, places),
    paths(chart.series, places),
    ...chart.series.map((series) => dots(series, places)),
    ruleLabels(chart, places),
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

function grid({ y: axis }: LineChart, { y }: Places): string {
  return axis.ticks
    .map(({ at, text }) => {
      const height = y(at);
      const rule = element('line', { class: at === 0 ? 'zero' : 'grid', x2: '100%', y1: height, y2: height });
      return `${rule}${passage('text', { text }, { x: -10, y: height, dy: '0.32em', 'text-anchor': 'end' })}`;
    })
    .join('');
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

/** Every point where there are few; always the last one, and those that no line reaches. */
function dots({ colour, points }: Series, { x, y }: Places): string {
  const few = points.length <= 16;
  const last = points.findLastIndex((point) => point.y !== null);
  return points
    .map((point, index) => {
      if (point.y === null) return '';
      const alone = (points[index - 1]?.y ?? null) === null && (points[index + 1]?.y ?? null) === null;
      if (!few && !alone && index !== last) return '';
      const place = { cx: percent(x(point.x)), cy: y(point.y), r: index === last ? 4 : 3 };
      return element('circle', { class: colourClass(colour), ...place });
    })
    .join('');
}

/** Each series is named at its last value, or at that of its forecast; a single one is named by the figure’s headline. */
function endLabels(series: readonly Series[], { x, y, top, height }: Places): string {
  if (series.length < 2) return '';
  const goesOn = ({ colour, dashed }: Series) =>
    dashed === undefined && series.some((other) => other.dashed && other.colour === colour);
  const ends = series.flatMap((one) => {
    if (goesOn(one)) return [];
    const point = one.points.findLast((candidate) => candidate.y !== null);
    return point && point.y !== null ? [{ one, x: x(point.x), y: y(point.y) }] : [];
  });
  const heights = spread(
    ends.map((end) => end.y),
    LABEL,
    top,
    top + height,
  );
  return ends
    .map(({ one, x: across }, index) => {
      const place = {
        class: 'end-label',
        x: percent(across),
        y: heights[index],
        dy: '0.32em',
        lang: one.lang,
      };
      // where labels had to make room for each other, the dot still says whose each is
      const dot = element('tspan', { class: colourClass(one.colour) }, '● ');
      return element('text', place, dot + escaped(shortened(one.text, LONGEST)));
    })
    .join('');
}

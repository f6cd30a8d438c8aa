import type { LineChart, Series } from '../views/charts/chart.ts';
import { type Position, positionOn } from './position.ts';
import { spread } from './spread.ts';

/** Room below a line chart for the labels of its axis, in pixels. */
export const BOTTOM = 28;
/** How far, in pixels, the words of a rule stand above those of the one below. */
export const STACKED = 18;
/** Labels at the ends of lines are this far apart at least, in pixels: they are buttons once a chart is opened. */
const LABEL = 24;

/** Where the values of a line chart stand. */
export interface Places {
  /** In percent of the width. */
  x: Position;
  /** In pixels from the top. */
  y: Position;
  /** The upper end of the plot and its height, in pixels. */
  top: number;
  height: number;
}

/** Where everything of a line chart stands whose plot is so many pixels high. */
export function placesOf(chart: LineChart, height: number): Places {
  const top = roomAbove(chart);
  return { x: positionOn(chart.x, [0, 100]), y: positionOn(chart.y, [top + height, top]), top, height };
}

/** The room above a plot, in pixels: a line of words for each rule that leads down. */
export function roomAbove({ down = [] }: LineChart): number {
  return 20 + STACKED * Math.max(0, down.length - 1);
}

/** A name at the end of a line, and the lines it is the name of: what happened, and the forecast that goes on from it. */
export interface LineName {
  series: Series;
  lines: readonly Series[];
  /** In percent of the width, and in pixels from the top. */
  x: number;
  y: number;
}

/** Each line is named at its last value, or at that of its forecast; a single one needs no name. */
export function lineNames(series: readonly Series[], { x, y, top, height }: Places): LineName[] {
  if (series.length < 2) return [];
  const goesOn = (one: Series, other: Series) =>
    one.dashed === undefined && other.dashed && other.colour === one.colour;
  const ends = series.flatMap((one) => {
    if (series.some((other) => goesOn(one, other))) return [];
    const point = one.points.findLast((candidate) => candidate.y !== null);
    if (!point || point.y === null) return [];
    const lines = series.filter((other) => other === one || goesOn(other, one));
    return [{ series: one, lines, x: x(point.x), y: y(point.y) }];
  });
  const heights = spread(
    ends.map((end) => end.y),
    LABEL,
    top,
    top + height,
  );
  return ends.map((end, index) => ({ ...end, y: heights[index] ?? end.y }));
}

import type { LineChart, Point, Series } from '../views/charts/chart.ts';
import { type Position, positionOn } from './position.ts';
import { spread } from './spread.ts';

/** Room above the plot of a line chart for the words of its rules, in pixels. */
export const TOP = 20;
/** Room below it for the labels of its axis, in pixels. */
export const BOTTOM = 28;
/** Labels at the ends of lines are this far apart at least, in pixels: they are buttons once a chart is opened. */
const LABEL = 24;

export interface Places {
  /** In percent of the width. */
  x: Position;
  /** In pixels from the top. */
  y: Position;
}

/** Where everything of a line chart stands whose plot is so many pixels high. */
export function placesOf(chart: LineChart, height: number): Places {
  return { x: positionOn(chart.x, [0, 100]), y: positionOn(chart.y, [TOP + height, TOP]) };
}

/** The series that are named at their last values, with the place of each name; a single one needs no name. */
export function seriesEnds(series: readonly Series[], { x, y }: Places, height: number) {
  if (series.length < 2) return [];
  const ends = series.flatMap((one) => {
    const point = one.points.findLast((candidate) => candidate.y !== null);
    return point && point.y !== null ? [{ series: one, x: x(point.x), y: y(point.y) }] : [];
  });
  const heights = spread(
    ends.map((end) => end.y),
    LABEL,
    TOP,
    TOP + height,
  );
  return ends.map((end, index) => ({ ...end, y: heights[index] ?? end.y }));
}

/** Every point where there are few; always the last one, and those that no line reaches. The radius is in pixels. */
export function dotsOf({ points }: Series): { point: Point; y: NonNullable<Point['y']>; radius: number }[] {
  const few = points.length <= 16;
  const last = points.findLastIndex((point) => point.y !== null);
  return points.flatMap((point, index) => {
    if (point.y === null) return [];
    const alone = (points[index - 1]?.y ?? null) === null && (points[index + 1]?.y ?? null) === null;
    if (!few && !alone && index !== last) return [];
    return [{ point, y: point.y, radius: index === last ? 4 : 3 }];
  });
}

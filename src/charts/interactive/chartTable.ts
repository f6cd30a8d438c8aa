import type { LineChart, Point, Series } from '../../views/charts/chart.ts';
import { numberOf } from '../position.ts';

/** All points at one place of the axis across, by the index of their series. */
export interface Column {
  x: number;
  points: (Point | undefined)[];
}

/**
 * The points of all series by their places across, in order. A series with two points at a place has two columns there.
 */
export function columnsOf({ series }: LineChart): Column[] {
  const columns = new Map<string, Column>();
  for (const [index, { points }] of series.entries()) {
    const seen = new Map<number, number>();
    for (const point of points) {
      const x = numberOf(point.x);
      const before = seen.get(x) ?? 0;
      seen.set(x, before + 1);
      const key = `${x} ${before}`;
      const column = columns.get(key) ?? { x, points: series.map(() => undefined) };
      column.points[index] = point;
      columns.set(key, column);
    }
  }
  return [...columns.values()].sort((a, b) => a.x - b.x);
}

/**
 * The points of a series from one gap to the next: what is drawn as one line, whatever places other series have. A point
 * between two gaps makes no line.
 */
export function stretchesOf(points: Series['points']): Set<Point>[] {
  const stretches: Set<Point>[] = [];
  let open = false;
  for (const point of points) {
    if (point.y === null) open = false;
    else if (open) stretches.at(-1)?.add(point);
    else {
      stretches.push(new Set([point]));
      open = true;
    }
  }
  return stretches.filter(({ size }) => size > 1);
}

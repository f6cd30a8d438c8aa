import type { Formats } from '../../i18n/formats.ts';
import type { Axis, Coordinate } from '../../views/charts/chart.ts';
import type { Column } from './chartTable.ts';

/** A series of more places than this can be zoomed into. */
export const LONG = 24;

/** The first and the last column that is shown. */
export interface Zoom {
  startIndex: number;
  endIndex: number;
}

/** The part of an axis that is zoomed into. It keeps the labels of the whole; where too few are left, its ends say what they are. */
export function zoomed(axis: Axis, columns: readonly Column[], zoom: Zoom, formats: Formats): Axis {
  const [first, last] = [columns[zoom.startIndex], columns[zoom.endIndex]];
  const whole = zoom.startIndex === 0 && zoom.endIndex === columns.length - 1;
  if (whole || !first || !last || first.x === last.x) return axis;
  const ticks = axis.ticks.filter(({ at }) => first.x <= at && at <= last.x);
  const ends = [first, last].map((column) => ({ at: column.x, text: placeText(column, formats) }));
  return { domain: [first.x, last.x], ticks: ticks.length > 1 ? ticks : ends };
}

/** The place of a column in words. */
export function placeText({ x, points }: Column, formats: Formats): string {
  return coordinateText(points.find((point) => point !== undefined)?.x ?? x, formats);
}

/** A coordinate in words, exactly: a day, or a number. */
export function coordinateText(at: Coordinate, formats: Formats): string {
  return typeof at === 'number' ? formats.number(at) : formats.date(at);
}

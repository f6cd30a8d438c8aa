import { scaleLinear } from 'd3-scale';
import type { Axis, Coordinate } from '../views/charts/chart.ts';

/** The place of a coordinate between two ends, unrounded. */
export type Position = (at: Coordinate) => number;

/** Maps an axis onto a range, linearly; an axis without length maps everything onto the middle. */
export function positionOn({ domain }: Axis, range: readonly [number, number]): Position {
  const scale = scaleLinear(domain.map(numberOf), range);
  return (at) => scale(numberOf(at));
}

/** A number as it is, a day as the milliseconds of its midnight in UTC. */
export function numberOf(at: Coordinate): number {
  return typeof at === 'number' ? at : Date.parse(at);
}

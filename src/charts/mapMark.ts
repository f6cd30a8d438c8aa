import type { MapMark } from '../views/charts/chart.ts';
import { colourClass } from './colourClass.ts';
import { element } from './markup.ts';

/** Half the width of a mark, in pixels. */
export const MARK = 7;

/** Each outline around the middle, of about the same weight to the eye. */
const outlines: Record<MapMark['shape'], string> = {
  circle: 'M-6 0a6 6 0 1 0 12 0 6 6 0 1 0-12 0Z',
  square: 'M-5.5-5.5h11v11h-11Z',
  triangle: 'M0-7 6.5 5.5h-13Z',
  diamond: 'M0-7 7 0 0 7-7 0Z',
  star: 'M0 -7.5 1.9 -2.7 7.1 -2.3 3.1 1 4.4 6.1 0 3.3 -4.4 6.1 -3.1 1 -7.1 -2.3 -1.9 -2.7Z',
  pentagon: 'M0-6.8 6.5-2.1 4 5.5h-8L-6.5-2.1Z',
  plus: 'M-2.2-6.5h4.4v4.3h4.3v4.4H2.2v4.3h-4.4V2.2h-4.3v-4.4h4.3Z',
};

/** A mark of a map at a point in pixels. */
export function mapMark({ shape, colour, open, crossed }: MapMark, x: number, y: number): string {
  const transform = `translate(${round(x)} ${round(y)})`;
  const look = `map-mark${open ? ' open' : ''} ${colourClass(colour)}`;
  const outline = element('path', { class: look, d: outlines[shape], transform });
  return crossed ? outline + element('path', { class: 'map-cross', d: 'M-7 7 7-7', transform }) : outline;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

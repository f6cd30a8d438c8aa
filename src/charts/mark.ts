import type { Mark } from '../views/charts/chart.ts';
import { colourClass } from './colourClass.ts';
import { type Draw, percent } from './markup.ts';
import type { Position } from './position.ts';
import { statusShape } from './statusShape.ts';

/** Half the height of each shape, in pixels. */
const half = { bar: 6, band: 9, line: 0, dot: 5, diamond: 7, tick: 10, status: 8 } as const;

/** How far, in pixels, a mark stands above the one below it at the same place. */
export const STACKED = 11;

/**
 * One mark of a row, on the middle line of its strip; `lift` is how far, in pixels, the lowest of several stacked marks
 * stands below the middle.
 */
export function markIn<T>(draw: Draw<T>, mark: Mark, x: Position, lift = 0): T {
  const size = half[mark.shape];
  const isOpen = 'open' in mark && mark.open;
  const look = `${mark.shape}${isOpen ? ' open' : ''} ${colourClass(mark.colour)}`;
  if ('from' in mark) {
    const [from, to] = [x(mark.from), x(mark.to)].sort((a, b) => a - b) as [number, number];
    if (mark.shape === 'line') {
      const ends = { x1: percent(from), x2: percent(to), y1: '50%', y2: '50%' };
      return draw('line', { class: look, ...ends });
    }
    const box = { x: percent(from), width: percent(to - from), y: '50%', height: 2 * size };
    return draw('rect', { class: look, ...box, transform: `translate(0 ${-size})` });
  }
  const place = percent(x(mark.at));
  if (mark.shape === 'status') {
    const outline = { class: look, d: statusShape[mark.colour], transform: `translate(${-size} ${-size})` };
    return draw('svg', { x: place, y: '50%', overflow: 'visible' }, draw('path', outline));
  }
  const down = lift / 2 - (mark.level ?? 0) * STACKED;
  if (mark.shape === 'tick') {
    return draw('line', { class: look, x1: place, x2: place, y1: '15%', y2: '85%' });
  }
  if (mark.shape === 'dot') {
    const moved = down === 0 ? undefined : `translate(0 ${down})`;
    return draw('circle', { class: look, cx: place, cy: '50%', r: size, transform: moved });
  }
  // a path has no place in percent of its own: that of the drawing around it
  const path = draw('path', { class: look, d: `M0 ${-size}L${size} 0 0 ${size} ${-size} 0Z` });
  return draw('svg', { x: place, y: '50%', overflow: 'visible' }, path);
}

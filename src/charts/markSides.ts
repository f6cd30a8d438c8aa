import type { Spot } from '../views/charts/chart.ts';
import { MARK } from './mapMark.ts';
import { ABOVE, BELOW, LETTER, type PlacedText } from './mapWords.ts';
import type { Box } from './placement.ts';

/** From the middle of a mark to its words, in pixels. */
const AWAY = MARK + 4;

/** Where words stand beside a mark. */
export type Side = 'right' | 'left' | 'above' | 'below';
const directions: Record<Side, Spot> = {
  right: { x: 1, y: 0 },
  left: { x: -1, y: 0 },
  above: { x: 0, y: -1 },
  below: { x: 0, y: 1 },
};
const sides = Object.keys(directions) as Side[];

/** The sides of a mark, the best first: words stay out of the way of arrows between it and other places. */
export function sidesOf({ x, y }: Spot, others: readonly Spot[]): Side[] {
  const ways = others.map((other) => ({ x: other.x - x, y: other.y - y }));
  const along = (side: Side) =>
    Math.max(
      ...ways.map((way) => {
        const length = Math.hypot(way.x, way.y);
        return length === 0 ? 0 : (way.x * directions[side].x + way.y * directions[side].y) / length;
      }),
    );
  return ways.length === 0 ? sides : sides.toSorted((a, b) => along(a) - along(b));
}

/** The room of a mark and its words, of a width in em, on one side of it. */
export function boxAround(side: Side, em: number): Box {
  const words = em * LETTER;
  const long = AWAY + words + 2;
  const half = Math.max(words / 2 + 2, MARK + 2);
  const mark = MARK + 2;
  return {
    right: { left: -mark, right: long, top: -ABOVE, bottom: BELOW },
    left: { left: -long, right: mark, top: -ABOVE, bottom: BELOW },
    above: { left: -half, right: half, top: -AWAY - ABOVE - BELOW, bottom: mark },
    below: { left: -half, right: half, top: -mark, bottom: AWAY + ABOVE + BELOW },
  }[side];
}

/** Where words start, end or have their middle beside a mark. */
export function besideMark(
  x: number,
  y: number,
  side: Side = 'right',
): Pick<PlacedText, 'x' | 'y' | 'anchor'> {
  if (side === 'right') return { x: x + AWAY, y, anchor: 'start' };
  if (side === 'left') return { x: x - AWAY, y, anchor: 'end' };
  return { x, y: side === 'above' ? y - AWAY - BELOW : y + AWAY + ABOVE, anchor: 'middle' };
}

import type { MapChart, MapNode, Spot } from '../views/charts/chart.ts';
import { MARK } from './mapMark.ts';
import type { Box } from './placement.ts';

/** A map’s plane in pixels. */
export interface Plane {
  /** Of the whole drawing. */
  width: number;
  height: number;
  /** Where marks and their names may be. */
  box: Box;
  /** The pixel a place on the map is at. */
  at(spot: Spot): { x: number; y: number };
  /** Whether a node’s mark may stand at a pixel. */
  allows(node: MapNode): ((x: number, y: number) => boolean) | undefined;
}

/** Height of the lines of words above and below the plot of a map of quadrants, in pixels. */
export const LINES = 48;

/** Keeps what stands at an end of a scale, or in the outermost ring, off the edge, in pixels. */
export const INSET = 11;

/** The plane of a map of a width, `height` high without the words around it. */
export function planeOf({ ground }: MapChart, width: number, height: number): Plane {
  const around = ground.form === 'quadrants' ? LINES : 0;
  const box = { left: 0, top: around, right: width, bottom: around + height };
  const at = ({ x, y }: Spot) => ({
    x: INSET + x * (width - 2 * INSET),
    y: box.top + INSET + y * (height - 2 * INSET),
  });
  const plane = { width, height: height + 2 * around, box, at };
  if (ground.form !== 'rings') return { ...plane, allows: () => undefined };
  const { turn, radius } = polar(width, height);
  const inner = (index: number) => ground.rings[index - 1]?.to ?? 0;
  const before = (index: number) => ground.sectors[index - 1]?.to ?? 0;
  return {
    ...plane,
    allows: ({ cell }) => {
      if (!cell) return undefined;
      const [ring, sector] = cell;
      const mark = (MARK + 3) / (Math.min(width, height) / 2);
      const rings = within(inner(ring), ground.rings[ring]?.to ?? 1, ring === 0 ? 0 : mark, mark);
      // a sector alone goes all the way round and has no ends
      const ray = ground.sectors.length < 2 ? 0 : 0.02;
      const sectors = within(before(sector), ground.sectors[sector]?.to ?? 1, ray, ray);
      return (x, y) => rings(radius(x, y)) && sectors(turn(x, y));
    },
  };
}

/** Where a pixel is as seen from the middle: its share of the radius, and of the turn clockwise from the top. */
export function polar(width: number, height: number) {
  const across = (x: number) => (x - width / 2) / (width / 2 - INSET);
  const down = (y: number) => (y - height / 2) / (height / 2 - INSET);
  return {
    radius: (x: number, y: number) => Math.hypot(across(x), down(y)),
    turn: (x: number, y: number) => (Math.atan2(across(x), -down(y)) / (2 * Math.PI) + 1) % 1,
  };
}

/** Whether a share is between two, off either by a margin as far as there is room for one. */
function within(from: number, to: number, after: number, before: number): (share: number) => boolean {
  const most = (to - from) * 0.3;
  const [start, end] = [from + Math.min(after, most), to - Math.min(before, most)];
  return (share) => share >= start && share <= end;
}

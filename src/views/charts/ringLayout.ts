import type { Spot } from './chart.ts';

/** The ring and the sector something belongs to. */
export interface RingCell {
  ring: number;
  sector: number;
}

export interface RingLayout {
  /** Where each ring ends, as a share of the radius, and each sector, as a share of the turn from the top, clockwise. */
  rings: number[];
  sectors: number[];
  /** In the order of the cells given. */
  spots: Spot[];
}

/** A ring is at least so wide, as a share of the radius before all of them are fitted into it. */
const NARROWEST = 0.12;

/**
 * Divides a disc into rings and sectors by how many belong to each, and spreads these out in theirs. Rings have as much
 * area as members, as far as none gets too narrow; sectors have a share of the turn each, and one for each member.
 * @param rings how many rings there are, each with somebody in it; likewise `sectors`
 */
export function ringLayout(cells: readonly RingCell[], rings: number, sectors: number): RingLayout {
  const count = (of: (cell: RingCell) => boolean) => cells.filter(of).length;
  const turns = ends(Array.from({ length: sectors }, (_, at) => 1 + count(({ sector }) => sector === at)));
  const radii = ends(widths(Array.from({ length: rings }, (_, at) => count(({ ring }) => ring === at))));
  const places = new Map<string, number>();
  const spots = cells.map(({ ring, sector }) => {
    const key = `${ring} ${sector}`;
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    const members = count((cell) => cell.ring === ring && cell.sector === sector);
    const [start, end] = [turns[sector - 1] ?? 0, turns[sector] ?? 1];
    const turn = (start + ((place + 0.5) / members) * (end - start)) * 2 * Math.PI;
    const radius = ((radii[ring - 1] ?? 0) + (radii[ring] ?? 1)) / 2;
    return { x: 0.5 + (radius / 2) * Math.sin(turn), y: 0.5 - (radius / 2) * Math.cos(turn) };
  });
  return { rings: radii, sectors: turns, spots };
}

/** The widths of rings of such areas, none too narrow. */
function widths(areas: readonly number[]): number[] {
  const radii = ends(areas).map(Math.sqrt);
  return radii.map((end, at) => Math.max(NARROWEST, end - (radii[at - 1] ?? 0)));
}

/** Where parts of such sizes end, when they fill 0 to 1. */
function ends(sizes: readonly number[]): number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let end = 0;
  return sizes.map((size) => {
    end += size / whole;
    return end;
  });
}

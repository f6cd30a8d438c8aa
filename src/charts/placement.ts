/** A box in pixels, y downwards: of the frame, or around the point it belongs to. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Something with words that wants to stand at a point. */
export interface Label {
  x: number;
  y: number;
  /** The room it takes around its point, in each way it can be written, best first. */
  ways: readonly Box[];
  /** Whether its point may be there; anywhere in the frame where this is left out. */
  allows?: (x: number, y: number) => boolean;
  /** How far from its point it may stand, in pixels; at most `FURTHEST`. */
  reach?: number;
}

/** Where a label stands, and in which of its ways it is written. */
export interface Placed {
  x: number;
  y: number;
  way: number;
}

/** Labels move in steps of so many pixels. */
const STEP = 5;
export const FURTHEST = 500;

/**
 * Places labels so that none lies on another and none reaches out of the frame: one after another, each as near to its
 * point as is free. Undefined where one of them finds no room.
 */
export function placeLabels(labels: readonly Label[], frame: Box): Placed[] | undefined {
  const taken: Box[] = [];
  const placed: Placed[] = [];
  for (const label of labels) {
    const found = freePlace(label, frame, taken);
    if (!found) return undefined;
    placed.push(found);
    taken.push(movedBy(label.ways[found.way] as Box, found.x, found.y));
  }
  return placed;
}

function freePlace(label: Label, frame: Box, taken: readonly Box[]): Placed | undefined {
  const { ways, allows, reach = FURTHEST } = label;
  // a point at the very edge of the frame starts from the nearest place at which some way fits
  const start = insideFrame(label, frame);
  for (const { dx, dy, distance } of offsets()) {
    if (distance > reach) return undefined;
    const x = start.x + dx;
    const y = start.y + dy;
    if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue;
    if (allows && !allows(x, y)) continue;
    for (let way = 0; way < ways.length; way++) {
      if (isFree(ways[way] as Box, x, y, frame, taken)) return { x, y, way };
    }
  }
  return undefined;
}

function insideFrame({ x, y }: Label, { left, top, right, bottom }: Box): { x: number; y: number } {
  return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}

function isFree(box: Box, x: number, y: number, frame: Box, taken: readonly Box[]): boolean {
  const left = box.left + x;
  const right = box.right + x;
  const top = box.top + y;
  const bottom = box.bottom + y;
  if (left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom) return false;
  for (const other of taken) {
    if (left < other.right && right > other.left && top < other.bottom && bottom > other.top) return false;
  }
  return true;
}

function movedBy({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

interface Offset {
  dx: number;
  dy: number;
  distance: number;
}

let known: readonly Offset[] | undefined;

/** Every step away from a point, the nearest first; of equal ones that downwards first, as a list goes on. */
function offsets(): readonly Offset[] {
  known ??= [...everyOffset()].sort((a, b) => a.distance - b.distance || b.dy - a.dy || b.dx - a.dx);
  return known;
}

function* everyOffset(): Generator<Offset> {
  for (let dx = -FURTHEST; dx <= FURTHEST; dx += STEP) {
    for (let dy = -FURTHEST; dy <= FURTHEST; dy += STEP) {
      const distance = Math.hypot(dx, dy);
      if (distance <= FURTHEST) yield { dx, dy, distance };
    }
  }
}

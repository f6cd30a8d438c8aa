import { textSeed } from '../model/textSeed.ts';
import type { Ground, MapChart, MapNode } from '../views/charts/chart.ts';
import type { Passage } from '../views/page.ts';
import { MARK } from './mapMark.ts';
import { type Plane, planeOf, polar } from './mapPlane.ts';
import { type Box, type Label, placeLabels } from './placement.ts';
import { shortened, textWidth } from './textWidth.ts';

/** Words of a map where they stand; `x` is their start, middle or end. */
export interface PlacedText extends Passage {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A mark where it stands, with its name or number. */
export interface PlacedNode {
  node: MapNode;
  x: number;
  y: number;
  text: PlacedText;
}

export interface MapLayout {
  plane: Plane;
  nodes: PlacedNode[];
  /** Names of rings and sectors. */
  grounds: PlacedText[];
}

/** Size of the letters, in pixels. */
export const LETTER = 14;
/** The longest name beside a mark, in em; the key and the table have all of it. */
const LONGEST = 13;
/** From the middle of a mark to its name, in pixels. */
const AWAY = MARK + 4;
/** A line of letters around its middle, in pixels: fonts of Chinese reach higher than those of Latin. */
const ABOVE = 12;
const BELOW = 10;
/** How far a name may move from its value before numbers say it better, in pixels. */
const NAME_REACH = 80;

/**
 * Places everything on a map of a width in pixels. With names, undefined where they do not all find room in a drawing of
 * a sensible height; with numbers, the drawing grows until they do.
 */
export function mapLayout(
  chart: MapChart,
  width: number,
  written: 'names' | 'numbers',
): MapLayout | undefined {
  const highest = written === 'names' ? Math.max(320, width * 0.8) : Number.POSITIVE_INFINITY;
  let height = Math.min(highest, Math.max(260, width * 0.45));
  for (;;) {
    const layout = placedOn(chart, planeOf(chart, width, height), written);
    if (layout || height >= highest) return layout;
    height = Math.min(highest, height * 1.2);
  }
}

function placedOn(chart: MapChart, plane: Plane, written: 'names' | 'numbers'): MapLayout | undefined {
  const grounds = groundLabels(chart.ground, plane);
  const texts = chart.nodes.map(({ text }, index) =>
    written === 'names' ? shortened(text, LONGEST) : String(index + 1),
  );
  // the widest first, because they find room hardest; of equal ones in an order that does not depend on the others
  const order = chart.nodes
    .map((node, index) => ({ node, index, wide: textWidth(texts[index] ?? ''), seed: textSeed(node.id) }))
    .sort((a, b) => b.wide - a.wide || a.seed - b.seed);
  const labels = order.map(({ node, wide }): Label => {
    const allows = plane.allows(node);
    return {
      ...plane.at(node),
      ways: waysAround(wide * LETTER),
      ...(allows && { allows }),
      ...(written === 'names' && !allows && { reach: NAME_REACH }),
    };
  });
  const placed = placeLabels([...grounds.map(({ label }) => label), ...labels], plane.box);
  if (!placed) return undefined;
  const nodes: PlacedNode[] = [];
  order.forEach(({ node, index }, place) => {
    const { x, y, way } = placed[grounds.length + place] ?? { x: 0, y: 0, way: 0 };
    const { text: _, ...language } = { text: node.text, ...(node.lang && { lang: node.lang }) };
    const text = { ...(written === 'names' && language), text: texts[index] ?? '', ...besideMark(x, y, way) };
    nodes[index] = { node, x, y, text };
  });
  return {
    plane,
    nodes,
    grounds: grounds.map(({ text }, index) => {
      const { x, y } = placed[index] ?? { x: 0, y: 0 };
      return { ...text, x, y, anchor: 'middle' };
    }),
  };
}

/** The room of a mark and its words: these to the right of it, to the left, above and below. */
function waysAround(words: number): Box[] {
  const side = AWAY + words + 2;
  const half = Math.max(words / 2 + 2, MARK + 2);
  return [
    { left: -MARK - 2, right: side, top: -ABOVE, bottom: BELOW },
    { left: -side, right: MARK + 2, top: -ABOVE, bottom: BELOW },
    { left: -half, right: half, top: -AWAY - ABOVE - BELOW, bottom: MARK + 2 },
    { left: -half, right: half, top: -MARK - 2, bottom: AWAY + ABOVE + BELOW },
  ];
}

function besideMark(x: number, y: number, way: number): Pick<PlacedText, 'x' | 'y' | 'anchor'> {
  if (way === 0) return { x: x + AWAY, y, anchor: 'start' };
  if (way === 1) return { x: x - AWAY, y, anchor: 'end' };
  return { x, y: way === 2 ? y - AWAY - BELOW : y + AWAY + ABOVE, anchor: 'middle' };
}

/** The names of rings stand at their tops, those of sectors at the rim. */
function groundLabels(ground: Ground, { width, height }: Plane): { text: Passage; label: Label }[] {
  if (ground.form !== 'rings') return [];
  const { radius, turn } = polar(width, height);
  const named = (passage: Passage, share: number, around: number, allows: Label['allows']) => {
    const text = { ...(passage.lang && { lang: passage.lang }), text: shortened(passage.text, LONGEST) };
    const half = (textWidth(text.text) * LETTER) / 2 + 2;
    const label: Label = {
      x: (1 + share * Math.sin(around * 2 * Math.PI)) * (width / 2),
      y: (1 - share * Math.cos(around * 2 * Math.PI)) * (height / 2),
      ways: [{ left: -half, right: half, top: -ABOVE, bottom: BELOW }],
      ...(allows && { allows }),
    };
    return { text, label };
  };
  const from = (list: readonly { to: number }[], index: number) => list[index - 1]?.to ?? 0;
  const rings = ground.rings.map((ring, index) => {
    const inner = from(ground.rings, index);
    return named(ring, ring.to, 0, (x, y) => radius(x, y) > inner && radius(x, y) < ring.to);
  });
  if (ground.sectors.length < 2) return rings;
  const sectors = ground.sectors.map((sector, index) => {
    const start = from(ground.sectors, index);
    return named(sector, 1, (start + sector.to) / 2, (x, y) => turn(x, y) > start && turn(x, y) < sector.to);
  });
  return [...rings, ...sectors];
}

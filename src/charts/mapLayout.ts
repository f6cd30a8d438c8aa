import { textSeed } from '../model/textSeed.ts';
import type { Ground, MapChart, MapNode, Spot } from '../views/charts/chart.ts';
import { groundLabels } from './groundLabels.ts';
import { INSET, type Plane, planeOf } from './mapPlane.ts';
import { nameOn, type PlacedText } from './mapWords.ts';
import { besideMark, boxAround, sidesOf } from './markSides.ts';
import { type Label, placeLabels } from './placement.ts';
import { textWidth } from './textWidth.ts';

/** A mark where it stands, with its name or number. */
export interface PlacedNode {
  node: MapNode;
  x: number;
  y: number;
  text: PlacedText;
}

export interface MapLayout {
  plane: Plane;
  /** The map’s own, or where there was no room for its sectors the same without them. */
  ground: Ground;
  nodes: PlacedNode[];
  /** Names of rings and sectors. */
  grounds: PlacedText[];
}

/** The least width of a ring in which its name stands, in pixels. */
const RING = 26;
/** How far a name may move from its value before numbers say it better, in pixels. */
const NAME_REACH = 80;

/**
 * Places everything on a map of a width in pixels. With names, undefined where they do not all find room in a drawing of
 * a sensible height. With numbers there is always a layout: the drawing grows, and where it would get far too high for
 * its sectors, which are thin in a narrow drawing, it does without them.
 */
export function mapLayout(chart: MapChart, width: number, written: 'names'): MapLayout | undefined;
export function mapLayout(chart: MapChart, width: number, written: 'numbers'): MapLayout;
export function mapLayout(chart: MapChart, width: number, written: Written): MapLayout | undefined {
  if (written === 'names') return grownTo(Math.max(320, width * 0.8), chart, width, written);
  const divided = chart.ground.form === 'rings' && chart.ground.sectors.length > 1;
  const layout = grownTo(divided ? width * 2.5 : 1e6, chart, width, written);
  if (layout) return layout;
  const whole = grownTo(1e6, withoutSectors(chart), width, written);
  if (!whole) throw new Error('The marks of a map find no room, however high it is.');
  return whole;
}

type Written = 'names' | 'numbers';

/** The layout of the least height in which everything finds room. */
function grownTo(highest: number, chart: MapChart, width: number, written: Written): MapLayout | undefined {
  let height = Math.min(highest, Math.max(260, width * 0.45, ringHeight(chart.ground)));
  for (;;) {
    const layout = placedOn(chart, planeOf(chart, width, height), written);
    if (layout || height >= highest) return layout;
    height = Math.min(highest, height * 1.2);
  }
}

function withoutSectors(chart: MapChart): MapChart {
  const { ground, nodes } = chart;
  if (ground.form !== 'rings') return chart;
  return {
    ...chart,
    ground: { ...ground, sectors: [] },
    nodes: nodes.map((node) => ({ ...node, ...(node.cell && { cell: [node.cell[0], 0] as const }) })),
  };
}

/** The height at which the narrowest ring has room for its name. */
function ringHeight(ground: Ground): number {
  if (ground.form !== 'rings') return 0;
  const widths = ground.rings.map(({ to }, at) => to - (ground.rings[at - 1]?.to ?? 0));
  return (2 * RING) / Math.min(...widths) + 2 * INSET;
}

/** Where the arrows from and to a node lead, or come from. */
function arrowsAt({ nodes, edges }: MapChart, index: number): Spot[] {
  const ends = edges.flatMap(([from, to]) => (from === index ? [to] : to === index ? [from] : []));
  return [nodes[index]?.wanted, ...ends.map((end) => nodes[end])].filter((spot) => spot !== undefined);
}

function placedOn(chart: MapChart, plane: Plane, written: Written): MapLayout | undefined {
  const grounds = groundLabels(chart.ground, plane);
  const texts = chart.nodes.map(({ text }, index) =>
    written === 'names' ? nameOn(plane, text) : String(index + 1),
  );
  // the widest first, because they find room hardest; of equal ones in an order that does not depend on the others
  const order = chart.nodes
    .map((node, index) => ({ node, index, wide: textWidth(texts[index] ?? ''), seed: textSeed(node.id) }))
    .sort((a, b) => b.wide - a.wide || a.seed - b.seed);
  const sides = chart.nodes.map((node, index) => sidesOf(node, arrowsAt(chart, index)));
  const labels = order.map(({ node, index, wide }): Label => {
    const allows = plane.allows(node);
    return {
      ...plane.at(node),
      ways: (sides[index] ?? []).map((side) => boxAround(side, wide)),
      ...(allows && { allows }),
      ...(written === 'names' && !allows && { reach: NAME_REACH }),
    };
  });
  const placed = placeLabels([...grounds.map(({ label }) => label), ...labels], plane.box);
  if (!placed) return undefined;
  const nodes: PlacedNode[] = [];
  order.forEach(({ node, index }, place) => {
    const { x, y, way } = placed[grounds.length + place] ?? { x: 0, y: 0, way: 0 };
    const language = written === 'names' && node.lang && { lang: node.lang };
    const text = { ...language, text: texts[index] ?? '', ...besideMark(x, y, sides[index]?.[way]) };
    nodes[index] = { node, x, y, text };
  });
  return {
    plane,
    ground: chart.ground,
    nodes,
    grounds: grounds.map(({ text }, index) => {
      const { x, y } = placed[index] ?? { x: 0, y: 0 };
      return { ...text, x, y, anchor: 'middle' };
    }),
  };
}

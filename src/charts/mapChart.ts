import type { MapChart, Spot } from '../views/charts/chart.ts';
import { mapGround } from './mapGround.ts';
import { type MapLayout, mapLayout } from './mapLayout.ts';
import { MARK, mapMark } from './mapMark.ts';
import { LETTER, type PlacedText } from './mapWords.ts';
import { element, passage, short } from './markup.ts';

/** The widths a map is laid out for, in rem; styles show the widest that fits its frame. */
export const mapWidths = [17.5, 25, 40, 60, 70] as const;

const PIXELS = 16;

/**
 * A map as SVG, laid out once for each width, because what stands beside what differs with it. Marks have their names
 * from the width on at which all of them find room, and below that numbers with a key.
 */
export function mapChart(chart: MapChart, summary: string): string {
  const layouts = mapLayouts(chart).map(({ rem, layout, written }) =>
    element('div', { class: `map map-${classOf(rem)} with-${written}` }, drawing(chart, layout, summary)),
  );
  return [...chart.legends.map(legendOf), ...layouts, keyOf(chart)].join('');
}

/** What some marks mean, each beside its words. */
function legendOf(marks: MapChart['legends'][number]): string {
  if (marks.length === 0) return '';
  const items = marks.map(({ text, lang, ...mark }) => {
    const box = { width: 18, height: 18, viewBox: '-9 -9 18 18', 'aria-hidden': 'true' };
    return element(
      'li',
      {},
      element('svg', box, mapMark(mark, 0, 0)) + passage('span', { text, ...(lang && { lang }) }),
    );
  });
  return element('ul', { class: 'map-legend', role: 'list' }, items.join(''));
}

/** The layout of each width; names from one width on. */
export function mapLayouts(chart: MapChart) {
  let named = true;
  return mapWidths
    .toReversed()
    .map((rem) => {
      const withNames = named ? mapLayout(chart, rem * PIXELS, 'names') : undefined;
      named = withNames !== undefined;
      const layout = withNames ?? mapLayout(chart, rem * PIXELS, 'numbers');
      return { rem, layout, written: named ? ('names' as const) : ('numbers' as const) };
    })
    .reverse();
}

/** 17.5 rem as `17`. */
function classOf(rem: number): number {
  return Math.floor(rem);
}

/** Which number is whom, for the widths that have numbers. */
function keyOf(chart: MapChart): string {
  const names = chart.nodes.map(({ text, lang }) => passage('li', { text, ...(lang && { lang }) }));
  return element('ol', { class: 'map-key' }, names.join(''));
}

function drawing(chart: MapChart, { plane, ground, nodes, grounds }: MapLayout, summary: string): string {
  const text = (name: string) => (placed: PlacedText) => word(name, placed);
  const arrows = chart.edges.flatMap(([from, to]) => {
    const [start, end] = [nodes[from], nodes[to]];
    return start && end ? [arrow('map-arrow', start, end, MARK + 3, MARK + 5)] : [];
  });
  const moves = nodes.flatMap(({ node, x, y }) => {
    if (!node.wanted) return [];
    // the way leads from the value itself, also where the mark had to make room
    const start = plane.at(node);
    const moved = Math.hypot(start.x - x, start.y - y) > MARK;
    return [arrow('map-move', start, plane.at(node.wanted), moved ? 2 : MARK + 1, 0)];
  });
  const parts = [
    mapGround(ground, plane),
    ...(ground.form === 'quadrants' ? nodes.map((placed) => leader(placed, plane.at(placed.node))) : []),
    ...arrows,
    ...moves,
    ...nodes.map(({ node, x, y }) => mapMark(node, x, y)),
    ...grounds.map(text('map-ground')),
    ...nodes.map((placed) => word('map-name', placed.text)),
  ];
  return element(
    'svg',
    {
      // in rem, so that the drawing grows with the letters of who reads them larger
      width: `${short(plane.width / PIXELS)}rem`,
      height: `${short(plane.height / PIXELS)}rem`,
      viewBox: `0 0 ${short(plane.width)} ${short(plane.height)}`,
      stroke: 'currentColor',
      fill: 'none',
      role: 'img',
      'aria-label': summary,
    },
    element('g', { 'font-size': LETTER }, parts.join('')),
  );
}

function word(name: string, { x, y, anchor, ...words }: PlacedText): string {
  return passage('text', words, { class: name, x, y, dy: '0.35em', 'text-anchor': anchor });
}

/** From a mark that made room to the place its values are at. */
function leader({ x, y }: Spot, { x: toX, y: toY }: Spot): string {
  if (Math.hypot(toX - x, toY - y) < 1) return '';
  return (
    element('line', { class: 'map-leader', x1: x, y1: y, x2: toX, y2: toY }) +
    element('circle', { class: 'map-spot', cx: toX, cy: toY, r: 2 })
  );
}

/** A line with a head at its end; it keeps away from both ends by so many pixels. */
function arrow(name: string, from: Spot, to: Spot, before: number, after: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= before + after + 4) return '';
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x1, y1] = [from.x + ux * before, from.y + uy * before];
  const [x2, y2] = [to.x - ux * after, to.y - uy * after];
  const wing = (side: number) =>
    `${short(x2 - ux * 7 - uy * 3.5 * side)} ${short(y2 - uy * 7 + ux * 3.5 * side)}`;
  return element('path', {
    class: name,
    d: `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}M${wing(1)}L${short(x2)} ${short(y2)} ${wing(-1)}`,
  });
}

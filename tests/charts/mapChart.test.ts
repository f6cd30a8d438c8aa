import { describe, expect, test } from 'vitest';
import { chartMarkup } from '../../src/charts/chart.ts';
import { mapLayouts, mapWidths } from '../../src/charts/mapChart.ts';
import type { MapLayout, PlacedNode } from '../../src/charts/mapLayout.ts';
import { polar } from '../../src/charts/mapPlane.ts';
import { ABOVE, BELOW, LETTER, type PlacedText } from '../../src/charts/mapWords.ts';
import type { Box } from '../../src/charts/placement.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import type { MapChart } from '../../src/views/charts/chart.ts';
import { mapsOf, randomPeople } from './randomPeople.ts';

const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
const sets = [...seeds.map((seed) => randomPeople(seed)), randomPeople(31, 60), randomPeople(32, 60)];
const maps = sets.flatMap((people) => Object.entries(mapsOf(people)));
const layouts = maps.flatMap(([name, chart]) => mapLayouts(chart).map((laid) => ({ name, chart, ...laid })));

/** The room of some words, as wide as any font makes them. */
function roomOf({ text, x, y, anchor }: PlacedText): Box {
  const width = textWidth(text) * LETTER;
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  return { left, right: left + width, top: y - ABOVE, bottom: y + BELOW };
}

/** The room of what is drawn of a mark. */
function markOf({ x, y }: PlacedNode): Box {
  return { left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function roomsIn({ nodes, grounds }: MapLayout): Box[] {
  return [...nodes.map(({ text }) => roomOf(text)), ...nodes.map(markOf), ...grounds.map(roomOf)];
}

test('no words and no mark of a map lie on others, at any width, with up to 60 people', () => {
  for (const { name, rem, layout } of layouts) {
    const rooms = roomsIn(layout);
    const on = rooms.flatMap((a, index) => rooms.slice(index + 1).filter((b) => overlap(a, b)));
    expect(on, `${name}, ${rem} rem`).toEqual([]);
  }
});

test('nothing reaches out of its frame, and everybody is there once', () => {
  for (const { chart, layout } of layouts) {
    const { left, right, top, bottom } = layout.plane.box;
    const outside = roomsIn(layout).filter(
      (room) => room.left < left || room.right > right || room.top < top || room.bottom > bottom,
    );
    expect(outside).toEqual([]);
    expect(layout.nodes.map(({ node }) => node.id)).toEqual(chart.nodes.map(({ id }) => id));
  }
});

test('a map looks the same each time it is drawn', () => {
  for (const [, chart] of maps.slice(0, 12)) {
    const again = JSON.parse(JSON.stringify(chart)) as MapChart;
    expect(chartMarkup(again, 'People')).toBe(chartMarkup(chart, 'People'));
  }
});

test('marks have names from one width on, and numbers at every narrower one', () => {
  for (const [, chart] of maps) {
    const written = mapLayouts(chart).map((one) => one.written);
    expect(written).toEqual([...written].sort((a, b) => b.localeCompare(a)));
    expect(written).toHaveLength(mapWidths.length);
  }
  expect(new Set(layouts.map(({ written }) => written))).toEqual(new Set(['names', 'numbers']));
});

test('on a map of rings every mark stands in its ring and in its sector', () => {
  for (const { layout } of layouts) {
    const { ground } = layout;
    if (ground.form !== 'rings') continue;
    const { radius, turn } = polar(layout.plane.width, layout.plane.height);
    for (const { node, x, y } of layout.nodes) {
      const [ring, sector] = node.cell ?? [0, 0];
      const ringAt = ground.rings.findIndex(({ to }) => radius(x, y) <= to);
      const sectorAt = ground.sectors.findIndex(({ to }) => turn(x, y) <= to);
      expect(ringAt).toBe(ring);
      // a narrow drawing may have done without sectors
      if (ground.sectors.length > 0) expect(sectorAt).toBe(sector);
    }
  }
});

describe('on a map of quadrants', () => {
  const node = { text: 'Ann', shape: 'circle', colour: 1 } as const;
  const corner = { text: 'Corner' };
  const chart: MapChart = {
    kind: 'map',
    ground: {
      form: 'quadrants',
      x: { text: 'across' },
      y: { text: 'up' },
      corners: { topLeft: corner, topRight: corner, bottomLeft: corner, bottomRight: corner },
    },
    nodes: [
      { ...node, id: 'a', x: 0.5, y: 0.5 },
      { ...node, id: 'b', x: 0.5, y: 0.5 },
      { ...node, id: 'c', x: 0.2, y: 0.2, wanted: { x: 0.6, y: 0.2 } },
      { ...node, id: 'd', x: 0.9, y: 0.9, wanted: { x: 0.9, y: 0.9 } },
    ],
    edges: [],
    legends: [[{ text: 'Client', shape: 'circle', colour: 1 }]],
  };
  const markup = chartMarkup(chart, 'Four people');

  test('of those at one point one stands there, and each other keeps a line to it', () => {
    for (const { layout } of mapLayouts(chart)) {
      const away = layout.nodes.filter(({ node: one, x, y }) => {
        const at = layout.plane.at(one);
        return Math.hypot(at.x - x, at.y - y) > 1;
      });
      expect(away).toHaveLength(1);
    }
    expect(markup.match(/class="map-leader"/g)).toHaveLength(mapWidths.length);
  });

  test('an arrow leads to a position that is wanted, and none where that is reached', () => {
    expect(markup.match(/class="map-move"/g)).toHaveLength(mapWidths.length);
  });

  test('words stand on the other side of a mark than its arrow', () => {
    for (const { layout } of mapLayouts(chart)) expect(layout.nodes[2]?.text.anchor).toBe('end');
  });

  test('the marks are explained in words, and the key names everybody in the order of their numbers', () => {
    expect(markup).toContain('<span>Client</span>');
    expect(/<ol class="map-key">(.*)<\/ol>/.exec(markup)?.[1]).toBe('<li>Ann</li>'.repeat(4));
  });
});

test('an arrow leads from whoever influences to whoever is influenced', () => {
  const spots = { a: { x: 0, y: 0.5 }, b: { x: 1, y: 0.5 } };
  const chart: MapChart = {
    kind: 'map',
    ground: { form: 'open' },
    nodes: Object.entries(spots).map(([id, spot]) => ({ id, text: id, shape: 'circle', colour: 1, ...spot })),
    edges: [[1, 0]],
    legends: [],
  };
  const arrows = [...chartMarkup(chart, '').matchAll(/class="map-arrow" d="M([\d.]+) [\d.]+L([\d.]+)/g)];
  expect(arrows).toHaveLength(mapWidths.length);
  for (const [, from, to] of arrows) expect(Number(from)).toBeGreaterThan(Number(to));
});

import type { MapChart, MapMark, MapNode } from './chart.ts';
import type { Sample } from './galleryFigures.ts';
import { influenceLayout } from './influenceLayout.ts';
import { ringLayout } from './ringLayout.ts';

const shapes: readonly MapMark['shape'][] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'star',
  'pentagon',
  'plus',
];
const looks: readonly Omit<MapMark, 'shape'>[] = [
  { colour: 1 },
  { colour: 'neutral', open: true },
  { colour: 'worst', crossed: true },
];

/** Things by two values; where a value is missing, one stands on another. */
export function quadrants(sample: Sample): MapChart {
  const { risks } = sample.writer.words.charts;
  const title = sample.writer.words.stakeholders.quadrants;
  const spot = (at: number) => ({ x: share(sample, at), y: share(sample, at + 3) });
  return mapOf(sample, {
    ground: {
      form: 'quadrants',
      x: { text: risks.impact },
      y: { text: risks.probability },
      corners: {
        topLeft: { text: title.keepSatisfied },
        topRight: { text: title.keyPlayers },
        bottomLeft: { text: title.minimalEffort },
        bottomRight: { text: title.keepInformed },
      },
    },
    nodes: nodesOf(sample).map((node, at) => ({
      ...node,
      ...spot(at),
      ...(at % 3 === 0 && { wanted: spot(at + 1) }),
    })),
    edges: [],
  });
}

/** Things by closeness and by where they belong. */
export function rings(sample: Sample): MapChart {
  const nodes = nodesOf(sample);
  const [inner, outer] = [Math.min(3, nodes.length), Math.min(4, nodes.length)];
  const cells = nodes.map((_, at) => ({ ring: at % inner, sector: Math.floor(at / 2) % outer }));
  const sectors = Math.max(0, ...cells.map(({ sector }) => sector + 1));
  const layout = ringLayout(cells, inner, sectors);
  return mapOf(sample, {
    ground: {
      form: 'rings',
      rings: layout.rings.map((to, at) => ({ ...sample.name(at), to })),
      sectors: layout.sectors.map((to, at) => ({ ...sample.name(at + 3), to })),
    },
    nodes: nodes.map((node, at) => ({
      ...node,
      ...(layout.spots[at] ?? { x: 0.5, y: 0.5 }),
      cell: [cells[at]?.ring ?? 0, cells[at]?.sector ?? 0],
    })),
    edges: [],
  });
}

/** Things that lead to each other. */
export function network(sample: Sample): MapChart {
  const nodes = nodesOf(sample);
  const edges = nodes
    .flatMap((_, at) => [[at, (at * 2 + 1) % nodes.length] as const, [at, (at + 5) % nodes.length] as const])
    .filter(([from, to]) => from !== to);
  const spots = influenceLayout(
    nodes.map(({ id }) => id),
    edges.map(([from, to]) => [`n${from}`, `n${to}`]),
  );
  return mapOf(sample, {
    ground: { form: 'open' },
    nodes: nodes.map((node) => ({ ...node, ...(spots.get(node.id) ?? { x: 0.5, y: 0.5 }) })),
    edges,
  });
}

function mapOf(sample: Sample, map: Pick<MapChart, 'ground' | 'nodes' | 'edges'>): MapChart {
  const present = shapes.slice(0, map.nodes.length);
  return {
    kind: 'map',
    ...map,
    legends: [present.map((shape, at) => ({ ...sample.name(at), shape, colour: 'unknown' }))],
  };
}

function nodesOf({ name, count }: Sample): Omit<MapNode, 'x' | 'y'>[] {
  return Array.from({ length: count(5) }, (_, at) => ({
    id: `n${at}`,
    ...name(at),
    shape: shapes[at % shapes.length] ?? 'circle',
    ...(looks[at % looks.length] ?? { colour: 1 }),
  }));
}

/** A value between 0 and 1; one that is missing is in the middle. */
function share({ value }: Sample, at: number): number {
  return Math.min(1, Math.abs(value(at) ?? 50) / 100);
}

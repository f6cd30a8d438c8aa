import { mapLayout } from '../../src/charts/mapLayout.ts';
import { influenceLayout } from '../../src/views/charts/influenceLayout.ts';
import { mapsOf, randomPeople } from '../charts/randomPeople.ts';
import type { BenchRow } from './row.ts';

const PEOPLE = 60;
const ROUNDS = 41;
const widths = [280, 640, 1120];

/** How long it takes to lay out a map of many people at one width, with names and where they do not fit with numbers. */
export function benchMaps(): BenchRow[] {
  const maps = mapsOf(randomPeople(7, PEOPLE));
  const drawn = Object.entries(maps).flatMap(([name, chart]) =>
    widths.map((width) =>
      rowOf(
        `layout: ${name} of ${PEOPLE}, ${width} px`,
        () => mapLayout(chart, width, 'names') ?? mapLayout(chart, width, 'numbers'),
      ),
    ),
  );
  const { nodes = [], edges = [] } = maps.network ?? {};
  const ids = nodes.map(({ id }) => id);
  const links = edges.map(([from, to]) => [ids[from] ?? '', ids[to] ?? ''] as const);
  return [...drawn, rowOf(`layout: forces between ${ids.length}`, () => influenceLayout(ids, links))];
}

function rowOf(name: string, lay: () => unknown): BenchRow {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    lay();
    return performance.now() - started;
  });
  return {
    name: `${name}, median of ${ROUNDS} rounds`,
    value: rounds.sort((a, b) => a - b)[(ROUNDS - 1) / 2] ?? Number.NaN,
    unit: 'ms',
    goal: '< 20 ms',
  };
}

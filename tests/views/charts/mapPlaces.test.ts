import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOf } from '../../../src/model/median.ts';
import { influenceLayout } from '../../../src/views/charts/influenceLayout.ts';
import { ringLayout } from '../../../src/views/charts/ringLayout.ts';

/** People by number, and who influences whom. */
const networks = fc.integer({ min: 4, max: 60 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    links: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: 1, maxLength: size }),
  }),
);

function layoutOf(size: number, links: readonly (readonly [number, number])[]) {
  const ids = Array.from({ length: size }, (_, index) => `person-${index}`);
  return influenceLayout(
    ids,
    links.filter(([a, b]) => a !== b).map(([a, b]) => [`person-${a}`, `person-${b}`]),
  );
}

test('everybody of a network has a place on the map, the same each time', () => {
  fc.assert(
    fc.property(networks, ({ size, links }) => {
      const spots = layoutOf(size, links);
      expect(spots.size).toBe(size);
      for (const { x, y } of spots.values()) expect(x > 0 && x < 1 && y > 0 && y < 1).toBe(true);
      expect(layoutOf(size, links)).toEqual(spots);
    }),
    { numRuns: 30 },
  );
});

test('one more in a network moves the others but little', () => {
  const grown = fc.tuple(networks, fc.nat(3));
  const moves = fc.sample(grown, { numRuns: 200, seed: 20261122 }).map(([{ size, links }, knows]) => {
    const [before, after] = [layoutOf(size, links), layoutOf(size + 1, [...links, [size, knows]])];
    const moved = [...before].map(([id, { x, y }]) => {
      const now = after.get(id) ?? { x: 0, y: 0 };
      return Math.hypot(now.x - x, now.y - y);
    });
    return medianOf(moved) ?? 0;
  });
  // in a network of four or five a newcomer is a fifth of it
  expect(Math.max(...moves)).toBeLessThan(0.2);
  expect(moves.filter((move) => move < 0.05).length).toBeGreaterThan(0.9 * moves.length);
});

test('who influences each other stands nearer than others do', () => {
  const spots = layoutOf(12, [
    [0, 1],
    [0, 2],
    [5, 6],
  ]);
  const apart = (a: number, b: number) => {
    const [one, two] = [spots.get(`person-${a}`), spots.get(`person-${b}`)];
    return Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0));
  };
  const pairs = spots.keys().flatMap((_, a) => Array.from({ length: a }, (__, b) => apart(a, b)));
  expect(Math.max(apart(0, 1), apart(0, 2), apart(5, 6))).toBeLessThan(medianOf([...pairs]) ?? 0);
});

const cells = fc.array(fc.record({ ring: fc.nat(5), sector: fc.nat(6) }), { minLength: 1, maxLength: 60 });

test('rings and sectors fill the disc in order, and everybody has a place in their own', () => {
  fc.assert(
    fc.property(cells, (drawn) => {
      // as views count them: without any that is empty
      const [ringIds, sectorIds] = [drawn.map(({ ring }) => ring), drawn.map(({ sector }) => sector)].map(
        (ids) => [...new Set(ids)].sort(),
      ) as [number[], number[]];
      const given = drawn.map(({ ring, sector }) => ({
        ring: ringIds.indexOf(ring),
        sector: sectorIds.indexOf(sector),
      }));
      const { rings, sectors, spots } = ringLayout(given, ringIds.length, sectorIds.length);
      for (const ends of [rings, sectors]) {
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect(ends.at(-1)).toBeCloseTo(1);
      }
      for (const [index, { x, y }] of spots.entries()) {
        const [across, down] = [(x - 0.5) * 2, (y - 0.5) * 2];
        const turn = (Math.atan2(across, -down) / (2 * Math.PI) + 1) % 1;
        expect(rings.findIndex((to) => Math.hypot(across, down) < to)).toBe(given[index]?.ring);
        expect(sectors.findIndex((to) => turn < to + 1e-9)).toBe(given[index]?.sector);
      }
    }),
  );
});

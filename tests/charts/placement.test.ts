import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type Label, type Placed, placeLabels } from '../../src/charts/placement.ts';

const frame: Box = { left: 0, top: 0, right: 640, bottom: 400 };

const boxes = fc
  .tuple(fc.integer({ min: 4, max: 120 }), fc.integer({ min: 4, max: 22 }))
  .map(([right, bottom]): Box[] => [
    { left: -8, right, top: -8, bottom },
    { left: -right, right: 8, top: -8, bottom },
  ]);
const labels: fc.Arbitrary<Label[]> = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 640 }), y: fc.integer({ min: 0, max: 400 }), ways: boxes }),
  { maxLength: 60 },
);

function roomOf({ ways }: Label, { x, y, way }: Placed): Box {
  const { left, right, top, bottom } = ways[way] as Box;
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

test('no label lies on another or reaches out of the frame, wherever they want to stand', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const placed = placeLabels(wanted, frame);
      if (!placed) return;
      const rooms = placed.map((one, index) => roomOf(wanted[index] as Label, one));
      expect(rooms).toHaveLength(wanted.length);
      for (const [index, a] of rooms.entries()) {
        expect(a.left >= 0 && a.top >= 0 && a.right <= 640 && a.bottom <= 400).toBe(true);
        for (const b of rooms.slice(index + 1)) {
          expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false);
        }
      }
      expect(placeLabels(wanted, frame)).toEqual(placed);
    }),
  );
});

test('a label with room stays at its point in its best way, the next one there stands below or beside it', () => {
  const ways: Box[] = [{ left: -8, right: 60, top: -10, bottom: 10 }];
  const [first, second] = placeLabels(
    [
      { x: 300, y: 200, ways },
      { x: 300, y: 200, ways },
    ],
    frame,
  ) as [Placed, Placed];
  expect(first).toEqual({ x: 300, y: 200, way: 0 });
  expect(second).toEqual({ x: 300, y: 220, way: 0 });
});

test('a label is written in its next way where the best one is not free', () => {
  const ways: Box[] = [
    { left: -8, right: 60, top: -10, bottom: 10 },
    { left: -60, right: 8, top: -10, bottom: 10 },
  ];
  expect(placeLabels([{ x: 630, y: 50, ways }], frame)).toEqual([{ x: 630, y: 50, way: 1 }]);
});

test('a label that may not stand anywhere within its reach is not placed at all', () => {
  const ways: Box[] = [{ left: -8, right: 8, top: -8, bottom: 8 }];
  expect(placeLabels([{ x: 100, y: 100, ways, allows: (x) => x > 300, reach: 80 }], frame)).toBeUndefined();
  expect(placeLabels([{ x: 100, y: 100, ways, allows: (x) => x > 300 }], frame)).toEqual([
    { x: 305, y: 100, way: 0 },
  ]);
  expect(placeLabels([{ x: 0, y: 0, ways: [{ ...frame, right: 641 }] }], frame)).toBeUndefined();
});

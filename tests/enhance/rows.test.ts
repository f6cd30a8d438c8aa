import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, searchable, sortedBy, type TableRow, valuesOf } from '../../src/enhance/rows.ts';

function rows(...given: [text: string, key?: string][]): TableRow[] {
  return given.map(([text, key], place) => ({
    element: undefined as unknown as HTMLElement,
    place,
    text: searchable(text),
    cells: [{ text, key }],
  }));
}
const order = (sorted: readonly TableRow[]) => sorted.map(({ cells }) => cells[0]?.text);

test('numbers are sorted by value, days by the calendar, words by their language', () => {
  expect(order(sortedBy(rows(['EUR 1,000', '1000'], ['EUR 90', '90']), 0, false, 'en'))).toEqual([
    'EUR 90',
    'EUR 1,000',
  ]);
  const days = rows(['2 Dec 2026', '2026-12-02'], ['13 Nov 2026', '2026-11-13']);
  expect(order(sortedBy(days, 0, true, 'en'))).toEqual(['2 Dec 2026', '13 Nov 2026']);
  expect(order(sortedBy(rows(['Phase 10'], ['phase 9'], ['Ärger']), 0, false, 'en'))).toEqual([
    'Ärger',
    'phase 9',
    'Phase 10',
  ]);
});

test('what says nothing stands last, up and down; equals keep the order of the page', () => {
  const given = rows(['–'], ['5', '5'], ['first', '7'], ['second', '7']);
  expect(order(sortedBy(given, 0, false, 'en'))).toEqual(['5', 'first', 'second', '–']);
  expect(order(sortedBy(given, 0, true, 'en'))).toEqual(['first', 'second', '5', '–']);
});

test('a search finds rows that say all its words, in any order, case and width', () => {
  const [row] = rows(['Truck slot booking 集卡 ＡＢＣ']);
  if (!row) throw new Error('There is no row.');
  for (const search of ['', 'slot', 'BOOKING truck', 'abc 集卡', '  slot  '])
    expect(fits(row, search, new Map())).toBe(true);
  expect(fits(row, 'slot ferry', new Map())).toBe(false);
  expect(fits(row, '', new Map([[0, 'Truck slot']]))).toBe(false);
});

test('a column offers each of its values once, levels worst first', () => {
  const levels = rows(['On track', '3'], ['Off track', '0'], ['On track', '3'], ['At risk', '1']);
  expect(valuesOf(levels, 0, 'en')).toEqual(['Off track', 'At risk', 'On track']);
});

test('sorting loses and adds no row', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.option(fc.string(), { nil: undefined }))),
      fc.boolean(),
      (given, down) => {
        const all = rows(...(given as [string, string?][]));
        const sorted = sortedBy(all, 0, down, 'en');
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted).toHaveLength(all.length);
      },
    ),
  );
});

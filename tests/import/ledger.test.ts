import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ledger, reasons } from '../../src/import/ledger.ts';
import { orders, ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

test('a row that was forgotten is an internal error', () => {
  const ledger = new Ledger();
  ledger.settle(2, 'written');
  expect(() => ledger.assertComplete([2])).not.toThrow();
  expect(() => ledger.assertComplete([2, 3])).toThrow(
    'internal error: 2 rows were read and 1 have a fate; without one: 3',
  );
});

test('a row with two fates is an internal error', () => {
  const ledger = new Ledger();
  ledger.leaveOut(2, reasons.blank, '');
  expect(() => ledger.settle(2, 'written')).toThrow('internal error: row 2 has two fates');
});

test('whatever the rows hold, the totals add up to them', async () => {
  const cell = fc.constantFrom(
    '',
    ' ',
    '1',
    '2',
    '1.11E+09',
    'Acme',
    'Birch',
    'Crane',
    'NA',
    '"a,b"',
    '客户',
    '2026-02-30',
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 8 }),
      fc.array(row, { maxLength: 8 }),
      async (first, second) => {
        const box = new Sandbox(ordersMapping({ start: { column: 'Name', as: 'date' } }));
        for (const source of [first, second]) {
          const { rows, written, updated, unchanged, leftOut } = await box.import(orders(...source));
          expect(rows).toBe(source.length);
          expect(written + updated + unchanged + leftOut.length).toBe(source.length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

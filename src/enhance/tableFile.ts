import { csvFormatRows } from 'd3-dsv';
import type { Cell, TableSection } from '../views/page.ts';

type Table = Pick<TableSection, 'columns' | 'rows' | 'groups'>;

/**
 * A table as a file for a spreadsheet, in UTF-8 with the mark by which spreadsheets know it. Days are written as they are
 * sorted, whole numbers and fractions without a unit as numbers, all else as the page says it.
 * Source: RFC 4180, Common Format for CSV Files.
 */
export function tableFile({ columns, rows, groups }: Table, groupTitle: string): string {
  const names = (groups ?? []).flatMap(({ text, count }) => Array.from({ length: count }, () => text));
  const head = columns.map(({ title }) => title);
  const lines = rows.map((row) => row.map(plainValue));
  const grouped = groups ? lines.map((line, index) => [names[index] ?? '', ...line]) : lines;
  const table = [groups ? [groupTitle, ...head] : head, ...grouped];
  return `\uFEFF${csvFormatRows(table.map((line) => line.map(defused)))}\n`;
}

function plainValue({ text, value }: Cell): string {
  if (typeof value === 'string') return value;
  const isPlain = /^[\u2212+-]?[\d\s.,]+$/u.test(text);
  return typeof value === 'number' && isPlain ? String(value) : text;
}

/**
 * What a spreadsheet would take for a formula, and run, becomes plain text; a number is none.
 * Source: OWASP, CSV Injection.
 */
function defused(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
}

import { quoted } from '../load/wordedValue.ts';
import type { Mapping } from '../schema/mapping.ts';
import type { Table } from './csvTable.ts';
import { type Ledger, reasons } from './ledger.ts';
import type { ChosenRow } from './rowChoice.ts';
import { RowReader } from './rowReader.ts';

/** A row and the outside id it is known by. */
export interface KeyedRow extends ChosenRow {
  key: string;
}

/** Between the parts of an id that is made of several columns. */
const JOINT = ' / ';

/** What Excel makes of a long number: its last digits are gone. */
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?[eE][+-]\d+$/;

/** The outside id of a row, from one or more columns; undefined where it has none that can be trusted, and then it is left out. */
export function readKey(row: ChosenRow, columns: readonly string[], ledger: Ledger): string | undefined {
  const parts = columns.map((column) => ({ column, text: row.reader.text({ column }) }));
  const empty = parts.find(({ text }) => text === '');
  const torn = parts.find(({ text }) => text.includes('\ufffd'));
  const scientific = parts.find(({ text }) => SCIENTIFIC.test(text));
  if (empty) {
    ledger.leaveOut(row.number, reasons.noKey, `column ${quoted(empty.column)} is empty`);
  } else if (torn) {
    ledger.leaveOut(
      row.number,
      reasons.noKey,
      `column ${quoted(torn.column)}: ${quoted(torn.text)} could not be read whole`,
    );
  } else if (scientific) {
    const { column, text } = scientific;
    ledger.leaveOut(
      row.number,
      reasons.scientificKey,
      `column ${quoted(column)}: expected an id, got ${quoted(text)}. Export the column as text.`,
    );
  } else {
    return parts.map(({ text }) => text).join(JOINT);
  }
  return undefined;
}

/**
 * One row for each key. A row that repeats another word for word is left out; rows that differ and share a key
 * are all left out, because nobody can tell which of them is right.
 */
export function distinctRows<T extends KeyedRow>(rows: readonly T[], ledger: Ledger): T[] {
  return [...Map.groupBy(withoutRepeats(rows, ledger), ({ key }) => key)].flatMap(([key, same]) => {
    if (same.length === 1) return same;
    const detail = wordConflict(`key ${quoted(key)}`, same);
    for (const { number } of same) ledger.leaveOut(number, reasons.conflict, detail);
    return [];
  });
}

/** Says which rows share what only one of them may have. */
export function wordConflict(what: string, rows: readonly { number: number }[]): string {
  return `${what} stands in rows ${rows.map(({ number }) => number).join(', ')}. Keep one of them.`;
}

/** Leaves out the rows that repeat an earlier one word for word. */
export function withoutRepeats<T extends ChosenRow>(rows: readonly T[], ledger: Ledger): T[] {
  return [...Map.groupBy(rows, ({ cells }) => JSON.stringify(cells)).values()].flatMap(
    ([first, ...others]) => {
      for (const { number } of others)
        ledger.leaveOut(number, reasons.repeat, `same as row ${first?.number}`);
      return first ? [first] : [];
    },
  );
}

/** Every outside id that occurs in a table, in whatever row, so that what is missing there is gone. */
export function keysIn(table: Table, mapping: Mapping, columns: readonly string[]): Set<string> {
  const keys = table.rows.map((row) => {
    const reader = new RowReader(row, table.columns, mapping.table, () => undefined);
    return columns.map((column) => reader.text({ column })).join(JOINT);
  });
  return new Set(keys);
}

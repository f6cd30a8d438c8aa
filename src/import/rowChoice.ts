import { quoted, wordedValue } from '../load/wordedValue.ts';
import type { Mapping, TableMapping } from '../schema/mapping.ts';
import type { Row, Table } from './csvTable.ts';
import { type Ledger, type Reason, reasons } from './ledger.ts';
import { holds } from './rowCondition.ts';
import { type Mention, RowReader } from './rowReader.ts';
import { takeMarks } from './textEncoding.ts';

/** A row that says something, and the means to read it. */
export interface ChosenRow {
  number: number;
  cells: readonly string[];
  reader: RowReader;
}

/** The rows that hold data; blank rows, rows of another width and those that the mapping skips go into the ledger. */
export function chooseRows(table: Table, mapping: Mapping, ledger: Ledger): ChosenRow[] {
  return table.rows.flatMap((raw) => {
    const row = withoutMarks(raw, table, ledger);
    const mention: Mention = (reason, detail) => ledger.mention(row.number, reason, detail);
    const chosen = { ...row, reader: new RowReader(row, table.columns, mapping.table, mention) };
    const width = table.columns.headers.length;
    const refusal = refuseShape(row, width, mapping.table) ?? skip(chosen, mapping);
    if (refusal) ledger.leaveOut(row.number, refusal.reason, refusal.detail);
    else if (row.cells.length > width) mention(reasons.emptyCells, `${row.cells.length - width} of them`);
    return refusal ? [] : [chosen];
  });
}

/** Mentions the rows that the mapping's own checks are about. */
export function checkRows(rows: readonly ChosenRow[], mapping: Mapping, ledger: Ledger): void {
  for (const { number, reader } of rows) {
    for (const { report, when } of mapping.checks) {
      if (holds(when, reader))
        ledger.mention(number, { words: report, lost: false }, wordTested(when, reader));
    }
  }
}

interface Refusal {
  reason: Reason;
  detail: string;
}

/** Why not every cell stands below its header. Empty cells beyond the last one are harmless. */
function refuseShape({ cells }: Row, width: number, { delimiter }: TableMapping): Refusal | undefined {
  if (cells.every(isBlank)) return { reason: reasons.blank, detail: 'no cell holds anything' };
  if (cells.length >= width && cells.slice(width).every(isBlank)) return undefined;
  const advice = `Look for a missing or stray quote or ${quoted(delimiter)}.`;
  return { reason: reasons.width, detail: `expected ${width} cells, got ${cells.length}. ${advice}` };
}

function skip({ reader }: ChosenRow, mapping: Mapping): Refusal | undefined {
  const rule = mapping.skip.find(({ when }) => holds(when, reader));
  return rule && { reason: { words: rule.report, lost: false }, detail: wordTested(rule.when, reader) };
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** The cells that conditions look at: `"Planned": "1.5", "Actual": nothing`. */
export function wordTested(conditions: Mapping['skip'][number]['when'], reader: RowReader): string {
  const columns = conditions.flatMap(({ column, occurrence, differsFrom, isAfter, isNotAfter }) => [
    { column, occurrence },
    ...(differsFrom?.minus ?? []).map((name) => ({ column: name, occurrence: undefined })),
    ...[isAfter, isNotAfter].filter((other) => other !== undefined),
  ]);
  const worded = columns.map(
    (name) => `${quoted(name.column)}: ${wordedValue(reader.text(name) || undefined)}`,
  );
  return [...new Set(worded)].join(', ');
}

/** Bytes outside the encoding become U+FFFD, each mentioned with its column. */
function withoutMarks(row: Row, table: Table, ledger: Ledger): Row {
  const cells = row.cells.map((cell, place) => {
    const { text, bytes } = takeMarks(cell);
    for (const [index, byte] of bytes.entries()) {
      const column = table.columns.headers[place] ?? `number ${place + 1}`;
      const which = bytes.length > 1 ? ` (${index + 1} of ${bytes.length})` : '';
      const value = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      ledger.mention(
        row.number,
        reasons.undecodable,
        `column ${quoted(column)}: byte ${value}${which} is not ${table.encoding}`,
      );
    }
    return text;
  });
  return { number: row.number, cells };
}

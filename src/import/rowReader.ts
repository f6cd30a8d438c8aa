import { quoted } from '../load/wordedValue.ts';
import type { TableMapping } from '../schema/mapping.ts';
import type { ColumnName, Columns } from './columns.ts';
import type { Row } from './csvTable.ts';
import { parseMoment } from './dateFormat.ts';
import { type Decimal, parseDecimal } from './decimal.ts';
import { decodeEntities } from './htmlEntity.ts';
import { type Reason, reasons } from './ledger.ts';
import type { Moment } from './moment.ts';
import { EMPTY, found, type Outcome, UNKNOWN } from './outcome.ts';

/** Takes note of something in a row that could not be read. */
export type Mention = (reason: Reason, detail: string) => void;

/** How a file writes numbers. */
export interface NumberMarks {
  decimalMark?: string | undefined;
  groupMark?: string | undefined;
  /** What stands around numbers, such as a currency. */
  strip?: readonly string[] | undefined;
}

/** Reads the cells of one row as text, days and numbers. What cannot be read is mentioned, never guessed. */
export class RowReader {
  readonly #cells: readonly string[];
  readonly #columns: Columns;
  readonly #table: TableMapping;
  readonly #mention: Mention;

  constructor(row: Row, columns: Columns, table: TableMapping, mention: Mention) {
    this.#cells = row.cells;
    this.#columns = columns;
    this.#table = table;
    this.#mention = mention;
  }

  /** The text of a cell without space around it; empty for a text that means an empty cell. */
  text(name: ColumnName): string {
    const { constants } = this.#table;
    const cell = Object.hasOwn(constants, name.column) ? constants[name.column] : this.#cellOf(name);
    const text = cell?.trim() ?? '';
    return this.#table.empty.includes(text) ? '' : text;
  }

  /** The text of a cell as words for a reader: HTML entities are read where the file has them. */
  words(name: ColumnName): string {
    const text = this.text(name);
    return this.#table.entities ? decodeEntities(text) : text;
  }

  /** The day in a cell, as `YYYY-MM-DD`. */
  day(name: ColumnName, formats?: readonly string[]): Outcome<string> {
    const moment = this.moment(name, formats);
    return moment.kind === 'value' ? found(moment.value.day) : moment;
  }

  /** The day in a cell with its time of day, where the format has one. */
  moment(name: ColumnName, formats: readonly string[] = this.#table.dates): Outcome<Moment> {
    const text = this.text(name);
    if (text === '') return EMPTY;
    const moment = parseMoment(text, formats);
    return moment === undefined
      ? this.unreadable(reasons.badDate, name, formats.join(' or '), text)
      : found(moment);
  }

  /** The number in a cell, exactly. */
  decimal(name: ColumnName, marks: NumberMarks = {}): Outcome<Decimal> {
    const text = this.text(name);
    if (text === '') return EMPTY;
    const decimal = parseMarked(text, marks);
    return decimal === undefined
      ? this.unreadable(reasons.badNumber, name, 'a number', text)
      : found(decimal);
  }

  /** Mentions a cell that is not as expected. */
  unreadable(
    reason: Reason,
    { column, occurrence }: ColumnName,
    expected: string,
    text: string,
  ): Outcome<never> {
    const which = occurrence === undefined ? '' : ` (number ${occurrence})`;
    this.#mention(reason, `column ${quoted(column)}${which}: expected ${expected}, got ${quoted(text)}`);
    return UNKNOWN;
  }

  #cellOf(name: ColumnName): string | undefined {
    const place = this.#columns.placeOf(name);
    return place === undefined ? undefined : this.#cells[place];
  }
}

function parseMarked(text: string, { decimalMark, groupMark, strip = [] }: NumberMarks): Decimal | undefined {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ');
  const bare = strip.reduce((rest, word) => rest.replaceAll(word, ''), plain).trim();
  return parseDecimal(bare, decimalMark, groupMark);
}

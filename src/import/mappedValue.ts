import { either } from '../load/wordedValue.ts';
import type { Field, PlainField, PlainValue, Value } from '../schema/mappingValue.ts';
import { quarterOf } from '../schema/values.ts';
import { type Decimal, decimalToNumber, formatDecimal, roundDecimal, shiftDecimal } from './decimal.ts';
import { reasons } from './ledger.ts';
import { columnsInTemplate, fillTemplate } from './mappingColumns.ts';
import { EMPTY, found, type Outcome, UNKNOWN } from './outcome.ts';
import { holds } from './rowCondition.ts';
import type { RowReader } from './rowReader.ts';

/** An entry for a list that grows, known among the others by one of its fields. */
export class ListEntry {
  readonly fields: Record<string, unknown>;
  readonly by: string;

  constructor(fields: Record<string, unknown>, by: string) {
    this.fields = fields;
    this.by = by;
  }
}

/** The value of a field for one row: that of the first alternative which applies and is not empty. */
export function readField(field: Field | PlainField, row: RowReader): Outcome<unknown> {
  for (const value of [field].flat()) {
    if (!holds(value.when, row)) continue;
    const outcome = 'entry' in value && value.entry ? readEntry(value, row) : readPlain(value, row);
    if (outcome.kind !== 'empty') return outcome;
  }
  return EMPTY;
}

/** Whether a field never looks at the row, except to choose between constants. */
export function isConstant(field: Field): boolean {
  return [field].flat().every((value) => value.constant !== undefined);
}

/** An entry needs every one of its fields. */
function readEntry({ entry = {}, by = '' }: Value, row: RowReader): Outcome<ListEntry> {
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(entry)) {
    const outcome = readField(field, row);
    if (outcome.kind !== 'value') return outcome;
    fields[name] = outcome.value;
  }
  return found(new ListEntry(fields, by));
}

function readPlain(value: PlainValue, row: RowReader): Outcome<unknown> {
  if (value.constant !== undefined) return found(value.constant);
  if (value.template !== undefined) return readTemplate(value.template, row);
  const name = { column: value.column ?? '', occurrence: value.occurrence };
  const text = row.text(name);
  if (text === '') return EMPTY;
  if (value.values) return readListed(value.values, text, row, name);
  if (value.as === 'date') return row.day(name, value.dates);
  if (value.as === 'quarter') return mapOutcome(row.day(name, value.dates), quarterOf);
  if (value.as === 'number') return readNumber(value, text, row, name);
  const words = value.as === 'text' ? row.words(name) : onOneLine(row.words(name));
  return found(value.cut === undefined ? words : cutText(words, value.cut));
}

function readTemplate(template: string, row: RowReader): Outcome<string> {
  const empty = columnsInTemplate(template).some((column) => row.text({ column }) === '');
  return empty ? EMPTY : found(fillTemplate(template, (column) => onOneLine(row.words({ column }))));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Name = { column: string; occurrence: number | undefined };

function readListed(
  values: Record<string, unknown>,
  text: string,
  row: RowReader,
  name: Name,
): Outcome<unknown> {
  const key = [text, '*'].find((candidate) => Object.hasOwn(values, candidate));
  if (key !== undefined) return found(values[key]);
  return row.unreadable(
    reasons.unlisted,
    name,
    either(
      Object.keys(values)
        .slice(0, 8)
        .map((known) => `"${known}"`),
    ),
    text,
  );
}

function readNumber(value: PlainValue, text: string, row: RowReader, name: Name): Outcome<number> {
  const read = row.decimal(name, value);
  if (read.kind !== 'value') return read;
  const decimal = scaled(read.value, value);
  const number = decimalToNumber(decimal);
  if (number !== undefined) return found(number);
  row.unreadable(
    reasons.badNumber,
    name,
    `fewer digits than ${formatDecimal(decimal)}, or "decimals" in the mapping`,
    text,
  );
  return UNKNOWN;
}

function scaled(decimal: Decimal, { shift = 0, decimals }: PlainValue): Decimal {
  const shifted = shiftDecimal(decimal, shift);
  return decimals === undefined ? shifted : roundDecimal(shifted, decimals);
}

/** Ends the text after a sentence, or where none ends in its second half, after a word and with an ellipsis. */
function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const sentence = /^.*(?:[.!?](?=\s)|[。！？])/s.exec(`${start} `)?.[0] ?? '';
  if (sentence.length >= longest / 2) return sentence;
  return `${start.slice(0, -1).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`;
}

function mapOutcome<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.kind === 'value' ? found(change(outcome.value)) : outcome;
}

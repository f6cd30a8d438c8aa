import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import { visible } from '../load/wordedValue.ts';
import type { TableMapping } from '../schema/mapping.ts';
import { type ColumnName, Columns, isHeader, wordMissingColumns } from './columns.ts';
import { ImportError } from './importError.ts';
import { parseEncoding, readEncoding, readText } from './textEncoding.ts';

export interface Row {
  /** As a spreadsheet numbers rows, from 1, the header included. */
  number: number;
  cells: readonly string[];
}

/** A CSV file as it stands: nothing is judged yet. */
export interface Table {
  file: string;
  encoding: string;
  detected: boolean;
  columns: Columns;
  /** How many rows stand before the header. */
  preamble: number;
  rows: Row[];
}

const MOST_PREAMBLE = 50;
const LARGEST_ROW = 1_000_000;

/**
 * Reads a CSV file whole. The header is the first row that has every wanted column.
 * Throws ImportError where the file cannot be read to its end or has no such row.
 */
export async function readTable(
  file: string,
  settings: TableMapping,
  wanted: readonly ColumnName[],
): Promise<Table> {
  const named = settings.encoding;
  try {
    const encoding = named === undefined ? await readEncoding(file) : parseEncoding(named);
    const rows = await readRows(file, encoding, settings.delimiter);
    const header = rows.findIndex((row, index) => index < MOST_PREAMBLE && isHeader(row.cells, wanted));
    const found = rows[header];
    if (!found)
      throw new ImportError(
        `${file}: ${wordMissingColumns(rows.slice(0, MOST_PREAMBLE), wanted, settings.delimiter)}`,
      );
    const columns = new Columns(found.cells);
    columns.refuseUnclear(wanted, `${file}:${found.number}`);
    return {
      file,
      encoding,
      detected: named === undefined,
      columns,
      preamble: header,
      rows: rows.slice(header + 1),
    };
  } catch (error) {
    throw asImportError(error, file);
  }
}

async function readRows(file: string, encoding: string, delimiter: string): Promise<Row[]> {
  const rows: Row[] = [];
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LARGEST_ROW,
  });
  await pipeline(
    readText(file, encoding),
    parser,
    async (records: AsyncIterable<{ info: Info; record: string[] }>) => {
      for await (const { info, record } of records) rows.push({ number: info.records, cells: record });
    },
  );
  return rows;
}

function asImportError(error: unknown, file: string): unknown {
  if (error instanceof CsvError)
    return new ImportError(`${file}:${wordCsvError(error)} Nothing was written.`);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return new ImportError(
      `${file}: cannot be read (${error.code}). Check its name and rights. Nothing was written.`,
    );
  }
  return error;
}

/** The line where reading stopped, and the row that began there or, with a quote left open, well before. */
function wordCsvError(error: CsvError): string {
  const { lines, records } = error as unknown as Info;
  return `${lines}  row ${records + 1}: ${adviceOn(error)}`;
}

function adviceOn({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return 'expected the quote around a cell to be closed, got the end. Close it, or double a quote that is meant as one.';
  }
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE') {
    return 'expected quotes only around whole cells, got one inside. Put the cell in quotes and double those inside: "5"" pipe".';
  }
  return `${visible(message)}. Correct the line.`;
}

import { didYouMean } from '../load/suggestion.ts';
import { either, quoted } from '../load/wordedValue.ts';
import { ImportError } from './importError.ts';

/** A column as a mapping names it. */
export interface ColumnName {
  column: string;
  occurrence?: number | undefined;
}

/** The columns of a file by header; several may have the same one. */
export class Columns {
  readonly #places = new Map<string, number[]>();
  readonly headers: readonly string[];

  constructor(header: readonly string[]) {
    this.headers = header.map((name) => name.trim());
    for (const [place, name] of this.headers.entries()) {
      this.#places.set(name, [...(this.#places.get(name) ?? []), place]);
    }
  }

  /** The place of a column in each row, from 0; undefined where there is none. */
  placeOf({ column, occurrence = 1 }: ColumnName): number | undefined {
    return this.#places.get(column)?.[occurrence - 1];
  }

  /** Throws where a header stands several times and the mapping does not say which one it means. */
  refuseUnclear(wanted: readonly ColumnName[], where: string): void {
    for (const { column, occurrence } of wanted) {
      const count = this.#places.get(column)?.length ?? 0;
      if (count < 2 || occurrence !== undefined) continue;
      throw new ImportError(
        `${where}  expected one column "${column}", got ${count}. Say which one with "occurrence": 1 to ${count}.`,
      );
    }
  }
}

/** Whether the row is the header: it has every wanted column. */
export function isHeader(cells: readonly string[], wanted: readonly ColumnName[]): boolean {
  return missingIn(cells, wanted).length === 0;
}

/** Says which columns the row that comes nearest to a header lacks. */
export function wordMissingColumns(
  rows: readonly { number: number; cells: readonly string[] }[],
  wanted: readonly ColumnName[],
  delimiter: string,
): string {
  const [nearest] = [...rows].sort(
    (a, b) => missingIn(a.cells, wanted).length - missingIn(b.cells, wanted).length,
  );
  if (!nearest) return 'expected a table, got an empty file. Export it again. Nothing was written.';
  const missing = missingIn(nearest.cells, wanted).map(
    ({ column, occurrence }) =>
      `${quoted(column)}${occurrence === undefined ? '' : ` (number ${occurrence})`}`,
  );
  const other = [';', '\t', ',', '|'].find(
    (mark) => mark !== delimiter && nearest.cells.length === 1 && nearest.cells[0]?.includes(mark),
  );
  const advice = other
    ? `The cells seem to stand apart by ${JSON.stringify(other)}: say so in table.delimiter.`
    : didYouMean(
        missing[0]?.replaceAll('"', '') ?? '',
        nearest.cells,
        'Correct the mapping, or export these columns.',
      );
  return `expected a header with ${either(missing, 'and')}, got none; row ${nearest.number} comes nearest. ${advice} Nothing was written.`;
}

function missingIn(cells: readonly string[], wanted: readonly ColumnName[]): ColumnName[] {
  const columns = new Columns(cells);
  return wanted.filter((name) => columns.placeOf(name) === undefined);
}

/** A row of a table with what it is found and sorted by. */
export interface TableRow {
  element: HTMLElement;
  /** Its place as the page lists it. */
  place: number;
  /** Everything it says, as it is searched. */
  text: string;
  /** Of each cell the words, and beside them what a program sorts by; undefined where that is the words themselves. */
  cells: readonly { text: string; key: string | undefined }[];
}

/** A text as it is searched: without regard to case and to the width of letters. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().replaceAll(/\s+/g, ' ');
}

/** Whether a row says all the words of a search and the picked value in each picked column. */
export function fits(row: TableRow, search: string, picked: ReadonlyMap<number, string>): boolean {
  const words = searchable(search).split(' ');
  return (
    words.every((word) => row.text.includes(word)) &&
    [...picked].every(([column, value]) => row.cells[column]?.text === value)
  );
}

/**
 * Sorts rows by a column: numbers by value, days by the calendar, levels worst first, else by the words of the language.
 * Cells that say nothing stand last either way.
 */
export function sortedBy(
  rows: readonly TableRow[],
  column: number,
  descending: boolean,
  language: string,
): TableRow[] {
  const keyed = rows.some(({ cells }) => cells[column]?.key !== undefined);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyOf = ({ cells }: TableRow) => (keyed ? cells[column]?.key : cells[column]?.text);
  return rows.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    const [first, second] = [Number(one), Number(other)];
    const order = Number.isNaN(first) || Number.isNaN(second) ? compare(one, other) : first - second;
    return (descending ? -order : order) || a.place - b.place;
  });
}

/** The values of a column, each once, in the order it would be sorted in. */
export function valuesOf(rows: readonly TableRow[], column: number, language: string): string[] {
  return [...new Set(sortedBy(rows, column, false, language).map(({ cells }) => cells[column]?.text ?? ''))];
}

import type { Dictionary } from '../../i18n/dictionary.ts';
import type { TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import { withTools } from '../tableTools.ts';
import type { Place } from '../tree.ts';

/** A page of tables over many clients. */
export interface Board extends Place {
  /** Its path in the tree. */
  page: string;
  /** So many rows of a table it shows at most; without it all of them. */
  most?: number;
}

/** Where a page that does not show all rows says on which pages they all are. */
export const REGISTER = 'register';

/** A table of a board. @param rows in order of what matters most, of which the first are shown */
export function boardTable<T>(
  board: Board,
  id: keyof Dictionary['sections'] & keyof Dictionary['empty'],
  rows: readonly T[],
  columns: readonly ColumnOf<T>[],
  filters: readonly (keyof Dictionary['columns'])[],
): TableSection {
  const { writer, most = rows.length } = board;
  const section = withTools(writer, table(writer, id, id, rows.slice(0, most), columns), filters);
  if (rows.length <= most) return section;
  return {
    ...section,
    more: { text: writer.words.dashboards.firstOf(most, rows.length), href: `#${REGISTER}` },
  };
}

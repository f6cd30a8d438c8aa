import type { Dictionary } from '../i18n/dictionary.ts';
import type { TableSection } from './page.ts';
import type { Writer } from './writer.ts';

/** As many rows are found without any help. */
const FEW = 7;
/** More rows than this would bury what comes after the table: only the first are shown at once. */
const MANY = 20;
const FIRST = 10;

/**
 * A table with what a reader needs to find their way in it, where it is long: the page is complete without. Its rows are
 * in order of what matters most.
 * @param filters the columns by whose values rows can be picked
 */
export function withTools(
  { words }: Writer,
  section: TableSection,
  filters: readonly (keyof Dictionary['columns'])[],
): TableSection {
  if (section.rows.length <= FEW) return section;
  const { search, everything, sort, listed, reverse, count, showAll } = words.dashboards.tools;
  const told = filters.filter((key) => section.columns.some((column) => column.key === key));
  const tools = { search, everything, sort, listed, reverse, count: count('{shown}', '{all}') };
  const all = section.rows.length;
  const fold = all > MANY && { fold: { first: FIRST, all: showAll(all) } };
  return { ...section, tools: { ...tools, filters: told, ...fold } };
}

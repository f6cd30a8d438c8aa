import type { Dictionary } from '../i18n/dictionary.ts';
import type { TableSection } from './page.ts';
import type { Writer } from './writer.ts';

/** As many rows are found without any help. */
const FEW = 7;

/**
 * A table with what a reader needs to find their way in it, where it is long: the page is complete without.
 * @param filters the columns by whose values rows can be picked
 */
export function withTools(
  { words }: Writer,
  section: TableSection,
  filters: readonly (keyof Dictionary['columns'])[],
): TableSection {
  if (section.rows.length <= FEW) return section;
  const { search, everything, sort, listed, reverse, count } = words.dashboards.tools;
  const told = filters.filter((key) => section.columns.some((column) => column.key === key));
  const tools = { search, everything, sort, listed, reverse, count: count('{shown}', '{all}') };
  return { ...section, tools: { ...tools, filters: told } };
}

import type { Transaction } from '../../schema/client.ts';
import type { RowGroup, TableSection } from '../page.ts';
import type { Writer } from '../writer.ts';

/** The papers of a kind, newest first. */
export function papersOf(transactions: readonly Transaction[], kind: Transaction['kind']): Transaction[] {
  return transactions.filter((paper) => paper.kind === kind).sort((a, b) => b.date.localeCompare(a.date));
}

/** Folds the papers of earlier years away, where there are several years. */
export function byYear(
  { words, formats }: Writer,
  section: TableSection,
  papers: readonly Transaction[],
): TableSection {
  const years = [...Map.groupBy(papers, ({ date }) => date.slice(0, 4)).values()];
  if (years.length < 2) return section;
  const groups = years.flatMap((some, index): RowGroup[] => {
    const [first] = some;
    if (!first) return [];
    const group = {
      text: formats.year(first.date),
      note: words.finance.papers(some.length),
      count: some.length,
    };
    return [{ ...group, ...(index === 0 && { open: true as const }) }];
  });
  return { ...section, groups };
}

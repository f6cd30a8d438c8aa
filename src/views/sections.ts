import type { Dictionary } from '../i18n/dictionary.ts';
import type { Words } from '../schema/values.ts';
import type { Cell, FactsSection, ListSection, ProseSection, TableSection } from './page.ts';
import type { Writer } from './writer.ts';

type ColumnKey = keyof Dictionary['columns'];
type SectionKey = keyof Dictionary['sections'];
type EmptyKey = keyof Dictionary['empty'];
type FactKey = keyof Dictionary['facts'];

/** A column of a table: its title's key and the cell it makes of an item. */
export interface ColumnOf<T> {
  key: ColumnKey;
  numeric?: true;
  cell: (item: T) => Cell;
}

/** A table of some items. A column that says nothing for any of them is left out, the first always stays. */
export function table<T>(
  writer: Writer,
  id: SectionKey,
  empty: EmptyKey,
  items: readonly T[],
  columns: readonly ColumnOf<T>[],
): TableSection {
  const { words } = writer;
  const cells = columns.map((column) => items.map((item) => column.cell(item)));
  const told = columns.map(
    (_, index) => index === 0 || (cells[index] ?? []).some(({ text }) => text !== words.page.none),
  );
  return {
    kind: 'table',
    id,
    title: words.sections[id],
    columns: columns
      .filter((_, index) => told[index])
      .map(({ key, numeric }) => ({ key, title: words.columns[key], ...(numeric && { numeric }) })),
    rows: items.map((_, row) =>
      cells.filter((__, index) => told[index]).flatMap((column) => column[row] ?? []),
    ),
    empty: words.empty[empty],
  };
}

/** Facts that are known; undefined details are left out. */
export function facts(
  writer: Writer,
  id: SectionKey,
  details: Partial<Record<FactKey, Cell | undefined>>,
): FactsSection[] {
  const { words } = writer;
  const items = Object.entries(details).flatMap(([key, detail]) =>
    detail === undefined || detail.text === words.page.none
      ? []
      : [{ term: words.facts[key as FactKey], detail }],
  );
  return items.length === 0 ? [] : [{ kind: 'facts', id, title: words.sections[id], items }];
}

/** A list of texts; `empty` says what to show without any, undefined leaves the section out. */
export function list(
  writer: Writer,
  id: SectionKey,
  items: readonly Words[],
  empty?: EmptyKey,
): ListSection[] {
  if (items.length === 0 && empty === undefined) return [];
  const { words } = writer;
  return [
    {
      kind: 'list',
      id,
      title: words.sections[id],
      items: items.map((item) => writer.passage(item)),
      empty: empty === undefined ? '' : words.empty[empty],
    },
  ];
}

/** Markdown as a section, none where there is no text. */
export function prose(writer: Writer, id: SectionKey, markdown: Words | undefined): ProseSection[] {
  if (markdown === undefined) return [];
  const { text, ...language } = writer.passage(markdown);
  return [
    {
      kind: 'prose',
      id,
      title: writer.words.sections[id],
      html: writer.html(text),
      ...language,
    },
  ];
}

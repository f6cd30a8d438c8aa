import type { Edition } from '../../model/documents.ts';
import type { ClientDocument } from '../../schema/client.ts';
import { endingOf, mayHoldScript, mediaTypeOf } from '../../schema/mediaType.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Cell, TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import { documentsPath, linkBetween, type Place, routeOf } from '../tree.ts';

/** A document as a row, and whether a newer version of it stands above. */
interface Listed {
  document: ClientDocument;
  earlier: boolean;
}

/**
 * Documents as rows, older versions below the newest. `from`: the path of the page the table stands on; `without`: the
 * columns that would say the same in every row there.
 */
export function documentTable(
  place: Place,
  client: ClientSlice,
  from: string,
  editions: readonly Edition[],
  without: readonly ColumnOf<Listed>['key'][] = [],
): TableSection {
  const { writer } = place;
  const listed = editions.flatMap((edition) =>
    edition.map((document, index): Listed => ({ document, earlier: index > 0 })),
  );
  const columns: ColumnOf<Listed>[] = [
    {
      key: 'document',
      cell: ({ document, earlier }) => documentCell(place, client, from, document, earlier),
    },
    { key: 'kind', cell: ({ document }) => ({ text: writer.words.documentKinds[document.kind] }) },
    { key: 'version', cell: ({ document }) => writer.cell(document.version) },
    { key: 'date', cell: ({ document }) => writer.date(document.date) },
    projectColumn(place, client),
    { key: 'file', cell: ({ document }) => fileCell(place, document) },
  ];
  const told = columns.filter(({ key }) => !without.includes(key));
  return table(writer, 'documents', 'documents', listed, told);
}

/** A document by its title, with the way to it. `earlier`: whether a newer version stands beside it. */
export function documentCell(
  place: Place,
  client: ClientSlice,
  from: string,
  document: ClientDocument,
  earlier = false,
): Cell {
  const { title, file, bytes, address } = document;
  const { text, ...language } = place.writer.passage(title);
  const cell: Cell = { text: earlier ? place.writer.words.documents.earlier(text) : text, ...language };
  const type = mediaTypeOf(file ?? '');
  if (file === undefined || bytes === undefined || type === undefined) {
    return { ...cell, ...(address !== undefined && { href: address }) };
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  return {
    ...cell,
    href: linkToFile(place, client, from, document.id, name),
    file: {
      name,
      bytes,
      type,
      asset: `clients/${client.id}/${file}`,
      ...(mayHoldScript(type) && { save: true }),
    },
  };
}

/** Files are the same in every language, so they stand once, beside the pages of the tree’s own. */
function linkToFile(
  { tree, writer }: Place,
  client: ClientSlice,
  from: string,
  id: string,
  name: string,
): string {
  const folder = `${tree.root}${documentsPath(tree.reader, client.id)}${id}/`;
  return linkBetween(routeOf(tree, writer.locale, from), folder) + encodeURIComponent(name);
}

function projectColumn({ writer }: Place, client: ClientSlice): ColumnOf<Listed> {
  const names = new Map(client.projects.map(({ id, charter }) => [id, writer.passage(charter.name).text]));
  return {
    key: 'projects',
    cell: ({ document: { projects = [] } }) =>
      projects.length === 0
        ? writer.cell(undefined)
        : { text: projects.flatMap((id) => names.get(id) ?? []).join(writer.words.separator) },
  };
}

/** The type and size of a file; of a document kept elsewhere, where. */
function fileCell({ writer }: Place, { file, bytes, address }: ClientDocument): Cell {
  if (file !== undefined && bytes !== undefined) {
    const size = writer.formats.bytes(bytes);
    return { text: writer.words.documents.file(endingOf(file).toUpperCase(), size), value: bytes };
  }
  return { text: address === undefined ? writer.words.page.none : new URL(address).host };
}

import { documentsAbout, type Edition, editionsOf, newestDocument } from '../../model/documents.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import { clientCrumb } from '../crumbs.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { PageView, TableSection } from '../page.ts';
import { documentTable } from '../tables/documentTable.ts';
import { documentsPath, type Place } from '../tree.ts';

/** How many documents other pages show of those that stand on the page of all documents. */
const LATEST = 5;

/** The page of all documents a reader may see of a client, kind by kind. */
export function documentsPage(place: Place, client: ClientSlice): PageView {
  const { writer, tree } = place;
  const { words, formats } = writer;
  const { documents } = client.documents;
  const page = documentsPath(tree.reader, client.id);
  const newest = newestDocument(documents);
  const byKind = Map.groupBy(editionsOf(documents), ([{ kind }]) => kind);
  return pageOf(place, {
    kind: 'documents',
    page,
    heading: { text: words.sections.documents },
    title: words.documents.title(writer.passage(client.name).text),
    above: clientCrumb(place, client),
    client,
    dataDate: 'none',
    ...(newest !== undefined && {
      verdict: { text: words.documents.verdict(documents.length, formats.date(newest)) },
    }),
    sections: [...byKind].map(([kind, editions]) => ({
      ...documentTable(place, client, page, editions, ['kind']),
      id: kind,
      title: words.documentGroups[kind],
    })),
  });
}

/** The newest few documents of a client, and where all of them are; none where there is none. */
export function latestDocuments(place: Place, client: ClientSlice, from: string): TableSection[] {
  return someOf(place, client, from, editionsOf(client.documents.documents));
}

/** The documents about a project: to a sponsor all, who has no page of all documents; to others the newest few. */
export function projectDocuments(
  place: Place,
  client: ClientSlice,
  project: Project,
  from: string,
): TableSection[] {
  const editions = editionsOf(documentsAbout(client.documents.documents, project.id));
  return someOf(place, client, from, editions, ['projects']);
}

function someOf(
  place: Place,
  client: ClientSlice,
  from: string,
  editions: readonly Edition[],
  without: Parameters<typeof documentTable>[4] = [],
): TableSection[] {
  if (editions.length === 0) return [];
  const { reader } = place.tree;
  // a sponsor and a reader of money papers have no page of all documents
  if (reader.kind === 'sponsor' || reader.kind === 'finance')
    return [documentTable(place, client, from, editions, without)];
  const newest = editions.slice(0, LATEST).map(([document]) => [document] as const);
  const more = {
    text: place.writer.words.documents.all,
    href: linkTo(place, from, documentsPath(reader, client.id)),
  };
  return [{ ...documentTable(place, client, from, newest, without), more }];
}

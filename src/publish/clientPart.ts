import { sliceClient } from '../access/slice.ts';
import { type ContentError, errorOfFile, wordMismatch } from '../load/contentError.ts';
import { judgedOn } from '../model/dataDate.ts';
import { overseen } from '../model/relations/oversight.ts';
import { type ClientSummary, summarise } from '../model/summary.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { Client, ClientSlice, Reader } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { PageView } from '../views/page.ts';
import { clientPages } from '../views/pages/clientPages.ts';
import { financePage } from '../views/pages/finance.ts';
import type { ManagersView } from '../views/pages/managerClient.ts';
import { clientTree, financeTree, placesOf, type Tree } from '../views/tree.ts';

/** A reader whose tree holds pages of many clients, and of which of them it has been told so far, with a digest of what. */
export interface Overview {
  reader: Reader;
  tree: Tree;
  told: { client: string; name: Client['name']; digest: string | undefined }[];
}

/** What one client brings to a portal: its pages in every tree, and a summary for each overview that may have one. */
export interface ClientPart {
  views: PageView[];
  /** The client’s own tree, where it is for the client, and that of its money papers, where there are any. */
  trees: Tree[];
  /** By the roots of the overviews’ trees. */
  summaries: Record<string, ClientSummary>;
}

/** Makes all pages of a client before any is published, so that a client is published whole or not at all. */
export function clientPart(
  client: Client,
  overviews: readonly Overview[],
  settings: PortalSettings,
  asOf: CalendarDate,
  managersView: ManagersView,
): ClientPart {
  const part: ClientPart = { views: [], trees: [], summaries: {} };
  const add = (reader: Reader, tree?: Tree): ClientSummary | undefined => {
    const slice = sliceClient(client, reader);
    if (!slice) return undefined;
    const day = judgedOn(slice, asOf);
    const told = reader.kind === 'manager' ? managersView : undefined;
    const summary: ClientSummary = {
      ...summarise(slice, settings, day),
      ...(told && { oversight: overseen(slice, told.tier?.tier, settings, day) }),
    };
    const home = tree ?? clientTree(slice, settings);
    if (!tree) part.trees.push(home);
    for (const place of placesOf(home, settings, day))
      part.views.push(...clientPages(place, slice, summary, told));
    return summary;
  };

  add({ kind: 'client', client: client.id });
  addFinance(part, client, settings, asOf);
  for (const overview of overviews) {
    const summary = add(overview.reader, overview.tree);
    if (summary) part.summaries[overview.tree.root] = summary;
  }
  return part;
}

/** The page for those at the client who also see money papers, where there is a paper that is not for all of them. */
function addFinance(part: ClientPart, client: Client, settings: PortalSettings, asOf: CalendarDate): void {
  const slice = sliceClient(client, { kind: 'finance', client: client.id });
  if (!slice || !hasPapers(slice, sliceClient(client, { kind: 'client', client: client.id }))) return;
  const [home] = part.trees;
  const tree = financeTree(slice, home, settings);
  part.trees.push(tree);
  for (const place of placesOf(tree, settings, judgedOn(slice, asOf)))
    part.views.push(financePage(place, slice, home));
}

function hasPapers({ transactions, documents }: ClientSlice, others: ClientSlice | undefined): boolean {
  const shown = others?.documents.documents.length ?? 0;
  return transactions.transactions.length > 0 || documents.documents.length > shown;
}

/** What to tell a manager when a client’s checked content still could not be made into pages. */
export function unshowable(clientId: string, error: unknown): ContentError {
  const found = error instanceof Error ? error.message : String(error);
  return errorOfFile(
    `clients/${clientId}`,
    wordMismatch(
      'texts that can be made into pages',
      found,
      'Look for a text with hundreds of quotes or lists in each other.',
    ),
  );
}

import { openAsksOf } from '../../model/asks.ts';
import type { RevenueTier } from '../../model/relations/revenueTiers.ts';
import type { ClientSummary } from '../../model/summary.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { PageView, TableSection } from '../page.ts';
import { list } from '../sections.ts';
import { soonestContacts } from '../stakeholders/communicationTable.ts';
import { askTable } from '../tables/askTable.ts';
import { dataQualityTables, type PlaceOf } from '../tables/dataQualityTables.ts';
import { balanceTable } from '../tables/financeTables.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { projectTable } from '../tables/projectTable.ts';
import { relationFacts, signalTable } from '../tables/relationFacts.ts';
import { satisfactionTable } from '../tables/satisfactionTable.ts';
import { financePath, type Place } from '../tree.ts';
import { latestDocuments } from './documents.ts';
import { openPromises } from './record.ts';

/** What managers are told of a client besides what its own files say. */
export interface ManagersView {
  /** By its revenue among all clients; undefined without one. */
  tier: RevenueTier | undefined;
  placeOf: PlaceOf;
}

/** A client as its managers see it. */
export function managerClient(
  place: Place,
  client: ClientSlice,
  summary: ClientSummary,
  { tier, placeOf }: ManagersView,
): PageView {
  const { writer } = place;
  const { words } = writer;
  const page = `clients/${client.id}/`;
  return pageOf(place, {
    kind: 'manager-client',
    page,
    heading: writer.passage(client.name),
    above: [{ text: words.manager.title, page: '' }],
    client,
    dataDate: summary.dataDate,
    verdict: levelCounts(writer, summary.projects),
    sections: [
      signalTable(place, client, tier),
      ...list(writer, 'ownSignals', client.profile?.churnSignals ?? []),
      ...relationFacts(place, client, tier),
      projectTable(place, page, summary.projects),
      askTable(place, openAsksOf(summary.projects), page),
      ...(client.surveys.length > 0 ? [satisfactionTable(place, client, page)] : []),
      ...soonestContacts(place, client, page),
      openPromises(place, client, page),
      ...balance(place, page, client),
      ...latestDocuments(place, client, page),
      ...dataQualityTables(place, client, placeOf),
    ],
  });
}

/** The balance, and where the papers are; none where there is no paper. */
function balance(place: Place, page: string, client: ClientSlice): TableSection[] {
  if (client.transactions.transactions.length === 0) return [];
  const href = linkTo(place, page, financePath(place.tree.reader, client.id));
  return [{ ...balanceTable(place, client), more: { text: place.writer.words.finance.more, href } }];
}

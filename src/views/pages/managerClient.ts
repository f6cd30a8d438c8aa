import { openAsksOf } from '../../model/asks.ts';
import type { ClientSummary } from '../../model/summary.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { pageOf } from '../frame.ts';
import type { PageView } from '../page.ts';
import { facts, list } from '../sections.ts';
import { askTable } from '../tables/askTable.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { projectTable } from '../tables/projectTable.ts';
import { satisfactionTable } from '../tables/satisfactionTable.ts';
import type { Place } from '../tree.ts';
import { latestDocuments } from './documents.ts';

/** A client as its managers see it. */
export function managerClient(place: Place, client: ClientSlice, summary: ClientSummary): PageView {
  const { writer } = place;
  const { words } = writer;
  const { profile } = client;
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
      projectTable(place, page, summary.projects),
      askTable(place, openAsksOf(summary.projects)),
      ...(client.surveys.length > 0 ? [satisfactionTable(place, client, page)] : []),
      ...latestDocuments(place, client, page),
      ...facts(writer, 'internal', {
        tier: profile?.tier === undefined ? undefined : { text: profile.tier },
        revenue: profile?.revenue && writer.money(profile.revenue),
        margin: profile?.marginPercent === undefined ? undefined : writer.percent(profile.marginPercent),
        notes: profile?.notes === undefined ? undefined : writer.passage(profile.notes),
      }),
      ...list(writer, 'churnSignals', profile?.churnSignals ?? []),
    ],
  });
}

import type { ClientSummary } from '../../model/summary.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { PageView } from '../page.ts';
import type { Place } from '../tree.ts';
import { clientHome } from './clientHome.ts';
import { closurePage } from './closure.ts';
import { documentsPage } from './documents.ts';
import { managerClient } from './managerClient.ts';
import { projectPage } from './project.ts';
import { reportPage } from './report.ts';
import { reportList } from './reportList.ts';
import { satisfactionPage, tellsSatisfaction } from './satisfaction.ts';

/** The pages of a reader’s tree that are made from one client’s slice, in one language. */
export function* clientPages(place: Place, client: ClientSlice, summary: ClientSummary): Generator<PageView> {
  const { kind } = place.tree.reader;
  if (kind === 'client') yield clientHome(place, client, summary);
  if (kind === 'manager') yield managerClient(place, client, summary);
  if (kind !== 'sponsor' && client.documents.documents.length > 0) yield documentsPage(place, client);
  if (tellsSatisfaction(client)) yield satisfactionPage(place, client);
  for (const project of client.projects) {
    yield projectPage(place, client, project);
    if (project.closure) yield closurePage(place, client, project, project.closure);
    if (project.reports.length > 0) yield reportList(place, client, project);
    for (const report of project.reports) yield reportPage(place, client, project, report);
  }
}

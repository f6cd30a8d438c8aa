import type { ClientSummary } from '../../model/summary.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { PageView } from '../page.ts';
import { hasStakeholders } from '../stakeholders/communicationTable.ts';
import type { Place } from '../tree.ts';
import { clientHome } from './clientHome.ts';
import { closurePage } from './closure.ts';
import { documentsPage } from './documents.ts';
import { financePage } from './finance.ts';
import { type ManagersView, managerClient } from './managerClient.ts';
import { projectPage } from './project.ts';
import { recordPage } from './record.ts';
import { reportPage } from './report.ts';
import { reportList } from './reportList.ts';
import { satisfactionPage, tellsSatisfaction } from './satisfaction.ts';
import { stakeholdersPage } from './stakeholders.ts';

/** The pages of a reader’s tree that are made from one client’s slice, in one language. */
export function* clientPages(
  place: Place,
  client: ClientSlice,
  summary: ClientSummary,
  managersView: ManagersView = { tier: undefined, placeOf: ({ file }) => file },
): Generator<PageView> {
  const { kind } = place.tree.reader;
  if (kind === 'client') yield clientHome(place, client, summary);
  if (kind === 'manager') yield managerClient(place, client, summary, managersView);
  if (kind === 'manager' && client.transactions.transactions.length > 0) yield financePage(place, client);
  if (kind !== 'sponsor') yield recordPage(place, client);
  if (kind !== 'sponsor' && client.documents.documents.length > 0) yield documentsPage(place, client);
  if (hasStakeholders(client)) yield stakeholdersPage(place, client);
  if (tellsSatisfaction(client)) yield satisfactionPage(place, client);
  for (const project of client.projects) yield* projectPages(place, client, project);
}

function* projectPages(place: Place, client: ClientSlice, project: Project): Generator<PageView> {
  yield projectPage(place, client, project);
  if (project.closure) yield closurePage(place, client, project, project.closure);
  if (project.reports.length > 0) yield reportList(place, client, project);
  for (const report of project.reports) yield reportPage(place, client, project, report);
}

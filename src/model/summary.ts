import type { Milestone } from '../schema/plan.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { ClientSlice, Project } from '../schema/portfolio.ts';
import type { CalendarDate, Money, Words } from '../schema/values.ts';
import { type Ask, openAsks } from './asks.ts';
import { dataDateOf } from './dataDate.ts';
import { latestOf } from './dates.ts';
import { type ReportedHealth, reportedHealth } from './health/reportedHealth.ts';
import { openMilestones } from './milestones.ts';
import { publishedReports } from './reports/publishedReports.ts';

/** What overviews show of a project. */
export interface ProjectSummary {
  client: { id: string; name: Words };
  id: string;
  name: Words;
  health: ReportedHealth;
  next: Milestone | undefined;
  asks: Ask[];
  dataDate: CalendarDate | undefined;
  lastReport: string | undefined;
  /** What the latest report says, in one sentence. */
  verdict: Words | undefined;
  budget: { baseline: Money | undefined; forecast: Money | undefined } | undefined;
  drafts: string[];
}

/** What overviews show of a client. */
export interface ClientSummary {
  id: string;
  name: Words;
  kind: 'internal' | 'external' | undefined;
  state: ClientSlice['state'];
  accountManager: string | undefined;
  dataDate: CalendarDate | undefined;
  projects: ProjectSummary[];
}

/** Whether the relation with a client goes on; overviews list the others apart. */
export function isActive({ state }: Pick<ClientSummary, 'state'>): boolean {
  return state === 'active';
}

/** Sums up a client from one reader's slice, so that a roll-up never holds more than that reader may see. */
export function summarise(client: ClientSlice, settings: PortalSettings, asOf: CalendarDate): ClientSummary {
  const projects = client.projects.map((project) => summariseProject(project, client, settings, asOf));
  return {
    id: client.id,
    name: client.name,
    kind: client.profile?.kind,
    state: client.state,
    accountManager: client.profile?.accountManager?.name,
    dataDate: latestOf(projects.map((project) => project.dataDate)),
    projects,
  };
}

function summariseProject(
  project: Project,
  client: ClientSlice,
  settings: PortalSettings,
  asOf: CalendarDate,
): ProjectSummary {
  const { budget } = project.charter;
  const latest = publishedReports(project).at(-1);
  const money = (amount: number | undefined) =>
    budget === undefined || amount === undefined ? undefined : { amount, currency: budget.currency };
  return {
    client: { id: client.id, name: client.name },
    id: project.id,
    name: project.charter.name,
    health: reportedHealth(project, client, settings, asOf),
    // nothing comes next where the relation has ended
    next: client.state === 'archived' ? undefined : openMilestones(project.plan?.milestones ?? [])[0],
    asks: openAsks(project, client),
    dataDate: dataDateOf(project),
    lastReport: latest?.id,
    verdict: latest?.verdict,
    budget: budget && { baseline: money(budget.baseline), forecast: money(budget.forecast) },
    drafts: project.reports.filter((report) => report.published === undefined).map((report) => report.id),
  };
}

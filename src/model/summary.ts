import type { Milestone } from '../schema/plan.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { ClientSlice, Project } from '../schema/portfolio.ts';
import type { CalendarDate, Money, Words } from '../schema/values.ts';
import { type Ask, openAsks } from './asks.ts';
import { type ObjectiveResult, objectiveResults } from './closure.ts';
import { dataDateOf } from './dataDate.ts';
import { latestOf } from './dates.ts';
import { levelsOf } from './health/computedHealth.ts';
import { type JudgedDimension, judgedHealth } from './health/judgedHealth.ts';
import { currentHealth, type ReportedHealth, reportedHealth } from './health/reportedHealth.ts';
import { shownHealth } from './health/shownHealth.ts';
import { milestonesAhead, openMilestones } from './milestones.ts';
import { type Movement, movementOf } from './movement.ts';
import type { Oversight } from './relations/oversight.ts';
import { publishedReports } from './reports/publishedReports.ts';
import { type ReportDue, reportDue } from './reports/reportDue.ts';
import { type ProjectScores, projectScores } from './satisfaction/projectScores.ts';

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
  budget:
    | { baseline: Money | undefined; forecast: Money | undefined; statusDate: CalendarDate | undefined }
    | undefined;
  drafts: string[];
  /** How it stands by dimension; none where it is not judged by its reports and figures any more. */
  dimensions: JudgedDimension[];
  /** How it moved with its latest report, as long as that speaks. */
  movement: Movement | undefined;
  /** Its open milestones up to the end of the next quarter. */
  ahead: Milestone[];
  /** The strategic goal it serves, and what it is to make better. */
  goal: Words | undefined;
  objectives: ObjectiveResult[];
  scores: ProjectScores[];
  report: ReportDue | undefined;
  lessons: Lesson[];
}

type Lesson = Project['lessons']['lessons'][number];

/** What overviews show of a client. */
export interface ClientSummary {
  id: string;
  name: Words;
  kind: 'internal' | 'external' | undefined;
  state: ClientSlice['state'];
  accountManager: string | undefined;
  dataDate: CalendarDate | undefined;
  projects: ProjectSummary[];
  /** For managers alone. */
  oversight?: Oversight;
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
  const { charter, plan } = project;
  const latest = publishedReports(project).at(-1);
  const found = currentHealth(project, client, settings);
  const health = reportedHealth(project, client, settings, asOf, found);
  const told = health.because === 'declared' || health.because === 'computed';
  const judged = told || health.because === 'closed';
  const ended = client.state === 'archived';
  const milestones = ended ? [] : (plan?.milestones ?? []);
  return {
    client: { id: client.id, name: client.name },
    id: project.id,
    name: charter.name,
    health,
    // nothing comes next where the relation has ended
    next: openMilestones(milestones)[0],
    asks: openAsks(project, client),
    dataDate: dataDateOf(project),
    lastReport: latest?.id,
    verdict: latest?.verdict,
    budget: budgetOf(project),
    drafts: project.reports.filter((report) => report.published === undefined).map((report) => report.id),
    dimensions: judged ? judgedHealth(shownHealth(latest ?? { declared: {} }, levelsOf(found)), found) : [],
    movement: told ? movementOf(project) : undefined,
    ahead: charter.state === 'closed' ? [] : milestonesAhead(milestones, asOf),
    goal: charter.strategicGoal,
    objectives: objectiveResults(project),
    scores: ended ? [] : projectScores(client, project, settings, asOf),
    report: reportDue(project, client, settings),
    lessons: project.lessons.lessons,
  };
}

function budgetOf({ charter: { budget } }: Project): ProjectSummary['budget'] {
  if (!budget) return undefined;
  const { currency, statusDate } = budget;
  const money = (amount: number | undefined) => (amount === undefined ? undefined : { amount, currency });
  return { baseline: money(budget.baseline), forecast: money(budget.forecast), statusDate };
}

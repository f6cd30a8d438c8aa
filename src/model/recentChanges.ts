import type { PortalSettings } from '../schema/portal.ts';
import type { ClientSlice, Project } from '../schema/portfolio.ts';
import type { Level } from '../schema/project.ts';
import type { CalendarDate, Words } from '../schema/values.ts';
import { freshUntil } from './health/reportedHealth.ts';
import { reportLevel } from './health/shownHealth.ts';
import { previousReportDay } from './keyFigures/previousReport.ts';
import { publishedReports } from './reports/publishedReports.ts';

/** Something that is different since the previous report of its project. */
export interface RecentChange {
  date: CalendarDate;
  /** What it happened to: a milestone, a change request, a question; of a complaint its text, of health the project. */
  what: Words;
  /** The project, or undefined where it concerns the whole client. */
  project: Words | undefined;
  event: ChangeEvent;
}

export type ChangeEvent =
  | { kind: 'milestone-reached' }
  /** `from`: the day it was expected, or approved for, before. */
  | { kind: 'milestone-moved'; from: CalendarDate; to: CalendarDate }
  | { kind: 'level-moved'; from: Level; to: Level }
  | { kind: 'change-decided'; decision: 'approved' | 'rejected' | 'withdrawn' }
  | { kind: 'issue-closed' }
  | { kind: 'complaint-closed' }
  /** `outcome`: what was decided, where it is written down. */
  | { kind: 'decision-taken'; outcome: Words | undefined };

/**
 * What changed at a client since the reports before the latest ones, newest first. Of a closed project changes are told
 * as long as its last report is fresh; a project without any report has told nothing that could have changed.
 */
export function recentChanges(
  client: ClientSlice,
  settings: PortalSettings,
  asOf: CalendarDate,
): RecentChange[] {
  const watched = client.projects.flatMap((project) => {
    const since = previousReportDay(project);
    const latest = publishedReports(project).at(-1);
    if (since === undefined || !latest) return [];
    const told = project.charter.state !== 'closed' || asOf <= freshUntil(latest, client, settings);
    return told ? [{ project, since }] : [];
  });
  return [
    ...watched.flatMap(({ project, since }) => changesOf(project, since)),
    ...complaintsClosed(client, watched),
  ].sort((a, b) => b.date.localeCompare(a.date, 'en'));
}

function changesOf(project: Project, since: CalendarDate): RecentChange[] {
  const { register, charter } = project;
  const change = (date: CalendarDate | undefined, what: Words, event: ChangeEvent): RecentChange[] =>
    date !== undefined && date > since ? [{ date, what, project: charter.name, event }] : [];
  return [
    ...levelMoved(project),
    ...milestoneChanges(project, since),
    ...register.changes.flatMap(({ decided, title, decision }) =>
      decision === 'pending' ? [] : change(decided, title, { kind: 'change-decided', decision }),
    ),
    ...register.issues.flatMap(({ closed, title }) => change(closed, title, { kind: 'issue-closed' })),
    ...register.decisions.flatMap(({ decided, question, outcome }) =>
      change(decided, question, { kind: 'decision-taken', outcome }),
    ),
  ];
}

function milestoneChanges({ plan, charter }: Project, since: CalendarDate): RecentChange[] {
  return (plan?.milestones ?? []).flatMap(({ title, baseline, forecasts, actual }): RecentChange[] => {
    const tell = (date: CalendarDate, event: ChangeEvent): RecentChange[] => [
      { date, what: title, project: charter.name, event },
    ];
    if (actual !== undefined) return actual > since ? tell(actual, { kind: 'milestone-reached' }) : [];
    const latest = forecasts.at(-1);
    const from = forecasts.findLast(({ reported }) => reported <= since)?.date ?? baseline;
    if (!latest || from === undefined || latest.reported <= since || latest.date === from) return [];
    return tell(latest.reported, { kind: 'milestone-moved', from, to: latest.date });
  });
}

/** The level declared by the latest published report, where the one before declared another. */
function levelMoved(project: Project): RecentChange[] {
  const [latest, previous] = publishedReports(project).reverse();
  const [to, from] = [latest, previous].map((report) => report && reportLevel(report));
  if (!latest || to === undefined || from === undefined || to === from) return [];
  const { name } = project.charter;
  return [{ date: latest.id, what: name, project: name, event: { kind: 'level-moved', from, to } }];
}

/** Complaints about some of the projects, or about the client as a whole, closed since the earliest of their reports. */
function complaintsClosed(
  { complaints: { complaints } }: ClientSlice,
  watched: readonly { project: Project; since: CalendarDate }[],
): RecentChange[] {
  return complaints.flatMap(({ closed, text, projects }) => {
    const concerned = watched.filter(({ project }) => projects?.includes(project.id) ?? true);
    const [first] = concerned.map(({ since }) => since).sort();
    if (closed === undefined || first === undefined || closed <= first) return [];
    const [only, ...others] = projects === undefined ? [] : concerned;
    const project = others.length === 0 ? only?.project.charter.name : undefined;
    return [{ date: closed, what: text, project, event: { kind: 'complaint-closed' } }];
  });
}

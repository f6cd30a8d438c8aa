import type { PortalSettings } from '../schema/portal.ts';
import type { ClientSlice, Project } from '../schema/portfolio.ts';
import { type Level, LevelSchema } from '../schema/project.ts';
import type { Report } from '../schema/report.ts';
import type { CalendarDate } from '../schema/values.ts';
import { addDays } from './dates.ts';

const order: readonly Level[] = LevelSchema.options;

/** The worst of some levels; `not-applicable` takes no part. Undefined when nothing is left. */
export function worstOf(levels: readonly Level[]): Level | undefined {
  return levels.filter((level) => level !== 'not-applicable').sort(byLevel)[0];
}

/** Sorts levels worst first. */
export function byLevel(a: Level, b: Level): number {
  return order.indexOf(a) - order.indexOf(b);
}

/** The worst level a report declares; undefined when it declares none. */
export function declaredLevel(report: Report): Level | undefined {
  return worstOf(Object.values(report.declared).map(({ level }) => level));
}

/** Why a project has its level: the words for it are chosen by the views. */
export interface ReportedHealth {
  level: Level;
  because: 'closed' | 'archived' | 'proposed' | 'no-report' | 'stale' | 'nothing-declared' | 'declared';
  /** The last day of the period of the report it rests on. */
  reportedFor?: CalendarDate;
}

/** The published reports, oldest first. */
export function publishedReports(project: Project): Report[] {
  return project.reports.filter((report) => report.published !== undefined);
}

/** The last day on which a report still speaks for its project: period end, cadence and grace, in calendar days. */
export function freshUntil(report: Report, client: ClientSlice, settings: PortalSettings): CalendarDate {
  return addDays(report.to, (client.cadenceDays ?? settings.cadenceDays) + settings.graceDays);
}

/**
 * How a project stands by its latest published report: the worst level declared there, `unknown` when there is
 * no report or it is older than the agreed cadence and grace, never the last colour seen. A project that was not
 * closed when its client was archived is judged no more: nobody reports on it, so `unknown` would ask for what will
 * not come, and its last colour would count it among those that somebody can still help. Its level is
 * `not-applicable`, which takes no part.
 */
export function reportedHealth(
  project: Project,
  client: ClientSlice,
  settings: PortalSettings,
  asOf: CalendarDate,
): ReportedHealth {
  const report = publishedReports(project).at(-1);
  const { state } = project.charter;
  const because = (level: Level, reason: ReportedHealth['because']): ReportedHealth => ({
    level,
    because: reason,
    ...(report && { reportedFor: report.to }),
  });
  if (state === 'closed') return because('done', 'closed');
  if (client.state === 'archived') return because('not-applicable', 'archived');
  if (!report)
    return state === 'proposed' ? because('not-started', 'proposed') : because('unknown', 'no-report');
  if (asOf > freshUntil(report, client, settings)) return because('unknown', 'stale');
  const level = declaredLevel(report);
  return level === undefined ? because('unknown', 'nothing-declared') : because(level, 'declared');
}

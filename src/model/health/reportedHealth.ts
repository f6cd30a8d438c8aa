import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { Level } from '../../schema/project.ts';
import type { Report } from '../../schema/report.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { dataDateOf } from '../dataDate.ts';
import { addDays } from '../dates.ts';
import { publishedReports } from '../reports/publishedReports.ts';
import { type ComputedHealth, computedHealth, levelsOf } from './computedHealth.ts';
import { headlineLevel, shownHealth } from './shownHealth.ts';

/** Why a project has its level: the words for it are chosen by the views. */
export interface ReportedHealth {
  level: Level;
  because:
    | 'closed'
    | 'archived'
    | 'proposed'
    | 'no-report'
    | 'stale'
    | 'nothing-declared'
    | 'declared'
    | 'computed';
  /** The last day of the period of the report it rests on. */
  reportedFor?: CalendarDate;
}

/** The last day on which a report still speaks for its project: period end, cadence and grace, in calendar days. */
export function freshUntil(report: Report, client: ClientSlice, settings: PortalSettings): CalendarDate {
  return addDays(report.to, (client.cadenceDays ?? settings.cadenceDays) + settings.graceDays);
}

/**
 * How a project stands by its latest published report: the worst level shown of any dimension, where what is declared
 * stands unless the figures say worse and no reason is given against them. It is `unknown` when there is no report or it
 * is older than the agreed cadence and grace, never the last colour seen. A project that was not closed when its client
 * was archived is judged no more: nobody reports on it, so `unknown` would ask for what will not come, and its last
 * colour would count it among those that somebody can still help. Its level is `not-applicable`, which takes no part.
 * @param found what the figures say, where it is known already; else it is worked out when it is needed
 */
export function reportedHealth(
  project: Project,
  client: ClientSlice,
  settings: PortalSettings,
  asOf: CalendarDate,
  found?: ComputedHealth,
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
  const dimensions = shownHealth(report, levelsOf(found ?? currentHealth(project, client, settings)));
  const level = headlineLevel(dimensions);
  if (level === undefined) return because('unknown', 'nothing-declared');
  const isDeclared = dimensions.some(({ shown, declared }) => shown === level && declared === level);
  return because(level, isDeclared ? 'declared' : 'computed');
}

/**
 * What the figures say of a project as of its data date: a page that is made again another day says the same. Everything
 * is unknown where no figure has a day.
 */
export function currentHealth(
  project: Project,
  client: ClientSlice,
  settings: PortalSettings,
): ComputedHealth {
  return computedHealth(project, client, settings, dataDateOf(project) ?? '');
}

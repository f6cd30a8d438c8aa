import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { addDays } from '../dates.ts';
import { freshUntil } from '../health/reportedHealth.ts';
import { publishedReports } from './publishedReports.ts';

/** When the next report of a project is expected. */
export interface ReportDue {
  /** The last day of the period of the latest report; undefined where none was published. */
  last: CalendarDate | undefined;
  /** A cadence after that, or after the start of the project where there is none. */
  due: CalendarDate;
  /** The last day on which the latest report speaks; after it the project is shown as unknown. */
  until: CalendarDate | undefined;
}

/**
 * When the next report of a project is expected, in calendar days; one that is paused is still reported on. Undefined before
 * it runs and once it is closed, at an archived client, and where there is neither a report nor a start to count from.
 */
export function reportDue(
  project: Project,
  client: ClientSlice,
  settings: PortalSettings,
): ReportDue | undefined {
  const { state, start } = project.charter;
  if (client.state === 'archived' || state === 'proposed' || state === 'closed') return undefined;
  const latest = publishedReports(project).at(-1);
  const from = latest?.to ?? start;
  if (from === undefined) return undefined;
  return {
    last: latest?.to,
    due: addDays(from, client.cadenceDays ?? settings.cadenceDays),
    until: latest && freshUntil(latest, client, settings),
  };
}

/** Whether the day it was expected on has passed. */
export function isReportDue(report: ReportDue | undefined, asOf: CalendarDate): report is ReportDue {
  return report !== undefined && report.due < asOf;
}

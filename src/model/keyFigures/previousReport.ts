import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { addDays } from '../dates.ts';
import { publishedReports } from '../reports/publishedReports.ts';

/**
 * The day of the published report before the latest one; what is dated later has changed since. With a single report it
 * is the day before that one’s period. Undefined without any: then nothing was told that could have changed.
 */
export function previousReportDay(project: Project): CalendarDate | undefined {
  const [latest, previous] = publishedReports(project).reverse();
  return previous?.id ?? (latest && addDays(latest.from, -1));
}

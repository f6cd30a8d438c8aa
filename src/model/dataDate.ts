import type { ClientSlice, Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { latestOf } from './dates.ts';
import { publishedReports } from './reports/publishedReports.ts';

/** The day a project's figures are of: its newest report, plan or budget. Undefined when none says. */
export function dataDateOf(project: Project): CalendarDate | undefined {
  return latestOf([
    publishedReports(project).at(-1)?.to,
    project.plan?.statusDate,
    project.charter.budget?.statusDate,
  ]);
}

/**
 * The day outcomes such as overdue are judged by on a client’s pages: the as-of day, but at an archived client the
 * newest day its figures are of. Its pages stand as they were, and nothing becomes late after the relation ended.
 */
export function judgedOn(client: ClientSlice, asOf: CalendarDate): CalendarDate {
  const last = client.state === 'archived' ? latestOf(client.projects.map(dataDateOf)) : undefined;
  return last === undefined || last > asOf ? asOf : last;
}

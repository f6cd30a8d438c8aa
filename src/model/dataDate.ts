import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { latestOf } from './dates.ts';
import { publishedReports } from './health.ts';

/** The day a project's figures are of: its newest report, plan or budget. Undefined when none says. */
export function dataDateOf(project: Project): CalendarDate | undefined {
  return latestOf([
    publishedReports(project).at(-1)?.to,
    project.plan?.statusDate,
    project.charter.budget?.statusDate,
  ]);
}

import type { Project } from '../../schema/portfolio.ts';
import type { Report } from '../../schema/report.ts';

/** The published reports, oldest first. */
export function publishedReports(project: Project): Report[] {
  return project.reports.filter((report) => report.published !== undefined);
}

import type { PortalSettings } from '../../schema/portal.ts';
import type { Client, Project } from '../../schema/portfolio.ts';
import type { Report, Snapshot } from '../../schema/report.ts';
import { snapshotOf } from './snapshot.ts';

/** The figures of a report: those it was frozen with, or of a draft those it would be. Undefined where it has none. */
export function figuresOf(
  report: Report,
  project: Project,
  client: Client,
  settings: PortalSettings,
): Snapshot | undefined {
  if (report.published !== undefined) return report.snapshot;
  return snapshotOf(project, client, settings, report.to);
}

/** The report a reader had before another one: the last one published of an earlier day; undefined for the first. */
export function reportBefore(id: string, { reports }: Project): Report | undefined {
  return reports.filter((report) => report.published !== undefined && report.id < id).at(-1);
}

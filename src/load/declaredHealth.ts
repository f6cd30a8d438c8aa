import { type ComputedHealth, computedHealth, levelsOf } from '../model/health/computedHealth.ts';
import { isBetter } from '../model/health/levels.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { Client, Project } from '../schema/portfolio.ts';
import { type Dimension, DimensionSchema, type Level } from '../schema/project.ts';
import type { Report } from '../schema/report.ts';
import { type ContentError, wordMismatch } from './contentError.ts';
import type { ReadFolder } from './folder.ts';
import { errorAt } from './reference.ts';
import type { Source } from './source.ts';

/**
 * An error for each level that a report declares better than the figures say without giving a reason. A report that is
 * frozen is judged by the levels it was frozen with: figures that were corrected later do not make it wrong.
 */
export function checkDeclared(
  client: Client,
  projectFolders: readonly ReadFolder[],
  settings: PortalSettings,
): ContentError[] {
  return projectFolders.flatMap(({ id, sources }) => {
    const project = client.projects.find((one) => one.id === id);
    if (!project) return [];
    return sources.flatMap((source) => {
      if (source.kind !== 'report') return [];
      const report = project.reports.find((one) => one.id === source.stem);
      return report ? checkReport(source, report, project, client, settings) : [];
    });
  });
}

function checkReport(
  source: Source,
  report: Report,
  project: Project,
  client: Client,
  settings: PortalSettings,
): ContentError[] {
  const isFrozen = report.published !== undefined && report.digest !== undefined;
  const health = isFrozen ? undefined : computedHealth(project, client, settings, report.to);
  const levels: Partial<Record<Dimension, Level>> = health
    ? levelsOf(health)
    : (report.snapshot?.health ?? {});
  return DimensionSchema.options.flatMap((dimension) => {
    const [declared, computed] = [report.declared[dimension], levels[dimension]];
    if (declared === undefined || declared.reason !== undefined || computed === undefined) return [];
    if (!isBetter(declared.level, computed)) return [];
    const found = `${declared.level} where the figures say ${computed}${why(health?.[dimension].decisive)}`;
    const message = wordMismatch(
      'a reason for a level that is better than the computed one',
      found,
      `Say why in declared.${dimension}.reason, or declare ${computed}.`,
    );
    return [errorAt(source, ['declared', dimension, 'level'], message)];
  });
}

/** The rule that fired, by its name, with its value where it has one. */
function why(finding: ComputedHealth[Dimension]['decisive']): string {
  if (!finding) return '';
  return 'value' in finding ? ` (${finding.rule} ${Number(finding.value.toFixed(3))})` : ` (${finding.rule})`;
}

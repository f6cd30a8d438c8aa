import type { Finding } from '../../schema/finding.ts';
import type { PortalSettings } from '../../schema/portal.ts';
import type { Client, Project } from '../../schema/portfolio.ts';
import { type Dimension, DimensionSchema, type Level } from '../../schema/project.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { costFindings } from './costRule.ts';
import { type Evidence, thresholdsFor } from './evidence.ts';
import { byLevel } from './levels.ts';
import { qualityFindings } from './qualityRule.ts';
import { satisfactionFindings } from './satisfactionRule.ts';
import { scheduleFindings } from './scheduleRule.ts';
import { scopeFindings } from './scopeRule.ts';

/** What the figures say of one dimension. */
export interface ComputedDimension {
  /** `unknown` where nothing is known. */
  level: Level;
  /** The finding that decided; undefined where nothing is known. */
  decisive: Finding | undefined;
  /** Everything that was found, worst first. */
  findings: Finding[];
}

export type ComputedHealth = Record<Dimension, ComputedDimension>;

const rules: Record<Dimension, (evidence: Evidence) => Finding[]> = {
  scope: scopeFindings,
  schedule: scheduleFindings,
  cost: costFindings,
  quality: qualityFindings,
  satisfaction: satisfactionFindings,
};

/**
 * The level of each dimension by the figures alone, as they were known on a day: the worst that any of its rules finds.
 * The project and the client are those of one reader’s slice, so no level tells what the reader does not see.
 */
export function computedHealth(
  project: Project,
  client: Client,
  settings: PortalSettings,
  day: CalendarDate,
): ComputedHealth {
  const evidence = { project, client, settings, day, thresholds: thresholdsFor(client, settings) };
  return Object.fromEntries(
    DimensionSchema.options.map((dimension) => {
      const findings = rules[dimension](evidence).sort((a, b) => byLevel(a.level, b.level));
      const [decisive] = findings;
      return [dimension, { level: decisive?.level ?? 'unknown', decisive, findings }];
    }),
  ) as ComputedHealth;
}

/** The levels alone. */
export function levelsOf(health: ComputedHealth): Record<Dimension, Level> {
  return Object.fromEntries(
    DimensionSchema.options.map((dimension) => [dimension, health[dimension].level]),
  ) as Record<Dimension, Level>;
}

/** What decided each dimension of which anything is known. */
export function decisiveFindings(health: ComputedHealth): Partial<Record<Dimension, Finding>> {
  return Object.fromEntries(
    DimensionSchema.options.flatMap((dimension) => {
      const { decisive } = health[dimension];
      return decisive ? [[dimension, decisive]] : [];
    }),
  );
}

import type { Finding } from '../../schema/finding.ts';
import type { ComputedHealth } from './computedHealth.ts';
import { isBetter } from './levels.ts';
import type { ShownDimension } from './shownHealth.ts';

/** A dimension as it is shown, with the finding behind what the figures say of it. */
export interface JudgedDimension extends ShownDimension {
  finding: Finding | undefined;
}

/** The dimensions as they are shown, each with what decided its level by the figures. */
export function judgedHealth(
  dimensions: readonly ShownDimension[],
  found: ComputedHealth,
): JudgedDimension[] {
  return dimensions.map((dimension) => ({ ...dimension, finding: found[dimension.dimension].decisive }));
}

/** Watermelons, green outside and red inside: what is declared better than the figures say, with or without a reason. */
export function declaredBetter(dimensions: readonly JudgedDimension[]): JudgedDimension[] {
  return dimensions.filter(
    ({ declared, computed }) => declared !== undefined && isBetter(declared, computed),
  );
}

/** Whether a level says that something is wrong. */
export function isOffCourse(level: JudgedDimension['shown'] | undefined): boolean {
  return level === 'at-risk' || level === 'off-track';
}

import type { FoundLevel } from '../../schema/finding.ts';

/** Boundaries that are reached but for binary fractions are reached. */
const EXACT = 1e-9;

/** Where more is worse; each boundary belongs to the better level. */
export function atMost(
  value: number,
  onTrack: number,
  atRisk: number,
): { level: FoundLevel; threshold: number } {
  if (value <= onTrack + EXACT) return { level: 'on-track', threshold: onTrack };
  return value <= atRisk + EXACT
    ? { level: 'at-risk', threshold: onTrack }
    : { level: 'off-track', threshold: atRisk };
}

/** Where less is worse. */
export function atLeast(
  value: number,
  onTrack: number,
  atRisk: number,
): { level: FoundLevel; threshold: number } {
  const { level, threshold } = atMost(-value, -onTrack, -atRisk);
  return { level, threshold: -threshold };
}

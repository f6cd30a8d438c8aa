import type { SurveyKind } from '../../schema/survey.ts';
import type { CalendarDate, Words } from '../../schema/values.ts';
import type { Score } from '../satisfaction/surveyScore.ts';

/** What a rule can find. `unknown` is the absence of any finding. */
export type FoundLevel = 'on-track' | 'at-risk' | 'off-track';

/** Rules that hold one value against a threshold, in the unit of both. */
export type MeasuredRule =
  /** SPI(t), without unit. */
  | 'spi-t'
  /** Working days a key milestone is expected (or, the last of all, was reached) later than approved. */
  | 'milestone-slip'
  /** Working days since an open key milestone was expected. */
  | 'milestone-overdue'
  /** Calendar days since the next decision point was due. */
  | 'decision-overdue'
  /** Variance at completion as a share of the budget: −0.05 is an overrun of 5 %. */
  | 'variance-at-completion'
  /** The same by the forecast of the budget. */
  | 'cost-forecast'
  /** Growth of the scope that no change request approved, as a share of the scope it began with. */
  | 'scope-growth'
  /** Calendar days since the oldest undecided change request was raised. */
  | 'change-undecided'
  /** Working days since a deliverable was due that is not accepted. */
  | 'deliverable-late'
  /** Working days since a severe complaint was raised that is open. */
  | 'complaint-open';

/**
 * What a rule says, with the numbers it says it by. `threshold` is the boundary that decided: for `on-track` and
 * `at-risk` that of `on-track`, for `off-track` that of `at-risk`. `subject` names the record it is about.
 */
export type Finding = { level: FoundLevel } & (
  | { rule: MeasuredRule; value: number; threshold: number; subject?: Words | undefined }
  /** Days by which half and 85 % of the simulated courses end, against the target. */
  | {
      rule: 'forecast-range';
      p50: CalendarDate | undefined;
      p85: CalendarDate | undefined;
      target: CalendarDate;
    }
  /** More was spent than the budget, and work is left. In the currency named. */
  | { rule: 'budget-spent'; spent: number; budget: number; currency: string }
  | { rule: 'nothing-earned'; spent: number; currency: string }
  | { rule: 'measures-met'; measures: number }
  /** A measure that misses its target, in its own unit; `limit` is the worst value that is not off track. */
  | {
      rule: 'measure-missed' | 'critical-missed';
      value: number;
      target: number;
      limit: number;
      subject: Words;
      unit?: Words | undefined;
    }
  | { rule: 'deliverable-rejected'; subject: Words }
  /** NPS in points, CSAT and CES in percent. */
  | {
      rule: 'survey-score';
      kind: SurveyKind;
      value: number;
      interval: Score['interval'];
      target: number;
      subject: Words;
    }
);

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

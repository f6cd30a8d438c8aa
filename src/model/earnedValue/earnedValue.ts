import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { isBaselineKnown } from '../baseline.ts';
import { addDays, daysBetween } from '../dates.ts';
import { type EarnedSchedule, earnedSchedule } from './earnedSchedule.ts';
import { type EarnedValueIndices, type EarnedValueInputs, indicesOf } from './indices.ts';

type Plan = NonNullable<Project['plan']>;
type Series = NonNullable<Plan['earnedValue']>;

/** What cannot be true of a series; it is told, and the figures are worked out all the same. */
export type Contradiction =
  | 'earned-above-budget'
  | 'planned-above-budget'
  | 'planned-value-falls'
  | 'below-zero';

/** Earned value as it stood at the end of a period. */
export interface EarnedValue {
  currency: string;
  /** The end of the period the figures are of: the last one that says what was earned and spent. */
  date: CalendarDate;
  inputs: EarnedValueInputs;
  indices: EarnedValueIndices;
  schedule: EarnedSchedule;
  /** The end of the period in which all work is planned to be done. */
  plannedFinish: CalendarDate | undefined;
  /** The same at the pace so far: later by the forecast’s additional periods, each of the mean length of the plan’s. */
  forecastFinish: CalendarDate | undefined;
  contradictions: Contradiction[];
}

/**
 * Earned value at the last period that has both EV and AC and ended on the status date or before; undefined where there
 * is none. A baseline that was approved later gives no budget yet.
 */
export function earnedValueAt(project: Project, statusDate: CalendarDate): EarnedValue | undefined {
  const series = project.plan?.earnedValue;
  const last = series?.periods.findLastIndex(
    ({ end, ev, ac }) => end <= statusDate && ev !== undefined && ac !== undefined,
  );
  const period = last === undefined ? undefined : series?.periods[last];
  if (!series || last === undefined || period?.ev === undefined || period.ac === undefined) return undefined;
  const bac = isBaselineKnown(project, statusDate) ? series.bac : undefined;
  const inputs = { pv: period.pv, ev: period.ev, ac: period.ac, bac };
  const schedule = earnedSchedule(
    series.periods.map(({ pv }) => pv),
    inputs.ev,
    last + 1,
  );
  return {
    currency: series.currency,
    date: period.end,
    inputs,
    indices: indicesOf(inputs),
    schedule,
    ...finishes(series, schedule),
    contradictions: contradictionsIn(series, inputs),
  };
}

function finishes(
  { periods }: Series,
  { plannedDuration, forecastDuration }: EarnedSchedule,
): Pick<EarnedValue, 'plannedFinish' | 'forecastFinish'> {
  const [planned, forecast] = [plannedDuration.value, forecastDuration.value];
  const [first, finish] = [periods[0]?.end, planned === undefined ? undefined : periods[planned - 1]?.end];
  if (first === undefined || finish === undefined || planned === undefined) {
    return { plannedFinish: undefined, forecastFinish: undefined };
  }
  const length = planned === 1 ? undefined : daysBetween(first, finish) / (planned - 1);
  const more = forecast === undefined || length === undefined ? undefined : (forecast - planned) * length;
  // a pace of almost nothing reaches no day of the calendar
  const isFar = more === undefined || more > FARTHEST;
  return { plannedFinish: finish, forecastFinish: isFar ? undefined : addDays(finish, Math.round(more)) };
}

/** A forecast by more than a hundred years says only that nothing moves. */
const FARTHEST = 36_525;

function contradictionsIn({ periods }: Series, { ev, bac }: EarnedValueInputs): Contradiction[] {
  const amounts = periods.flatMap(({ pv, ev: earned = 0, ac = 0 }) => [pv, earned, ac]);
  const found: [Contradiction, boolean][] = [
    ['earned-above-budget', bac !== undefined && ev > bac],
    ['planned-above-budget', bac !== undefined && periods.some(({ pv }) => pv > bac)],
    ['planned-value-falls', periods.some(({ pv }, index) => pv < (periods[index - 1]?.pv ?? pv))],
    ['below-zero', amounts.some((amount) => amount < 0)],
  ];
  return found.flatMap(([contradiction, is]) => (is ? [contradiction] : []));
}

import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { burnUp } from './burnUp.ts';
import { addDays, daysBetween } from './dates.ts';
import { medianOf } from './median.ts';
import { chanceFrom } from './seededChance.ts';

/** Fewer periods than this say too little about the pace. */
const FEWEST = 6;

/** A run that has not ended after so many further periods is taken for one that never does. */
export const HORIZON = 60;

/** Less work than this is what sums of decimal fractions leave behind. */
const NOTHING = 1e-6;

export interface ForecastOptions {
  /** The newest periods to draw from; older ones say little of the pace of now. */
  periods?: number;
  /** How often the rest of the project is played through. */
  runs?: number;
  /** Where the draws begin, a whole number: the same seed gives the same dates. */
  seed?: number;
}

export interface DateForecast {
  /** The day by which half of the runs had ended; undefined where they never do at this pace. */
  p50: CalendarDate | undefined;
  /** The same for 85 of 100. */
  p85: CalendarDate | undefined;
  /** How many periods the pace is drawn from. */
  periods: number;
}

/** What happened in one period. */
interface Period {
  end: CalendarDate;
  /** Work finished, in the team’s own unit. */
  throughput: number;
  /** Work added to the scope; undefined before the scope was first known. */
  growth: number | undefined;
}

/**
 * When the work of a project will be done, by Monte Carlo: each run draws one past period after the other, its throughput
 * together with the growth of scope it saw, until nothing is left. The further periods follow the last one that ended,
 * each as long as the median of the calendar days from one end to the next. How the scope grew before it was first known
 * is taken for the mean of the others. Iterations that had not ended at the plan’s status date take no part.
 *
 * Says how many periods are missing where fewer than six have ended. Undefined where there are no iterations, the work
 * done or the scope is not known, nothing is left, or the project is closed. Sources: bootstrap, Efron 1979; its use on
 * throughput, Vacanti, Actionable Agile Metrics for Predictability (2015).
 */
export function forecastOf(
  { plan, charter }: Project,
  { periods: most = 12, runs = 5000, seed = 1 }: ForecastOptions = {},
): DateForecast | { periodsMissing: number } | undefined {
  const { left, periods } = historyOf(plan);
  const last = periods.at(-1);
  if (charter.state === 'closed' || !last || left === undefined || left <= NOTHING) return undefined;
  if (periods.length < FEWEST) return { periodsMissing: FEWEST - periods.length };
  const recent = periods.slice(-most);
  const days = medianOf(recent.slice(1).map(({ end }, index) => daysBetween(recent[index]?.end ?? end, end)));
  const ended = endedWithin(left, netsOf(recent), runs, seed);
  const dayOf = (share: number): CalendarDate | undefined => {
    const periodsAhead = ended.findIndex((count) => count >= share * runs);
    return periodsAhead === -1 ? undefined : addDays(last.end, Math.round(periodsAhead * (days ?? 0)));
  };
  return { p50: dayOf(0.5), p85: dayOf(0.85), periods: recent.length };
}

/** The work that is left at the end of the last period, and every period that ended. */
function historyOf(plan: Project['plan']): { left: number | undefined; periods: Period[] } {
  const until = plan?.statusDate ?? '9999-12-31';
  const points = burnUp(plan).filter(({ date }) => date <= until);
  let scope: number | undefined;
  let before = 0;
  const periods = points.map(({ date, done = Number.NaN, scope: known = scope }): Period => {
    const growth = known === undefined || scope === undefined ? undefined : known - scope;
    const throughput = done - before;
    scope = known;
    before = done;
    return { end: date, throughput, growth };
  });
  const left = scope === undefined || Number.isNaN(before) ? undefined : scope - before;
  return { left, periods };
}

/** By how much each period brought the end nearer. */
function netsOf(periods: readonly Period[]): number[] {
  const known = periods.flatMap(({ growth }) => growth ?? []);
  const mean = known.length === 0 ? 0 : known.reduce((sum, growth) => sum + growth, 0) / known.length;
  return periods.map(({ throughput, growth = mean }) => throughput - growth);
}

/** How many of the runs had ended within none, one, two … further periods, up to the horizon. */
function endedWithin(left: number, nets: readonly number[], runs: number, seed: number): number[] {
  const ended = new Array<number>(HORIZON + 1).fill(0);
  const best = Math.max(...nets);
  for (let run = 0; run < runs; run++) {
    // each run has draws of its own, so that a longer one does not change those after it
    const chance = chanceFrom(seed + run);
    let open = left;
    let period = 0;
    // one that would not end within the horizon at the best of paces is given up
    while (open > NOTHING && open - NOTHING <= best * (HORIZON - period)) {
      open -= nets[Math.floor(chance() * nets.length)] ?? 0;
      period++;
    }
    if (open <= NOTHING) ended[period] = (ended[period] ?? 0) + 1;
  }
  for (let period = 1; period <= HORIZON; period++)
    ended[period] = (ended[period] ?? 0) + (ended[period - 1] ?? 0);
  return ended;
}

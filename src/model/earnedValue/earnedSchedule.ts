import { type Figure, from, known, unknown } from './figure.ts';

/** All in periods of the plan. */
export interface EarnedSchedule {
  /** The time by which the work earned so far was planned to be done. */
  es: Figure;
  /** Actual time: whole periods that have passed. */
  at: number;
  /** ES/AT: below 1 the work is behind its plan. */
  spiT: Figure;
  /** Periods until PV reaches its end. */
  plannedDuration: Figure;
  /** Planned duration / SPI(t). */
  forecastDuration: Figure;
}

/**
 * Earned schedule (Lipke): ES = N + (EV − PV_N)/(PV_{N+1} − PV_N), where N is the last period with PV_N ≤ EV and PV_0 is
 * 0, so that a flat stretch of PV counts as passed. Every period counts as one, whatever its length: the measure
 * compares progress with a plan that is cut up the same way. What follows the period in which PV first reaches its end
 * is no planned time, so that work finished late has an SPI(t) below 1.
 * @param planned PV at the ends of the periods, cumulative, oldest first
 * @param at periods that have passed when `ev` was earned
 */
export function earnedSchedule(planned: readonly number[], ev: number, at: number): EarnedSchedule {
  const end = planned.at(-1) ?? 0;
  const duration = planned.findIndex((pv) => pv >= end) + 1;
  const plannedDuration = end <= 0 ? unknown('nothing-planned') : known(duration);
  const es = from([plannedDuration], () => scheduleEarned([0, ...planned.slice(0, duration)], ev));
  const spiT = from([es], (periods) => (at <= 0 ? unknown('no-time-passed') : periods / at));
  return {
    es,
    at,
    spiT,
    plannedDuration,
    forecastDuration: from([plannedDuration, spiT], (periods, index) =>
      index <= 0 ? unknown('nothing-earned') : periods / index,
    ),
  };
}

/** @param curve PV from its start at 0, ends with its highest value */
function scheduleEarned(curve: readonly number[], ev: number): number {
  const earned = Math.max(0, ev);
  const whole = curve.findLastIndex((pv) => pv <= earned);
  const [before = 0, after] = [curve[whole], curve[whole + 1]];
  return after === undefined ? whole : whole + (earned - before) / (after - before);
}

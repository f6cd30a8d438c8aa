import type { PortalSettings } from '../schema/portal.ts';
import type { CalendarDate, Money } from '../schema/values.ts';

/**
 * An amount in another currency, at the rate that held on a day: the newest one dated that day or before. Undefined
 * where there is none; a rate is read in the direction it is written in alone.
 */
export function converted(
  { amount, currency }: Money,
  to: string,
  day: CalendarDate,
  rates: PortalSettings['rates'],
): number | undefined {
  if (currency === to) return amount;
  const known = rates.filter((rate) => rate.from === currency && rate.to === to && rate.date <= day);
  const newest = known.reduce<(typeof known)[number] | undefined>(
    (latest, rate) => (latest === undefined || rate.date >= latest.date ? rate : latest),
    undefined,
  );
  return newest && amount * newest.rate;
}

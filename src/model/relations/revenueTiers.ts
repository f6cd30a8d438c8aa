import type { PortalSettings } from '../../schema/portal.ts';
import { relationRulesOf, type Tier } from '../../schema/relations.ts';
import type { CalendarDate, Money } from '../../schema/values.ts';
import { converted } from '../exchange.ts';

/** A client by the revenue its file states. */
export interface Earner {
  id: string;
  revenue: Money;
}

/** Where a client stands among those whose revenue can be added to its own. */
export interface RevenueTier {
  tier: Tier;
  /** The revenue as it was compared: converted where there was a rate. */
  revenue: Money;
  /** Its share of the revenue of all compared, 0 to 100 percent. */
  sharePercent: number;
  /** The share of those with more revenue together, 0 to 100 percent: what decides the tier. */
  abovePercent: number;
  /** How many clients were compared, with this one. */
  compared: number;
  /** Whether others could not be compared, because no rate converts what they pay in. */
  apart: boolean;
}

/**
 * ABC by the Pareto cut: in the order of their revenue, clients are A as long as those above them bring in less than
 * `tierAPercent` of it all, then B up to `tierBPercent`, then C. Equal revenue is in the same tier. Amounts are
 * converted into the portal’s currency at the rate of the day; those that cannot be are ranked by themselves, currency by
 * currency. A client without revenue above 0 has no tier.
 */
export function revenueTiers(
  earners: readonly Earner[],
  settings: PortalSettings,
  day: CalendarDate,
): Map<string, RevenueTier> {
  const compared = earners
    .filter(({ revenue }) => revenue.amount > 0)
    .map(({ id, revenue }) => {
      const amount = converted(revenue, settings.currency, day, settings.rates);
      return { id, revenue: amount === undefined ? revenue : { amount, currency: settings.currency } };
    });
  const groups = [...Map.groupBy(compared, ({ revenue }) => revenue.currency).values()];
  return new Map(groups.flatMap((group) => ranked(group, settings, groups.length > 1)));
}

function ranked(group: readonly Earner[], settings: PortalSettings, apart: boolean): [string, RevenueTier][] {
  const { tierAPercent, tierBPercent } = relationRulesOf(settings);
  const all = group.reduce((total, { revenue }) => total + revenue.amount, 0);
  const aboveOf = new Map<number, number>();
  let total = 0;
  for (const amount of group.map(({ revenue }) => revenue.amount).sort((a, b) => b - a)) {
    if (!aboveOf.has(amount)) aboveOf.set(amount, total);
    total += amount;
  }
  return group.map(({ id, revenue }) => {
    const abovePercent = (100 * (aboveOf.get(revenue.amount) ?? 0)) / all;
    const tier = abovePercent < tierAPercent ? 'A' : abovePercent < tierBPercent ? 'B' : 'C';
    const sharePercent = (100 * revenue.amount) / all;
    return [id, { tier, revenue, sharePercent, abovePercent, compared: group.length, apart }];
  });
}

import type { PortalSettings } from '../schema/portal.ts';
import type { CalendarDate, Money } from '../schema/values.ts';
import { converted } from './exchange.ts';
import { isOffCourse, type JudgedDimension } from './health/judgedHealth.ts';
import type { ProjectSummary } from './summary.ts';

/** What some projects were approved for and are expected to cost, in one currency. */
export interface CostTotal {
  approved: Money;
  forecast: Money;
  /** How many projects are added. */
  projects: number;
  /** Whether amounts of other currencies were converted. */
  converted: boolean;
}

type Costed = Pick<ProjectSummary, 'budget'>;

/**
 * The sum of the projects that have an approved budget and a forecast: in the portal’s currency where dated rates convert
 * all of them, each at the rate of its status date; else one sum for each currency.
 */
export function portfolioCost(
  projects: readonly Costed[],
  settings: PortalSettings,
  asOf: CalendarDate,
): CostTotal[] {
  const costs = projects.flatMap(({ budget }) => {
    const { baseline, forecast, statusDate = asOf } = budget ?? {};
    return baseline && forecast ? [{ baseline, forecast, statusDate }] : [];
  });
  const first = costs[0]?.baseline.currency;
  if (costs.every(({ baseline }) => baseline.currency === first))
    return costs.length > 0 ? [sumOf(costs, false)] : [];
  const exchanged = costs.flatMap(({ baseline, forecast, statusDate }) => {
    const [from, to] = [baseline, forecast].map((money) =>
      converted(money, settings.currency, statusDate, settings.rates),
    );
    const inPortal = (amount: number): Money => ({ amount, currency: settings.currency });
    return from === undefined || to === undefined
      ? []
      : [{ baseline: inPortal(from), forecast: inPortal(to), statusDate }];
  });
  if (exchanged.length === costs.length) return [sumOf(exchanged, true)];
  return [...Map.groupBy(costs, ({ baseline }) => baseline.currency).values()].map((some) =>
    sumOf(some, false),
  );
}

/** The cost of a project, where the figures or its manager say that it is beyond what is tolerated. */
export function costBeyondTolerance({
  dimensions,
}: Pick<ProjectSummary, 'dimensions'>): JudgedDimension | undefined {
  return dimensions.find(
    ({ dimension, shown, computed }) => dimension === 'cost' && (isOffCourse(shown) || isOffCourse(computed)),
  );
}

function sumOf(costs: readonly { baseline: Money; forecast: Money }[], exchanged: boolean): CostTotal {
  const currency = costs[0]?.baseline.currency ?? '';
  const sum = (part: 'baseline' | 'forecast'): Money => ({
    amount: costs.reduce((total, cost) => total + cost[part].amount, 0),
    currency,
  });
  return {
    approved: sum('baseline'),
    forecast: sum('forecast'),
    projects: costs.length,
    converted: exchanged,
  };
}

import type { PortalSettings } from '../schema/portal.ts';
import type { CalendarDate } from '../schema/values.ts';
import { converted } from './exchange.ts';
import type { ProjectSummary } from './summary.ts';

type Needing = Pick<ProjectSummary, 'asks' | 'health' | 'budget'>;

/** What a project needs of its sponsor, most urgent first. */
const needs = ['overdue', 'asked', 'off-track', 'at-risk', 'unknown', 'none'] as const;
export type DecisionNeed = (typeof needs)[number];

/** An answer that is late, an answer, then attention: a project that is off its course may need a decision before it asks. */
export function decisionNeed({ asks, health }: Needing, asOf: CalendarDate): DecisionNeed {
  if (asks.some(({ due }) => due !== undefined && due < asOf)) return 'overdue';
  if (asks.length > 0) return 'asked';
  return needs.find((need) => need === health.level) ?? 'none';
}

/**
 * Projects by their need for a decision, and those of one need by money, the largest forecast first, else the largest
 * approved budget, in the portal’s currency at the rate of its status date. Those whose money is not known, or has no rate,
 * come last; equals keep their order.
 */
export function byDecisionNeed<T extends Needing>(
  projects: readonly T[],
  settings: PortalSettings,
  asOf: CalendarDate,
): T[] {
  return projects
    .map((project) => ({
      project,
      need: needs.indexOf(decisionNeed(project, asOf)),
      money: moneyOf(project, settings, asOf),
    }))
    .sort((a, b) => a.need - b.need || b.money - a.money)
    .map(({ project }) => project);
}

function moneyOf({ budget }: Needing, { currency, rates }: PortalSettings, asOf: CalendarDate): number {
  const money = budget?.forecast ?? budget?.baseline;
  return (money && converted(money, currency, budget?.statusDate ?? asOf, rates)) ?? -1;
}

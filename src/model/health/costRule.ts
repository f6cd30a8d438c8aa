import type { Finding } from '../../schema/finding.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { changesApproved } from '../baseline.ts';
import { type EarnedValue, earnedValueAt } from '../earnedValue/earnedValue.ts';
import type { Evidence } from './evidence.ts';
import { atLeast } from './grade.ts';

/**
 * What is found of the cost: by earned value where the series says what was earned and spent against a budget, else by
 * the forecast of the charter’s budget. With nothing spent there is no index and nothing is found.
 */
export function costFindings(evidence: Evidence): Finding[] {
  const earned = earnedValueAt(evidence.project, evidence.day);
  const hasBudget = earned?.indices.estimates['as-planned'].eac.value !== undefined;
  return earned && hasBudget ? byEarnedValue(earned, evidence) : byForecast(evidence);
}

function byEarnedValue(
  { inputs: { ev, ac, bac = 0 }, indices, currency }: EarnedValue,
  { thresholds }: Evidence,
): Finding[] {
  if (indices.cpi.value !== undefined && indices.cpi.value <= 0) {
    return [{ rule: 'nothing-earned', level: 'off-track', spent: ac, currency }];
  }
  const spent: Finding[] =
    ac > bac && ev < bac
      ? [{ rule: 'budget-spent', level: 'off-track', spent: ac, budget: bac, currency }]
      : [];
  const variance = indices.estimates['cost-as-so-far'].vac.value;
  if (variance === undefined) return spent;
  const value = variance / bac;
  return [
    {
      rule: 'variance-at-completion',
      value,
      ...atLeast(value, -thresholds.costOnTrack, -thresholds.costAtRisk),
    },
    ...spent,
  ];
}

/** Figures of no day, or of a later one, were not known on the day. */
function byForecast({ project, day, thresholds }: Evidence): Finding[] {
  const { budget } = project.charter;
  if (budget?.baseline === undefined || budget.statusDate === undefined || budget.statusDate > day) return [];
  const { actual, forecast, currency } = budget;
  const approved = budget.baseline + approvedCost(project, currency, budget.statusDate);
  if (approved <= 0) return [];
  const hasWorkLeft =
    project.charter.state !== 'closed' && (forecast === undefined || forecast > (actual ?? 0));
  const found: Finding[] = [];
  if (forecast !== undefined) {
    const value = (approved - forecast) / approved;
    const grade = atLeast(value, -thresholds.costOnTrack, -thresholds.costAtRisk);
    found.push({ rule: 'cost-forecast', value, ...grade });
  }
  if (actual !== undefined && actual > approved && hasWorkLeft) {
    found.push({ rule: 'budget-spent', level: 'off-track', spent: actual, budget: approved, currency });
  }
  return found;
}

/**
 * What change requests added to the budget since its baseline was approved; those decided by then are part of it. An
 * amount in another currency is no part of this budget until it is approved in the budget’s own.
 */
function approvedCost(project: Project, currency: string, day: CalendarDate): number {
  return changesApproved(project, project.plan?.baseline?.approved, day)
    .flatMap(({ effect }) => (effect?.cost?.currency === currency ? [effect.cost.amount] : []))
    .reduce((sum, amount) => sum + amount, 0);
}

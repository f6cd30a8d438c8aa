import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { latestOf } from '../dates.ts';
import { publishedReports } from '../reports/publishedReports.ts';

/** What some projects are expected to cost in the end, beside what was approved, in one currency. */
export interface CostForecast {
  kind: 'cost-forecast';
  currency: string;
  forecast: number;
  approved: number;
  /** How many projects are added. */
  projects: number;
  statusDate: CalendarDate | undefined;
  /** The forecast the reports before were frozen with; undefined unless each of these projects has one. */
  before: number | undefined;
}

/** How many projects are expected to stay within their approved budget, where their currencies cannot be added. */
export interface BudgetsKept {
  kind: 'budgets-kept';
  kept: number;
  projects: number;
  statusDate: CalendarDate | undefined;
}

/** The cost of some projects as far as the reader may see it; undefined where none has a budget and a forecast. */
export function costForecast(projects: readonly Project[]): CostForecast | BudgetsKept | undefined {
  const costs = projects.flatMap(costOf);
  const [first] = costs;
  if (!first) return undefined;
  const sum = (of: (cost: Cost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  const statusDate = latestOf(costs.map((cost) => cost.statusDate));
  if (costs.some(({ currency }) => currency !== first.currency)) {
    const kept = costs.filter(({ forecast, approved }) => forecast <= approved).length;
    return { kind: 'budgets-kept', kept, projects: costs.length, statusDate };
  }
  const comparable = costs.every(({ before }) => before !== undefined);
  return {
    kind: 'cost-forecast',
    currency: first.currency,
    forecast: sum(({ forecast }) => forecast),
    approved: sum(({ approved }) => approved),
    projects: costs.length,
    statusDate,
    before: comparable ? sum(({ before = 0 }) => before) : undefined,
  };
}

type Cost = Pick<CostForecast, 'currency' | 'forecast' | 'approved' | 'statusDate' | 'before'>;

function costOf(project: Project): Cost[] {
  const { budget } = project.charter;
  if (budget?.baseline === undefined || budget.forecast === undefined) return [];
  const { currency, statusDate, baseline: approved, forecast } = budget;
  return [
    { currency, forecast, approved, statusDate, before: reportedForecast(project, currency, statusDate) },
  ];
}

/** The newest forecast of a published report whose figures are older than the present ones. */
function reportedForecast(project: Project, currency: string, until = ''): number | undefined {
  return publishedReports(project).findLast(
    ({ snapshot }) =>
      snapshot?.cost?.forecast !== undefined &&
      snapshot.cost.currency === currency &&
      snapshot.dataDate < until,
  )?.snapshot?.cost?.forecast;
}

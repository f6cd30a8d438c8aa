import type { Project } from '../../schema/portfolio.ts';
import type { Snapshot } from '../../schema/report.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { isBaselineKnown } from '../baseline.ts';

/**
 * The money as it stood: the budget, where its figures are of a day by then; else what was spent by the end of the last
 * period of the earned value series, which makes no forecast of its own. Undefined without either.
 */
export function snapshotCost(project: Project, dataDate: CalendarDate): Snapshot['cost'] {
  const { plan } = project;
  const { budget } = project.charter;
  if (budget?.statusDate !== undefined && budget.statusDate <= dataDate) {
    const { currency, baseline, actual, forecast } = budget;
    return {
      currency,
      ...(baseline !== undefined && { baseline }),
      ...(actual !== undefined && { actual }),
      ...(forecast !== undefined && { forecast }),
    };
  }
  const series = plan?.earnedValue;
  const spent = series?.periods.filter(({ end, ac }) => end <= dataDate && ac !== undefined).at(-1)?.ac;
  if (!series || spent === undefined) return undefined;
  return {
    currency: series.currency,
    ...(series.bac !== undefined && isBaselineKnown(project, dataDate) && { baseline: series.bac }),
    actual: spent,
  };
}

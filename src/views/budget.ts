import type { Project } from '../schema/portfolio.ts';
import type { Section } from './page.ts';
import { facts, table } from './sections.ts';
import type { Place } from './tree.ts';

/** The money of a project, where its reader may see it: a slice without it has none. */
export function budgetSections({ writer }: Place, { charter }: Project): Section[] {
  const { budget } = charter;
  if (!budget) return [];
  const money = (amount: number | undefined) =>
    writer.money(amount === undefined ? undefined : { amount, currency: budget.currency });
  return [
    ...facts(writer, 'budget', {
      budget: money(budget.baseline),
      spent: money(budget.actual),
      forecast: money(budget.forecast),
    }),
    ...(budget.categories.length === 0
      ? []
      : [
          table(writer, 'categories', 'categories', budget.categories, [
            { key: 'category', cell: ({ category }) => writer.passage(category) },
            { key: 'planned', numeric: true, cell: ({ baseline }) => money(baseline) },
            { key: 'spent', numeric: true, cell: ({ actual }) => money(actual) },
            { key: 'forecast', numeric: true, cell: ({ forecast }) => money(forecast) },
          ]),
        ]),
  ];
}

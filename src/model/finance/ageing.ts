import type { CalendarDate } from '../../schema/values.ts';
import { daysBetween } from '../dates.ts';
import { exact, type Invoice } from './invoices.ts';

/** How late an open invoice is: calendar days since it was due, from the second word’s first to its last. */
export const ages = ['not-due', 'to-30', 'to-60', 'to-90', 'over-90', 'no-day'] as const;
export type Age = (typeof ages)[number];

/** The open invoices of one age in one currency. */
export interface AgeGroup {
  age: Age;
  currency: string;
  invoices: number;
  /** What is left to pay, in whole units of the currency. */
  open: number;
}

/** The age of an invoice on a day; on the day it is due it is not late yet. */
export function ageOf({ invoice: { due } }: Invoice, day: CalendarDate): Age {
  if (due === undefined) return 'no-day';
  const late = daysBetween(due, day);
  if (late <= 0) return 'not-due';
  if (late <= 30) return 'to-30';
  return late <= 60 ? 'to-60' : late <= 90 ? 'to-90' : 'over-90';
}

/** The open invoices by age, the youngest first, each currency for itself. */
export function ageing(invoices: readonly Invoice[], day: CalendarDate): AgeGroup[] {
  const open = invoices.filter((invoice) => invoice.open !== 0);
  const groups = Map.groupBy(open, (one) => `${ages.indexOf(ageOf(one, day))} ${one.invoice.money.currency}`);
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([, [first, ...others]]) => {
      if (!first) return [];
      const all = [first, ...others];
      return [
        {
          age: ageOf(first, day),
          currency: first.invoice.money.currency,
          invoices: all.length,
          open: exact(all.reduce((sum, one) => sum + one.open, 0)),
        },
      ];
    });
}

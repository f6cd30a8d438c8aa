import type { Transaction } from '../../schema/client.ts';
import type { PortalSettings } from '../../schema/portal.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { converted } from '../exchange.ts';
import { exact, invoicesIn, isLate, paymentsIn } from './invoices.ts';

/** What stands between the two sides in one currency; every amount in whole units of it. */
export interface Balance {
  currency: string;
  invoiced: number;
  paid: number;
  /** What is left to pay: `invoiced − paid + ahead − settledOtherwise`. */
  open: number;
  /** Part of `open`: what was due before the day. */
  overdue: number;
  /** Part of `paid` that answers no invoice of its currency, or goes beyond one. */
  ahead: number;
  /** Settled invoices, as far as no payment here says so. */
  settledOtherwise: number;
}

/** What one paper adds to a balance. */
interface Entry extends Balance {
  date: CalendarDate;
}

/** The balance of each currency, in the order of the papers. Currencies are never added. */
export function balancesOf(transactions: readonly Transaction[], day: CalendarDate): Balance[] {
  const byCurrency = Map.groupBy(entriesOf(transactions, day), ({ currency }) => currency);
  return [...byCurrency].map(([currency, entries]) => together(currency, entries));
}

/**
 * All papers in one currency, each at the rate of its own day. Undefined where there is nothing to convert, or a paper
 * without a rate on its day.
 */
export function balanceIn(
  { currency, rates }: Pick<PortalSettings, 'currency' | 'rates'>,
  transactions: readonly Transaction[],
  day: CalendarDate,
): Balance | undefined {
  const entries = entriesOf(transactions, day);
  if (new Set(entries.map((entry) => entry.currency)).size < 2) return undefined;
  const known = entries.flatMap((entry) => {
    const rate = converted({ amount: 1, currency: entry.currency }, currency, entry.date, rates);
    return rate === undefined ? [] : [times(entry, rate)];
  });
  return known.length === entries.length ? together(currency, known) : undefined;
}

const nothing = { invoiced: 0, paid: 0, open: 0, overdue: 0, ahead: 0, settledOtherwise: 0 };

function entriesOf(transactions: readonly Transaction[], day: CalendarDate): Entry[] {
  const invoices = invoicesIn(transactions);
  const currencies = new Map(invoices.map(({ invoice }) => [invoice.id, invoice.money.currency]));
  return [
    ...invoices.map((one): Entry => {
      const { date, money } = one.invoice;
      const { open, settledOtherwise, surplus: ahead } = one;
      const overdue = isLate(one, day) ? open : 0;
      const { amount: invoiced, currency } = money;
      return { ...nothing, date, currency, invoiced, open, overdue, settledOtherwise, ahead };
    }),
    ...paymentsIn(transactions).map(({ date, money: { amount, currency }, settles }): Entry => {
      const isAnswer = settles !== undefined && currencies.get(settles) === currency;
      return { ...nothing, date, currency, paid: amount, ahead: isAnswer ? 0 : amount };
    }),
  ];
}

const parts = ['invoiced', 'paid', 'open', 'overdue', 'ahead', 'settledOtherwise'] as const;

function together(currency: string, entries: readonly Balance[]): Balance {
  const balance = { currency, ...nothing };
  for (const entry of entries) for (const part of parts) balance[part] = exact(balance[part] + entry[part]);
  return balance;
}

function times(entry: Entry, rate: number): Entry {
  const product = { ...entry };
  for (const part of parts) product[part] *= rate;
  return product;
}

import type { Transaction } from '../../schema/client.ts';
import { counts, exact, invoicesIn, sum } from './invoices.ts';

/** A contract or order with what was invoiced on it, in its own currency. */
export interface Order {
  order: Transaction;
  invoiced: number;
  /** Negative where more was invoiced than ordered; undefined of a contract that names no amount. */
  left: number | undefined;
}

/** The contracts and orders, newest first. A framework contract without an amount of its own has nothing left of it. */
export function ordersIn(transactions: readonly Transaction[]): Order[] {
  const invoices = invoicesIn(transactions).map(({ invoice }) => invoice);
  return transactions
    .filter((paper) => paper.kind === 'contract' || paper.kind === 'order')
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map((order) => {
      const { amount, currency } = order.money;
      const own = invoices.filter(
        ({ settles, money }) => settles === order.id && money.currency === currency,
      );
      const invoiced = sum(own);
      return { order, invoiced, left: amount === 0 || !counts(order) ? undefined : exact(amount - invoiced) };
    });
}

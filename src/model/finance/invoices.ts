import type { Transaction } from '../../schema/client.ts';
import type { CalendarDate } from '../../schema/values.ts';

/** An invoice with what became of it, all amounts in its own currency. */
export interface Invoice {
  invoice: Transaction;
  /** What payments that name it brought in. */
  paid: number;
  /** What is left to pay: nothing of one that says it is settled. */
  open: number;
  /** What is settled though no payment here says so. */
  settledOtherwise: number;
  /** What was paid beyond the amount; never less than nothing but of a credit note. */
  surplus: number;
}

/** Whether a paper counts: a draft is not sent yet, and what was cancelled never was. */
export function counts({ status }: Transaction): boolean {
  return status === 'open' || status === 'settled';
}

/** The payments that have arrived. */
export function paymentsIn(transactions: readonly Transaction[]): Transaction[] {
  return transactions.filter(({ kind, status }) => kind === 'payment' && status === 'settled');
}

/**
 * The invoices that count. A payment in another currency than its invoice is money received, but what it settles of
 * the invoice nobody has said, so the invoice stays open until it says `settled` itself.
 */
export function invoicesIn(transactions: readonly Transaction[]): Invoice[] {
  const payments = Map.groupBy(paymentsIn(transactions), ({ settles }) => settles);
  return transactions
    .filter((paper) => paper.kind === 'invoice' && counts(paper))
    .map((invoice) => {
      const { amount, currency } = invoice.money;
      const paid = sum((payments.get(invoice.id) ?? []).filter(({ money }) => money.currency === currency));
      const left = rest(amount, paid);
      const isSettled = invoice.status === 'settled';
      return {
        invoice,
        paid,
        open: isSettled ? 0 : left,
        settledOtherwise: isSettled ? left : 0,
        surplus: exact(paid - amount + left),
      };
    });
}

/** Whether something is left to pay and the day for it has passed. */
export function isLate({ invoice: { due }, open }: Invoice, day: CalendarDate): boolean {
  return open > 0 && due !== undefined && due < day;
}

/** Amounts of one currency together, free of what binary fractions leave behind. */
export function sum(papers: readonly Pick<Transaction, 'money'>[]): number {
  return exact(papers.reduce((total, { money }) => total + money.amount, 0));
}

/** To the four decimals an amount may have. */
export function exact(amount: number): number {
  return Math.round(amount * 1e4) / 1e4;
}

/** What is left of an amount: never less than nothing of an invoice, never more than nothing of a credit note. */
function rest(amount: number, paid: number): number {
  const left = exact(amount - paid);
  return amount < 0 ? Math.min(0, left) : Math.max(0, left);
}

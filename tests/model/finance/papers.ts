import { type Transaction, TransactionSchema } from '../../../src/schema/client.ts';

/** A money paper with only what a test is about. */
export function paper(
  kind: Transaction['kind'],
  id: string,
  amount: number,
  said: Partial<Transaction> & { currency?: string } = {},
): Transaction {
  const { currency = 'EUR', ...more } = said;
  const status = kind === 'payment' ? 'settled' : 'open';
  return TransactionSchema.parse({
    ...{ id, kind, date: '2026-03-01', status, money: { amount, currency } },
    ...more,
  });
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Balance, balanceIn, balancesOf } from '../../../src/model/finance/balances.ts';
import type { Transaction } from '../../../src/schema/client.ts';
import { paper } from './papers.ts';

const day = '2026-06-30';
const invoice = (said: Parameters<typeof paper>[3] = {}) => paper('invoice', 'i', 100, said);
const payment = (amount: number, said: Parameters<typeof paper>[3] = {}) =>
  paper('payment', `p${amount}`, amount, { settles: 'i', ...said });

const nothing = { invoiced: 0, paid: 0, open: 0, overdue: 0, ahead: 0, settledOtherwise: 0 };

// The table by which a bookkeeper could check the sums.
test.each<[string, Transaction[], Partial<Balance>]>([
  ['an invoice is open until it is paid', [invoice()], { invoiced: 100, open: 100 }],
  ['a payment takes its part off', [invoice(), payment(40)], { invoiced: 100, paid: 40, open: 60 }],
  ['several do so together', [invoice(), payment(40), payment(60)], { invoiced: 100, paid: 100 }],
  [
    'what was due before the day is overdue',
    [invoice({ due: '2026-06-29' })],
    { invoiced: 100, open: 100, overdue: 100 },
  ],
  ['what is due on the day is not', [invoice({ due: day })], { invoiced: 100, open: 100 }],
  [
    'only the rest is overdue',
    [invoice({ due: '2026-06-01' }), payment(40)],
    { invoiced: 100, paid: 40, open: 60, overdue: 60 },
  ],
  ['a draft was never sent', [invoice({ status: 'draft' })], {}],
  ['what was cancelled does not count', [invoice({ status: 'cancelled' })], {}],
  [
    'a settled invoice without a payment is settled otherwise',
    [invoice({ status: 'settled' })],
    { invoiced: 100, settledOtherwise: 100 },
  ],
  [
    'a payment that is announced has not arrived',
    [invoice(), payment(40, { status: 'open' })],
    { invoiced: 100, open: 100 },
  ],
  ['a payment for no invoice is ahead', [paper('payment', 'p', 30)], { paid: 30, ahead: 30 }],
  ['so is what goes beyond its invoice', [invoice(), payment(130)], { invoiced: 100, paid: 130, ahead: 30 }],
  ['a credit note takes off', [invoice(), paper('invoice', 'c', -20)], { invoiced: 80, open: 80 }],
  ['contracts and orders are not invoiced yet', [paper('contract', 'c', 500), paper('order', 'o', 500)], {}],
  ['cents add up', [paper('invoice', 'a', 0.1), paper('invoice', 'b', 0.2)], { invoiced: 0.3, open: 0.3 }],
])('%s', (_, papers, expected) => {
  const [balance = { currency: 'EUR', ...nothing }] = balancesOf(papers, day);
  expect(balance).toEqual({ currency: 'EUR', ...nothing, ...expected });
});

test('a payment in another currency than its invoice is money received, and the invoice stays open', () => {
  expect(balancesOf([invoice(), payment(90, { currency: 'USD' })], day)).toEqual([
    { ...nothing, currency: 'EUR', invoiced: 100, open: 100 },
    { ...nothing, currency: 'USD', paid: 90, ahead: 90 },
  ]);
});

const anyPaper = fc.record({
  kind: fc.constantFrom('invoice' as const, 'payment' as const, 'order' as const),
  amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
  currency: fc.constantFrom('EUR', 'USD', 'CNY'),
  status: fc.constantFrom('draft' as const, 'open' as const, 'settled' as const, 'cancelled' as const),
  settles: fc.option(
    fc.integer({ min: 0, max: 9 }).map((index) => `t${index}`),
    { nil: undefined },
  ),
  due: fc.option(fc.constantFrom('2026-06-01', '2026-07-01'), { nil: undefined }),
});
const anyPapers = fc
  .array(anyPaper, { maxLength: 10 })
  .map((all) => all.map(({ kind, amount, ...said }, index) => paper(kind, `t${index}`, amount, said)));

test('in every currency what is open is what was invoiced less what answers it', () => {
  fc.assert(
    fc.property(anyPapers, (papers) => {
      for (const one of balancesOf(papers, day)) {
        expect(one.open).toBeCloseTo(one.invoiced - one.paid + one.ahead - one.settledOtherwise, 3);
      }
    }),
  );
});

test('no paper of one currency changes the balance of another', () => {
  fc.assert(
    fc.property(anyPapers, (papers) => {
      for (const one of balancesOf(papers, day)) {
        const own = papers.filter(({ money }) => money.currency === one.currency);
        expect(balancesOf(own, day)).toEqual([one]);
      }
    }),
  );
});

const rates = [
  { date: '2026-01-01', from: 'USD', to: 'EUR', rate: 0.8 },
  { date: '2026-05-01', from: 'USD', to: 'EUR', rate: 0.9 },
];
const settings = { currency: 'EUR', rates };

test('currencies are put together where each paper has a rate on its day, and only there', () => {
  const dollars = (id: string, date: string) => paper('invoice', id, 100, { currency: 'USD', date });
  const papers = [invoice(), dollars('a', '2026-03-01'), dollars('b', '2026-05-02')];
  expect(balanceIn(settings, papers, day)).toEqual({ ...nothing, currency: 'EUR', invoiced: 270, open: 270 });
  expect(balanceIn(settings, [...papers, dollars('c', '2025-12-31')], day)).toBeUndefined();
  expect(balanceIn({ ...settings, rates: [] }, papers, day)).toBeUndefined();
  expect(balanceIn(settings, [invoice()], day)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { addDays } from '../../../src/model/dates.ts';
import { ageing, ageOf } from '../../../src/model/finance/ageing.ts';
import { invoicesIn } from '../../../src/model/finance/invoices.ts';
import { paper } from './papers.ts';

const day = '2026-06-30';
const late = (days: number) => addDays(day, -days);

test.each([
  [-1, 'not-due'],
  [0, 'not-due'],
  [1, 'to-30'],
  [30, 'to-30'],
  [31, 'to-60'],
  [60, 'to-60'],
  [61, 'to-90'],
  [90, 'to-90'],
  [91, 'over-90'],
])('%s days after it was due an invoice is %s', (days, age) => {
  const [invoice] = invoicesIn([paper('invoice', 'i', 100, { due: late(days) })]);
  expect(invoice && ageOf(invoice, day)).toBe(age);
});

test('open invoices are counted by age and currency, and those that are paid are not there', () => {
  const papers = [
    paper('invoice', 'old', 100, { due: late(100) }),
    paper('invoice', 'free', 5),
    paper('invoice', 'new', 20, { due: late(-3) }),
    paper('invoice', 'newer', 30, { due: late(-9) }),
    paper('invoice', 'dollars', 40, { due: late(-3), currency: 'USD' }),
    paper('invoice', 'paid', 50, { due: late(3) }),
    paper('payment', 'p', 50, { settles: 'paid' }),
  ];
  expect(ageing(invoicesIn(papers), day)).toEqual([
    { age: 'not-due', currency: 'EUR', invoices: 2, open: 50 },
    { age: 'not-due', currency: 'USD', invoices: 1, open: 40 },
    { age: 'over-90', currency: 'EUR', invoices: 1, open: 100 },
    { age: 'no-day', currency: 'EUR', invoices: 1, open: 5 },
  ]);
});

import { expect, test } from 'vitest';
import { ordersIn } from '../../../src/model/finance/orders.ts';
import { paper } from './papers.ts';

test('an order has left what was not invoiced on it, in its own currency', () => {
  const papers = [
    paper('order', 'o', 100, { date: '2026-01-05' }),
    paper('contract', 'c', 0, { date: '2026-02-05' }),
    paper('invoice', 'a', 30, { settles: 'o' }),
    paper('invoice', 'b', 80, { settles: 'o' }),
    paper('invoice', 'draft', 10, { settles: 'o', status: 'draft' }),
    paper('invoice', 'dollars', 10, { settles: 'o', currency: 'USD' }),
    paper('invoice', 'framework', 7, { settles: 'c' }),
  ];
  expect(ordersIn(papers).map(({ order, invoiced, left }) => [order.id, invoiced, left])).toEqual([
    ['c', 7, undefined],
    ['o', 110, -10],
  ]);
});

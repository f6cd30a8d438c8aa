import { ordersIn } from '../../model/finance/orders.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { amountCell, paperCell } from './paperCells.ts';

/** Contracts and orders with what was invoiced on each. `page`: the page the table stands on. */
export function orderTable(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer } = place;
  const { words } = writer;
  return table(writer, 'orders', 'orders', ordersIn(client.transactions.transactions), [
    { key: 'paper', cell: ({ order }) => paperCell(place, page, client, order) },
    { key: 'kind', cell: ({ order }) => ({ text: words.transactionKinds[order.kind] }) },
    { key: 'date', cell: ({ order }) => writer.date(order.date) },
    {
      key: 'ordered',
      numeric: true,
      cell: ({ order }) => amountCell(writer, order.money.amount === 0 ? undefined : order.money),
    },
    {
      key: 'invoiced',
      numeric: true,
      cell: ({ order, invoiced }) => amountCell(writer, { amount: invoiced, currency: order.money.currency }),
    },
    {
      key: 'left',
      numeric: true,
      cell: ({ order, left }) =>
        amountCell(writer, left === undefined ? undefined : { amount: left, currency: order.money.currency }),
    },
  ]);
}

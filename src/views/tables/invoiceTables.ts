import { type Invoice, invoicesIn, isLate } from '../../model/finance/invoices.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { dueCell } from '../due.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { amountCell, paperCell } from './paperCells.ts';
import { byYear, papersOf } from './paperYears.ts';

/** The invoices on which something is left to pay, the soonest due first. */
export function openInvoiceTable(place: Place, page: string, client: ClientSlice): TableSection {
  const open = invoicesIn(client.transactions.transactions)
    .filter((one) => one.open !== 0)
    .sort((a, b) => (a.invoice.due ?? '9999').localeCompare(b.invoice.due ?? '9999'));
  const { writer } = place;
  return table(writer, 'openInvoices', 'ageing', open, [
    { key: 'paper', cell: ({ invoice }) => paperCell(place, page, client, invoice) },
    { key: 'date', cell: ({ invoice }) => writer.date(invoice.date) },
    {
      key: 'due',
      cell: (one) =>
        isLate(one, place.asOf) ? dueCell(place, one.invoice.due) : writer.date(one.invoice.due),
    },
    { key: 'amount', numeric: true, cell: ({ invoice }) => amountCell(writer, invoice.money) },
    {
      key: 'paid',
      numeric: true,
      cell: (one) => amountCell(writer, { ...one.invoice.money, amount: one.paid }),
    },
    {
      key: 'open',
      numeric: true,
      cell: (one) => amountCell(writer, { ...one.invoice.money, amount: one.open }),
    },
  ]);
}

/** Every invoice, cancelled ones and drafts among them, newest first, by year. */
export function invoiceTable(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer } = place;
  const { transactions } = client.transactions;
  const papers = papersOf(transactions, 'invoice');
  const known = new Map(invoicesIn(transactions).map((one): [string, Invoice] => [one.invoice.id, one]));
  const section = table(writer, 'invoices', 'invoices', papers, [
    { key: 'paper', cell: (paper) => paperCell(place, page, client, paper) },
    { key: 'date', cell: ({ date }) => writer.date(date) },
    { key: 'amount', numeric: true, cell: ({ money }) => amountCell(writer, money) },
    {
      key: 'paid',
      numeric: true,
      cell: ({ id, money }) => {
        const paid = known.get(id)?.paid;
        return amountCell(writer, paid === undefined ? undefined : { ...money, amount: paid });
      },
    },
    { key: 'state', cell: ({ status }) => ({ text: writer.words.transactionStates[status] }) },
  ]);
  return byYear(writer, section, papers);
}

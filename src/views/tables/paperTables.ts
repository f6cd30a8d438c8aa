import { type Invoice, invoicesIn, isLate } from '../../model/finance/invoices.ts';
import { ordersIn } from '../../model/finance/orders.ts';
import type { Transaction } from '../../schema/client.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { dueCell } from '../due.ts';
import type { RowGroup, TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { documentCell } from './documentTable.ts';
import { amountCell, paperCell } from './financeTables.ts';

/** Contracts and orders with what was invoiced on each. `page`: the page the table stands on. */
export function orderTable(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer } = place;
  const { words } = writer;
  return table(writer, 'orders', 'orders', ordersIn(client.transactions.transactions), [
    { key: 'paper', cell: ({ order }) => paperCell(place, order) },
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
    documentColumn(place, page, client, ({ order }) => order),
  ]);
}

/** The invoices on which something is left to pay, the soonest due first. */
export function openInvoiceTable(place: Place, page: string, client: ClientSlice): TableSection {
  const open = invoicesIn(client.transactions.transactions)
    .filter((one) => one.open !== 0)
    .sort((a, b) => (a.invoice.due ?? '9999').localeCompare(b.invoice.due ?? '9999'));
  const { writer } = place;
  return table(writer, 'openInvoices', 'ageing', open, [
    { key: 'paper', cell: ({ invoice }) => paperCell(place, invoice) },
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
    documentColumn(place, page, client, ({ invoice }) => invoice),
  ]);
}

/** Every invoice, cancelled ones and drafts among them, newest first, by year. */
export function invoiceTable(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer } = place;
  const { transactions } = client.transactions;
  const papers = newestFirst(transactions.filter(({ kind }) => kind === 'invoice'));
  const known = new Map(invoicesIn(transactions).map((one): [string, Invoice] => [one.invoice.id, one]));
  const section = table(writer, 'invoices', 'invoices', papers, [
    { key: 'paper', cell: (paper) => paperCell(place, paper) },
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
    documentColumn(place, page, client, (paper) => paper),
  ]);
  return byYear(writer, section, papers);
}

/** Every payment, newest first, by year, with what it is for. */
export function paymentTable(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer } = place;
  const { transactions } = client.transactions;
  const papers = newestFirst(transactions.filter(({ kind }) => kind === 'payment'));
  const section = table(writer, 'payments', 'payments', papers, [
    { key: 'date', cell: ({ date }) => writer.date(date) },
    { key: 'amount', numeric: true, cell: ({ money }) => amountCell(writer, money) },
    {
      key: 'settles',
      cell: ({ settles }) => {
        const paper = transactions.find(({ id }) => id === settles);
        return paper ? paperCell(place, paper) : writer.cell(undefined);
      },
    },
    { key: 'note', cell: ({ title }) => writer.cell(title) },
    { key: 'state', cell: ({ status }) => ({ text: writer.words.transactionStates[status] }) },
    documentColumn(place, page, client, (paper) => paper),
  ]);
  return byYear(writer, section, papers);
}

function documentColumn<T>(
  place: Place,
  page: string,
  client: ClientSlice,
  paperOf: (item: T) => Transaction,
): ColumnOf<T> {
  return {
    key: 'document',
    cell: (item) => {
      const { document: id } = paperOf(item);
      const document = client.documents.documents.find((one) => one.id === id);
      return document ? documentCell(place, client, page, document) : place.writer.cell(undefined);
    },
  };
}

function newestFirst(papers: readonly Transaction[]): Transaction[] {
  return papers.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Folds the papers of earlier years away, where there are several years. */
function byYear(
  { words, formats }: Writer,
  section: TableSection,
  papers: readonly Transaction[],
): TableSection {
  const years = [...Map.groupBy(papers, ({ date }) => date.slice(0, 4)).values()];
  if (years.length < 2) return section;
  const groups = years.flatMap((some, index): RowGroup[] => {
    const [first] = some;
    if (!first) return [];
    const group = {
      text: formats.year(first.date),
      note: words.finance.papers(some.length),
      count: some.length,
    };
    return [{ ...group, ...(index === 0 && { open: true as const }) }];
  });
  return { ...section, groups };
}

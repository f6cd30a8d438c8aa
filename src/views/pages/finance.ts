import { latestOf } from '../../model/dates.ts';
import { balancesOf } from '../../model/finance/balances.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { clientCrumb } from '../crumbs.ts';
import { pageOf } from '../frame.ts';
import type { PageView } from '../page.ts';
import { ageingTable, balanceTable } from '../tables/financeTables.ts';
import { invoiceTable, openInvoiceTable } from '../tables/invoiceTables.ts';
import { orderTable } from '../tables/orderTable.ts';
import { paymentTable } from '../tables/paymentTable.ts';
import { financePath, linkBetween, type Place, routeOf, type Tree } from '../tree.ts';
import { latestDocuments } from './documents.ts';

/**
 * Contracts, orders, invoices and payments with the balance of each currency.
 * @param home the client’s own tree, where the page stands in one for money papers alone
 */
export function financePage(place: Place, client: ClientSlice, home?: Tree): PageView {
  const { writer, tree } = place;
  const { words } = writer;
  const { transactions } = client.transactions;
  const page = financePath(tree.reader, client.id);
  const name = writer.passage(client.name);
  const view = pageOf(place, {
    kind: 'finance',
    page,
    heading: { text: words.finance.heading },
    title: words.finance.title(name.text),
    above: tree.reader.kind === 'finance' ? [] : clientCrumb(place, client),
    client,
    dataDate: latestOf(transactions.map(({ date }) => date)),
    verdict: { text: verdictOf(place, client) },
    sections: [
      balanceTable(place, client),
      ageingTable(place, client),
      openInvoiceTable(place, page, client),
      orderTable(place, page, client),
      invoiceTable(place, page, client),
      paymentTable(place, page, client),
      ...(tree.reader.kind === 'finance' ? latestDocuments(place, client, page) : []),
    ],
  });
  if (!home) return view;
  const href = linkBetween(view.route, routeOf(home, writer.locale, ''));
  return { ...view, path: [{ ...name, href }] };
}

function verdictOf({ writer, asOf }: Place, client: ClientSlice): string {
  const { words, formats } = writer;
  const open = balancesOf(client.transactions.transactions, asOf).filter((balance) => balance.open !== 0);
  if (open.length === 0) return words.finance.nothingOpen;
  const parts = open.map((balance) => {
    const [left, late] = [balance.open, balance.overdue].map((amount) =>
      formats.exactMoney({ amount, currency: balance.currency }),
    ) as [string, string];
    if (balance.overdue === 0) return words.finance.open(left);
    return late === left ? words.finance.allLate(left) : words.finance.late(left, late);
  });
  return words.finance.verdict(parts.join(words.separator));
}

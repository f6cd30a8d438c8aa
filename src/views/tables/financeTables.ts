import { ageing } from '../../model/finance/ageing.ts';
import { balanceIn, balancesOf } from '../../model/finance/balances.ts';
import { invoicesIn } from '../../model/finance/invoices.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { amountCell } from './paperCells.ts';

/** What was invoiced, paid and is open, a row for each currency; a row for all where dated rates convert each paper. */
export function balanceTable({ writer, settings, asOf }: Place, client: ClientSlice): TableSection {
  const { transactions } = client.transactions;
  const all = balanceIn(settings, transactions, asOf);
  const rows = [
    ...balancesOf(transactions, asOf).map((balance) => ({ name: balance.currency, balance })),
    ...(all ? [{ name: writer.words.finance.together(all.currency), balance: all }] : []),
  ];
  type Row = (typeof rows)[number];
  // what was converted is no more exact than its rates
  const money = ({ balance }: Row, amount: number): Cell =>
    balance === all
      ? writer.money({ amount, currency: balance.currency })
      : amountCell(writer, { amount, currency: balance.currency });
  // what is as it should be is not spoken of
  const rare = (row: Row, amount: number) =>
    amount === 0 ? amountCell(writer, undefined) : money(row, amount);
  return table(writer, 'balances', 'balances', rows, [
    { key: 'currency', cell: ({ name }) => ({ text: name }) },
    { key: 'invoiced', numeric: true, cell: (row) => money(row, row.balance.invoiced) },
    { key: 'paid', numeric: true, cell: (row) => money(row, row.balance.paid) },
    { key: 'open', numeric: true, cell: (row) => money(row, row.balance.open) },
    { key: 'overdue', numeric: true, cell: (row) => money(row, row.balance.overdue) },
    { key: 'ahead', numeric: true, cell: (row) => rare(row, row.balance.ahead) },
    { key: 'settledOtherwise', numeric: true, cell: (row) => rare(row, row.balance.settledOtherwise) },
  ]);
}

/** How late the open invoices are, in words, each currency for itself. */
export function ageingTable({ writer, asOf }: Place, client: ClientSlice): TableSection {
  const groups = ageing(invoicesIn(client.transactions.transactions), asOf);
  return table(writer, 'ageing', 'ageing', groups, [
    { key: 'age', cell: ({ age }) => ({ text: writer.words.invoiceAges[age] }) },
    { key: 'invoices', numeric: true, cell: ({ invoices }) => writer.number(invoices) },
    {
      key: 'open',
      numeric: true,
      cell: ({ open, currency }) => amountCell(writer, { amount: open, currency }),
    },
  ]);
}

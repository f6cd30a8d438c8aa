import type { ClientSlice } from '../../schema/portfolio.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { amountCell, paperCell, paperName } from './paperCells.ts';
import { byYear, papersOf } from './paperYears.ts';

/** Every payment, newest first, by year, with what it is for. */
export function paymentTable(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer } = place;
  const { transactions } = client.transactions;
  const papers = papersOf(transactions, 'payment');
  const section = table(writer, 'payments', 'payments', papers, [
    { key: 'date', cell: ({ date }) => writer.date(date) },
    { key: 'amount', numeric: true, cell: ({ money }) => amountCell(writer, money) },
    {
      key: 'settles',
      cell: ({ settles }) => {
        const paper = transactions.find(({ id }) => id === settles);
        return paper ? paperName(place, paper) : writer.cell(undefined);
      },
    },
    {
      key: 'note',
      cell: (paper) =>
        paper.title === undefined && paper.document === undefined
          ? writer.cell(undefined)
          : paperCell(place, page, client, paper),
    },
    { key: 'state', cell: ({ status }) => ({ text: writer.words.transactionStates[status] }) },
  ]);
  return byYear(writer, section, papers);
}

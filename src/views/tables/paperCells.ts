import type { Transaction } from '../../schema/client.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Money } from '../../schema/values.ts';
import type { Cell } from '../page.ts';
import type { ColumnOf } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { documentCell } from './documentTable.ts';

/** A paper by its title; one without is called by its id. */
export function paperCell({ writer }: Place, { title, id }: Transaction): Cell {
  return title === undefined ? { text: id } : writer.passage(title);
}

/** An amount to the cent; a dash where there is none. */
export function amountCell({ formats, words }: Writer, money: Money | undefined): Cell {
  return money === undefined
    ? { text: words.page.none }
    : { text: formats.exactMoney(money), value: money.amount };
}

/** The document of a paper, where the reader may see it. */
export function documentColumn<T>(
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

import type { Transaction } from '../../schema/client.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Money } from '../../schema/values.ts';
import type { Cell, Passage } from '../page.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { documentCell } from './documentTable.ts';

/** What a paper is called: its title, or its id where it has none. */
export function paperName({ writer }: Place, { title, id }: Transaction): Passage {
  return title === undefined ? { text: id } : writer.passage(title);
}

/** A paper by its name, with the way to its document where the reader may see that. `page`: the page it stands on. */
export function paperCell(place: Place, page: string, client: ClientSlice, paper: Transaction): Cell {
  const document = client.documents.documents.find(({ id }) => id === paper.document);
  const way = document && documentCell(place, client, page, document);
  return {
    ...paperName(place, paper),
    ...(way?.href !== undefined && { href: way.href }),
    ...(way?.file && { file: way.file }),
  };
}

/** An amount to the cent; a dash where there is none. */
export function amountCell({ formats, words }: Writer, money: Money | undefined): Cell {
  return money === undefined
    ? { text: words.page.none }
    : { text: formats.exactMoney(money), value: money.amount };
}

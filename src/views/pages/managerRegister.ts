import { latestOf } from '../../model/dates.ts';
import type { ClientSummary } from '../../model/summary.ts';
import { managerSections } from '../dashboards/managerSections.ts';
import { pageOf } from '../frame.ts';
import type { PageView } from '../page.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { type Place, registerPath } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** So many clients fit on one page, and so many are on each where they do not. */
const FIT = 200;
const BLOCK = 100;

/** Clients in the order of the register: by name, as the language of a tree orders them. */
export function byName<T extends Pick<ClientSummary, 'name'>>(
  { locale, passage }: Writer,
  clients: readonly T[],
): T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return clients
    .map((client) => ({ client, name: passage(client.name).text }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ client }) => client);
}

/** Clients by the pages of the register, none where all fit on the front page. */
export function registerBlocks<T>(clients: readonly T[]): T[][] {
  if (clients.length <= FIT) return [];
  const count = Math.ceil(clients.length / BLOCK);
  return Array.from({ length: count }, (_, index) => clients.slice(index * BLOCK, (index + 1) * BLOCK));
}

/** A page of the register: everything that managers are shown of some clients. @param index of the page, from 0 */
export function managerRegister(place: Place, index: number, clients: readonly ClientSummary[]): PageView {
  const { writer } = place;
  const page = registerPath(index);
  return pageOf(place, {
    kind: 'manager-register',
    page,
    heading: { text: rangeOf(writer, clients) },
    above: [{ text: writer.words.manager.title, page: '' }],
    dataDate: latestOf(clients.map(({ dataDate }) => dataDate)),
    verdict: levelCounts(
      writer,
      clients.flatMap((client) => client.projects),
    ),
    sections: managerSections({ ...place, page }, clients),
  });
}

/** The names of the first and the last of some clients. */
export function rangeOf({ words, passage }: Writer, clients: readonly ClientSummary[]): string {
  const [first, last] = [clients[0], clients.at(-1)].map((client) => client && passage(client.name).text);
  return words.dashboards.namesFromTo(first ?? '', last ?? '');
}

import type { Oversight } from '../../model/relations/oversight.ts';
import type { ClientSummary } from '../../model/summary.ts';
import { signalText } from '../churnWording.ts';
import { dueCell } from '../due.ts';
import { linkTo } from '../frame.ts';
import type { Cell, Link, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { withTools } from '../tableTools.ts';
import type { Place } from '../tree.ts';

/** A client that managers are told of. */
export type OverseenClient = ClientSummary & { oversight: Oversight };

/** Every client: who they are to us, how their projects stand, and how many reasons there are to fear for them. */
export function clientTable(place: Place, clients: readonly ClientSummary[]): TableSection {
  const { writer } = place;
  const { words } = writer;
  const section = table(writer, 'clients', 'clients', clients, [
    { key: 'client', cell: (client) => clientLink(place, client) },
    { key: 'kind', cell: ({ kind }) => ({ text: kind ? words.clientKinds[kind] : words.page.none }) },
    { key: 'tier', cell: ({ oversight }) => writer.cell(oversight?.tier) },
    { key: 'projects', numeric: true, cell: ({ projects }) => writer.number(projects.length) },
    { key: 'status', cell: ({ projects }) => ({ text: levelCounts(writer, projects).text }) },
    {
      key: 'signals',
      numeric: true,
      cell: ({ oversight }) => writer.number(oversight && signalsOf(oversight)),
    },
    { key: 'manager', cell: ({ accountManager }) => writer.cell(accountManager) },
    { key: 'dataDate', cell: ({ dataDate }) => writer.date(dataDate) },
  ]);
  return withTools(writer, section, ['kind', 'tier', 'manager']);
}

/** The reasons to fear for clients, those with most of them first; each with its numbers, and there is no score. */
export function riskTable(place: Place, clients: readonly OverseenClient[]): TableSection {
  const { writer } = place;
  const { words } = writer;
  const rows = clients
    .toSorted((a, b) => signalsOf(b.oversight) - signalsOf(a.oversight))
    .flatMap((client) => [
      ...client.oversight.signals.map((signal) => ({
        client,
        signal: { text: words.signals[signal.rule] },
        numbers: { text: signalText(writer, signal) },
      })),
      ...client.oversight.ownSignals.map((noted) => ({
        client,
        signal: { text: words.dashboards.noted },
        numbers: writer.passage(noted),
      })),
    ]);
  const section = table(writer, 'risky', 'risky', rows, [
    { key: 'client', cell: ({ client }) => clientLink(place, client) },
    { key: 'tier', cell: ({ client }) => writer.cell(client.oversight.tier) },
    { key: 'signal', cell: ({ signal }): Cell => signal },
    { key: 'numbers', cell: ({ numbers }): Cell => numbers },
  ]);
  return withTools(writer, section, ['client', 'signal']);
}

/** What our side promised for a day that has passed, the oldest first. */
export function overduePromises(place: Place, clients: readonly OverseenClient[]): TableSection {
  const { writer } = place;
  const rows = clients
    .flatMap((client) => client.oversight.overdue.map((promise) => ({ client, promise })))
    .sort((a, b) => (a.promise.due ?? '').localeCompare(b.promise.due ?? ''));
  const section = table(writer, 'overduePromises', 'overduePromises', rows, [
    { key: 'promise', cell: ({ promise }) => writer.passage(promise.what) },
    { key: 'client', cell: ({ client }) => clientLink(place, client) },
    { key: 'who', cell: ({ promise }) => ({ text: promise.who }) },
    { key: 'due', cell: ({ promise }) => dueCell(place, promise.due) },
  ]);
  return withTools(writer, section, ['client', 'who']);
}

/** How well the files of each client are kept, the worst first; what is wrong with them is on the client’s own page. */
export function dataQualityByClient(place: Place, clients: readonly OverseenClient[]): TableSection {
  const { writer } = place;
  const wrong = ({ oversight: { quality } }: OverseenClient) =>
    quality.stale + quality.contradictions + (quality.records - quality.complete) / 1000;
  const rows = clients.toSorted((a, b) => wrong(b) - wrong(a));
  const section = table(writer, 'dataQuality', 'dataQuality', rows, [
    { key: 'client', cell: (client) => clientLink(place, client) },
    { key: 'outdated', numeric: true, cell: ({ oversight: { quality } }) => writer.number(quality.stale) },
    {
      key: 'contradictory',
      numeric: true,
      cell: ({ oversight: { quality } }) => writer.number(quality.contradictions),
    },
    {
      key: 'complete',
      numeric: true,
      cell: ({ oversight: { quality } }) => ({
        text: writer.words.dashboards.completeOf(quality.complete, quality.records),
        value: quality.records === 0 ? 1 : quality.complete / quality.records,
      }),
    },
  ]);
  return withTools(writer, section, []);
}

/** How many reasons there are to fear for a client. */
export function signalsOf({ signals, ownSignals }: Oversight): number {
  return signals.length + ownSignals.length;
}

function clientLink(place: Place, { id, name }: Pick<ClientSummary, 'id' | 'name'>): Link {
  return { ...place.writer.passage(name), href: linkTo(place, '', `clients/${id}/`) };
}

import type { Oversight } from '../../model/relations/oversight.ts';
import type { ClientSummary } from '../../model/summary.ts';
import { signalText } from '../churnWording.ts';
import { dueCell } from '../due.ts';
import { linkTo } from '../frame.ts';
import type { Link, TableSection } from '../page.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { type Board, boardTable } from './board.ts';

/** A client that managers are told of. */
export type OverseenClient = ClientSummary & { oversight: Oversight };

export function overseenOf(clients: readonly ClientSummary[]): OverseenClient[] {
  return clients.filter((client): client is OverseenClient => client.oversight !== undefined);
}

/** Every client, those to fear for first: who they are to us, how their projects stand, and how many reasons there are. */
export function clientTable(board: Board, clients: readonly ClientSummary[]): TableSection {
  const { writer } = board;
  const { words } = writer;
  const reasonsFor = ({ oversight }: ClientSummary) => (oversight ? signalsOf(oversight) : 0);
  const rows = clients.toSorted((a, b) => reasonsFor(b) - reasonsFor(a));
  return boardTable(
    board,
    'clients',
    rows,
    [
      { key: 'client', cell: (client) => clientLink(board, client) },
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
    ],
    ['kind', 'tier', 'manager'],
  );
}

/** The reasons to fear for clients, those with most of them first; each with its numbers, and there is no score. */
export function riskTable(board: Board, clients: readonly OverseenClient[]): TableSection {
  const { writer } = board;
  const { words } = writer;
  const rows = clients
    .toSorted((a, b) => signalsOf(b.oversight) - signalsOf(a.oversight))
    .flatMap((client) => [
      ...client.oversight.signals.map((signal) => ({ client, signal, noted: undefined })),
      ...client.oversight.ownSignals.map((noted) => ({ client, signal: undefined, noted })),
    ]);
  return boardTable(
    board,
    'risky',
    rows,
    [
      { key: 'client', cell: ({ client }) => clientLink(board, client) },
      { key: 'tier', cell: ({ client }) => writer.cell(client.oversight.tier) },
      {
        key: 'signal',
        cell: ({ signal }) => ({ text: signal ? words.signals[signal.rule] : words.dashboards.noted }),
      },
      {
        key: 'numbers',
        cell: ({ signal, noted }) => (signal ? { text: signalText(writer, signal) } : writer.cell(noted)),
      },
    ],
    ['client', 'signal'],
  );
}

/** What our side promised for a day that has passed, the oldest first. */
export function overduePromises(board: Board, clients: readonly OverseenClient[]): TableSection {
  const { writer } = board;
  const rows = clients
    .flatMap((client) => client.oversight.overdue.map((promise) => ({ client, promise })))
    .sort((a, b) => (a.promise.due ?? '').localeCompare(b.promise.due ?? ''));
  return boardTable(
    board,
    'overduePromises',
    rows,
    [
      { key: 'promise', cell: ({ promise }) => writer.passage(promise.what) },
      { key: 'client', cell: ({ client }) => clientLink(board, client) },
      { key: 'who', cell: ({ promise }) => ({ text: promise.who }) },
      { key: 'due', cell: ({ promise }) => dueCell(board, promise.due) },
    ],
    ['client', 'who'],
  );
}

/** How well the files of each client are kept, the worst first; what is wrong with them is on the client’s own page. */
export function dataQualityByClient(board: Board, clients: readonly OverseenClient[]): TableSection {
  const { writer } = board;
  const wrong = ({ oversight: { quality } }: OverseenClient) =>
    quality.stale + quality.contradictions + (quality.records - quality.complete) / 1000;
  const rows = clients.toSorted((a, b) => wrong(b) - wrong(a));
  return boardTable(
    board,
    'dataQuality',
    rows,
    [
      { key: 'client', cell: (client) => clientLink(board, client) },
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
    ],
    [],
  );
}

/** How many reasons there are to fear for a client. */
export function signalsOf({ signals, ownSignals }: Oversight): number {
  return signals.length + ownSignals.length;
}

function clientLink(board: Board, { id, name }: Pick<ClientSummary, 'id' | 'name'>): Link {
  return { ...board.writer.passage(name), href: linkTo(board, board.page, `clients/${id}/`) };
}

import { openCommitments, type Promised } from '../../model/commitments.ts';
import type { Commitment } from '../../schema/client.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { dueCell } from '../due.ts';
import type { TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** What each side has promised in a conversation and not done yet, by when, in a table for each side: ours first. */
export function commitmentTables(place: Place, client: ClientSlice): [TableSection, TableSection] {
  const { writer } = place;
  const open = openCommitments(client);
  const columns = promiseColumns(place);
  return [
    table(writer, 'ourCommitments', 'ourCommitments', sideOf(open, 'us'), columns),
    table(writer, 'yourCommitments', 'yourCommitments', sideOf(open, 'client'), columns),
  ];
}

/** The same of both sides in one table, the soonest first; at most `most` of them. */
export function commitmentTable(place: Place, client: ClientSlice, most: number): TableSection {
  const { writer } = place;
  const [promise, ...others] = promiseColumns(place);
  return table(writer, 'commitments', 'commitments', openCommitments(client).slice(0, most), [
    ...(promise ? [promise] : []),
    { key: 'side', cell: ({ commitment }) => ({ text: writer.words.sides[commitment.side] }) },
    ...others,
  ]);
}

export function sideOf(open: readonly Promised[], side: Commitment['side']): Promised[] {
  return open.filter(({ commitment }) => commitment.side === side);
}

function promiseColumns({ writer, asOf }: Place): ColumnOf<Promised>[] {
  return [
    { key: 'promise', cell: ({ commitment }) => writer.passage(commitment.what) },
    { key: 'who', cell: ({ commitment }) => ({ text: commitment.who }) },
    { key: 'due', cell: ({ commitment }) => dueCell({ writer, asOf }, commitment.due) },
    {
      key: 'promisedIn',
      cell: ({ communication: { subject, date } }) => {
        const { text, ...language } = writer.passage(subject);
        return { text: writer.words.bracketed(text, writer.formats.date(date)), ...language };
      },
    },
  ];
}

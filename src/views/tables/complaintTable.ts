import type { Complaint } from '../../schema/client.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The complaints of a client, the open ones first, then the newest, each with what is done and how far it is. */
export function complaintTable({ writer }: Place, { complaints }: ClientSlice): TableSection {
  const { words } = writer;
  const sorted = complaints.complaints.toSorted(
    (a, b) =>
      Number(a.closed !== undefined) - Number(b.closed !== undefined) || b.raised.localeCompare(a.raised),
  );
  return table(writer, 'complaints', 'complaints', sorted, [
    { key: 'complaint', cell: ({ text }) => writer.passage(text) },
    { key: 'severity', cell: ({ severity }) => ({ text: words.severities[severity] }) },
    {
      key: 'raised',
      cell: ({ raised, by }) => ({ text: [writer.formats.date(raised), by].join(words.betweenParts) }),
    },
    {
      key: 'care',
      cell: ({ action, owner }): Cell => {
        if (action === undefined || owner === undefined) return writer.cell(action ?? owner);
        const { text, ...language } = writer.passage(action);
        return { text: words.record.ownedBy(text, owner), ...language };
      },
    },
    { key: 'state', cell: (complaint) => ({ text: stateOf(writer, complaint) }) },
  ]);
}

function stateOf({ words, formats }: Place['writer'], { answered, closed, told }: Complaint): string {
  const { record } = words;
  if (closed === undefined) {
    return answered === undefined ? record.unanswered : record.answered(formats.date(answered));
  }
  const state = record.closed(formats.date(closed));
  return told === undefined ? state : record.told(state, formats.date(told));
}

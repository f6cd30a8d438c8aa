import { type Complaint, complaintTimes, type Duration } from '../../model/complaints.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Section, StatItem, StatsSection, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** How fast complaints are answered and closed, then each of them, the open ones first and the newest before the older. */
export function complaintSections(place: Place, { complaints: { complaints } }: ClientSlice): Section[] {
  const { writer } = place;
  return complaints.length === 0 ? [] : [timesOf(writer, complaints), complaintTable(writer, complaints)];
}

function timesOf(writer: Writer, complaints: readonly Complaint[]): StatsSection {
  const { words } = writer;
  const { satisfaction } = words;
  const { answer, close, unanswered, open } = complaintTimes(complaints);
  return {
    kind: 'stats',
    id: 'complaintTimes',
    title: words.sections.complaintTimes,
    items: [
      durationItem(writer, satisfaction.answered, answer, unanswered),
      durationItem(writer, satisfaction.closed, close, open),
      {
        label: satisfaction.open,
        value: { text: satisfaction.of(open, complaints.length), value: open },
      },
    ],
  };
}

function durationItem(writer: Writer, label: string, took: Duration | undefined, waiting: number): StatItem {
  const { words } = writer;
  const change = { text: words.satisfaction.notYet(waiting) };
  if (!took) return { label, value: { text: words.page.none }, change };
  return {
    label,
    value: { text: daysText(writer, took.median), value: took.median },
    note: { text: words.satisfaction.within(daysText(writer, took.p90), took.n) },
    change,
  };
}

function daysText({ words }: Writer, days: number): string {
  return days === 0 ? words.satisfaction.sameDay : words.page.days(days);
}

function complaintTable(writer: Writer, complaints: readonly Complaint[]): TableSection {
  const { words } = writer;
  const order = ({ closed, raised }: Complaint) => `${closed === undefined ? 1 : 0} ${raised}`;
  const sorted = complaints.toSorted((a, b) => order(b).localeCompare(order(a), 'en'));
  return table(writer, 'complaints', 'complaints', sorted, [
    { key: 'complaint', cell: ({ text }) => writer.passage(text) },
    { key: 'severity', cell: ({ severity }) => ({ text: words.satisfaction.severities[severity] }) },
    { key: 'raised', cell: ({ raised }) => writer.date(raised) },
    { key: 'did', cell: ({ action }) => writer.cell(action) },
    { key: 'owner', cell: ({ owner }) => writer.cell(owner) },
    { key: 'answeredOn', cell: ({ answered }) => writer.date(answered) },
    { key: 'closedOn', cell: ({ closed }) => writer.date(closed) },
    { key: 'told', cell: ({ told }) => writer.date(told) },
  ]);
}

import { type Complaint, complaintTimes, type Duration } from '../../model/complaints.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Section, StatItem, StatsSection } from '../page.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { complaintTable } from './complaintTable.ts';

/** How fast complaints are answered and closed, then each of them; nothing where nobody complained. */
export function complaintSections(place: Place, client: ClientSlice): Section[] {
  const { complaints } = client.complaints;
  return complaints.length === 0 ? [] : [timesOf(place.writer, complaints), complaintTable(place, client)];
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

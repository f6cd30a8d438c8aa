import { openCommitments } from '../../model/commitments.ts';
import { lastRecorded } from '../../model/lastRecorded.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { communicationLog } from '../communicationLog.ts';
import { clientCrumb } from '../crumbs.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { PageView, StatsSection, TableSection } from '../page.ts';
import { prose } from '../sections.ts';
import { commitmentTable, commitmentTables, sideOf } from '../tables/commitmentTable.ts';
import { complaintTable } from '../tables/complaintTable.ts';
import { contactTable } from '../tables/contactTable.ts';
import { needTable } from '../tables/needTable.ts';
import { profileFacts } from '../tables/profileFacts.ts';
import { type Place, recordPath } from '../tree.ts';

/** How many open promises other pages show of those that stand here. */
const SOONEST = 5;

/** The record of the work with a client: who promised what, what was needed, what was talked about, who is who. */
export function recordPage(place: Place, client: ClientSlice): PageView {
  const { writer, tree } = place;
  const { words } = writer;
  const page = recordPath(tree.reader, client.id);
  return pageOf(place, {
    kind: 'record',
    page,
    heading: { text: words.record.heading },
    title: words.record.title(writer.passage(client.name).text),
    above: clientCrumb(place, client),
    client,
    dataDate: lastRecorded(client),
    verdict: { text: verdictOf(place, client) },
    sections: [
      recordFigures(place, client),
      ...commitmentTables(place, client),
      needTable(place, page, client),
      communicationLog(place, client),
      complaintTable(place, client),
      contactTable(place, client),
      ...profileFacts(place, client, true),
      ...prose(writer, 'about', client.profile?.body),
    ],
  });
}

/** The promises that are due next, and where everything else is recorded. */
export function openPromises(place: Place, client: ClientSlice, from: string): TableSection {
  const { writer, tree } = place;
  const more = {
    text: writer.words.record.more,
    href: linkTo(place, from, recordPath(tree.reader, client.id)),
  };
  return { ...commitmentTable(place, client, SOONEST), more };
}

function verdictOf({ writer, asOf }: Place, client: ClientSlice): string {
  const { record } = writer.words;
  const open = openCommitments(client);
  if (open.length === 0) return record.settled;
  const [ours, yours] = [sideOf(open, 'us').length, sideOf(open, 'client').length];
  return record.verdict(record.ours(ours), record.yours(yours), record.late(lateOf(open, asOf)));
}

function recordFigures({ writer, asOf }: Place, client: ClientSlice): StatsSection {
  const { words } = writer;
  const { record } = words;
  const open = openCommitments(client);
  const wanted = client.needs.needs.filter(({ status }) => status !== 'declined');
  const met = wanted.filter(({ status }) => status === 'accepted');
  const { complaints } = client.complaints;
  const side = (label: string, some: typeof open) => ({
    label,
    value: writer.number(some.length),
    note: { text: record.lateOf(lateOf(some, asOf)) },
  });
  return {
    kind: 'stats',
    id: 'figures',
    title: words.sections.figures,
    items: [
      side(record.ourPromises, sideOf(open, 'us')),
      side(record.yourPromises, sideOf(open, 'client')),
      {
        label: record.needsMet,
        value: {
          text: wanted.length === 0 ? words.page.none : words.figures.of(met.length, wanted.length),
        },
        note: { text: record.needsOf },
      },
      {
        label: record.openComplaints,
        value: writer.number(complaints.filter(({ closed }) => closed === undefined).length),
        note: { text: record.complaintsOf(complaints.length) },
      },
    ],
  };
}

function lateOf(open: ReturnType<typeof openCommitments>, day: string): number {
  return open.filter(({ commitment: { due } }) => due !== undefined && due < day).length;
}

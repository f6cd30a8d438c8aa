import type { Commitment, Communication } from '../schema/client.ts';
import type { ClientSlice } from '../schema/portfolio.ts';
import { dueCell } from './due.ts';
import type { LogEntry, LogSection, Passage } from './page.ts';
import type { Place } from './tree.ts';
import type { Writer } from './writer.ts';

/** So many conversations can be read in one go; of more, only the newest quarter is unfolded. */
const FEW = 8;

/** Every conversation with a client, newest first, by quarter. */
export function communicationLog(place: Place, client: ClientSlice): LogSection {
  const { words } = place.writer;
  const newestFirst = client.communications.toSorted((a, b) => b.date.localeCompare(a.date));
  const quarters = [...Map.groupBy(newestFirst, ({ date }) => quarterOf(place.writer, date))];
  return {
    kind: 'log',
    id: 'log',
    title: words.sections.log,
    periods: quarters.map(([text, some], index) => ({
      text,
      note: words.record.conversations(some.length),
      ...((index === 0 || newestFirst.length <= FEW) && { open: true as const }),
      entries: some.map((one) => entryOf(place, client, one)),
    })),
    promises: words.columns.promise,
    empty: words.empty.log,
  };
}

function quarterOf({ words }: Writer, date: string): string {
  return words.surveys.quarter(date.slice(0, 4), String(Math.ceil(Number(date.slice(5, 7)) / 3)));
}

function entryOf(place: Place, client: ClientSlice, one: Communication): LogEntry {
  const { writer } = place;
  const { words } = writer;
  const summary = one.body === undefined ? undefined : writer.passage(one.body);
  const projects = client.projects.filter(({ id }) => one.projects?.includes(id));
  return {
    date: writer.date(one.date),
    heading: writer.passage(one.subject),
    details: [
      words.channels[one.channel],
      one.people.join(words.betweenParts),
      projects.map(({ charter }) => writer.passage(charter.name).text).join(words.separator),
    ].filter((detail) => detail !== ''),
    ...(summary && {
      html: withNotesOf(one.id, writer.html(summary.text)),
      ...(summary.lang && { lang: summary.lang }),
    }),
    commitments: one.commitments.map((commitment) => promiseOf(place, client, commitment)),
  };
}

function promiseOf(place: Place, { state }: ClientSlice, { who, what, due, done }: Commitment): Passage {
  const { words, formats, passage } = place.writer;
  const { record } = words;
  const { text, ...language } = passage(what);
  const said = () => {
    if (done !== undefined) return record.kept(formats.date(done));
    if (due === undefined) return record.undated;
    // after the relation has ended nothing is late any more
    return record.dueBy(state === 'archived' ? formats.date(due) : dueCell(place, due).text);
  };
  return { text: record.promisedBy(record.promised(who, text), said()), ...language };
}

/** The ids of a text’s notes, which are counted from one in each text, made different from those of the other texts. */
function withNotesOf(id: string, html: string): string {
  return html.replaceAll(
    /\b(id|href|aria-describedby)="(#?)(?=user-content-|footnote-label)/g,
    `$1="$2${id}-`,
  );
}

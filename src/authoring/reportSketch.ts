import { sliceClient } from '../access/slice.ts';
import { addDays } from '../model/dates.ts';
import { doneIn, dueBy, openDecisions, type Proposal } from '../model/proposals.ts';
import { reportBefore } from '../model/reportFigures.ts';
import type { Period } from '../model/reportPeriod.ts';
import { snapshotOf } from '../model/snapshot.ts';
import type { ClientSlice, Project } from '../schema/portfolio.ts';
import { type Dimension, DimensionSchema } from '../schema/project.ts';
import { type Report, ReportSchema } from '../schema/report.ts';
import { changesSince } from '../views/changes.ts';
import { figuresByDimension, wordedProposal } from '../views/reportDraft.ts';
import { type Writer, writerFor } from '../views/writer.ts';
import type { OpenProject } from './openProject.ts';
import type { ReportSketch } from './reportText.ts';

/** More than a reader takes in; the rest is counted. */
const MOST_PROPOSED = 12;

/** What can be said of a report before anybody wrote it, in the client’s language. */
export function sketchReport(open: OpenProject, id: string, period: Period, author: string): ReportSketch {
  const { project, settings, locale } = open;
  const writer = writerFor(locale, locale);
  const { words, formats } = writer;
  const earlier = reportBefore(id, project);
  const seen = seenByClient(open);
  const until = addDays(period.to, open.client.cadenceDays ?? settings.cadenceDays);
  const [done, next] = [doneIn(seen, period), dueBy(seen, period.to, until)];
  const asks = openDecisions(seen);
  const propose = (proposals: readonly Proposal[]) =>
    proposals.slice(0, MOST_PROPOSED).map((proposal) => wordedProposal(proposal, locale));
  return {
    ...period,
    author,
    levels: Object.fromEntries(
      Object.entries(earlier?.declared ?? {}).map(([dimension, { level }]) => [dimension, level]),
    ),
    done: propose(done),
    next: propose(next),
    asks,
    body: words.draft.body,
    comments: {
      verdict: words.draft.verdict,
      declared: earlier ? words.draft.declared(formats.date(earlier.id)) : words.draft.undeclared,
      dimensions: dimensionComments(open, writer, period, earlier),
      done: proposalComments(writer, done.length),
      next: proposalComments(writer, next.length),
      asks: proposalComments(writer, asks.length, asks.length),
      changes: changeComments(open, writer, { id, period, asks }),
    },
  };
}

/** Only what the client sees is proposed to be told to the client; a project they do not see is told to others. */
function seenByClient({ client, project }: OpenProject): Project {
  const slice = sliceClient(client, { kind: 'client', client: client.id });
  return slice?.projects.find(({ id }) => id === project.id) ?? project;
}

function dimensionComments(
  { client, project, settings }: OpenProject,
  writer: Writer,
  { to }: Period,
  earlier: Report | undefined,
): Record<Dimension, string[]> {
  const { words } = writer;
  const all = sliceClient(client, { kind: 'manager' }) as ClientSlice;
  const figures = figuresByDimension(writer, all, project, snapshotOf(project, settings, to));
  const lines = DimensionSchema.options.map((dimension) => {
    const reason = earlier?.declared[dimension]?.reason;
    return [
      dimension,
      [
        words.whatWhen(words.dimensions[dimension], figures[dimension]),
        ...(reason === undefined ? [] : [words.draft.lastReason(writer.passage(reason).text)]),
      ],
    ];
  });
  return Object.fromEntries(lines) as Record<Dimension, string[]>;
}

function proposalComments({ words }: Writer, found: number, most = MOST_PROPOSED): string[] {
  return [
    ...(found > 0 ? [words.draft.proposed] : []),
    ...(found > most ? [words.draft.more(found - most)] : []),
  ];
}

/** What the report would say otherwise than the one before it, if its levels stayed as they were. */
function changeComments(
  { project, settings }: OpenProject,
  writer: Writer,
  { id, period, asks }: { id: string; period: Period; asks: ReportSketch['asks'] },
): string[] {
  const declared = reportBefore(id, project)?.declared ?? {};
  const draft = ReportSchema.parse({ id, ...period, author: '…', verdict: '…', declared, asks });
  return changesSince(writer, settings, project, draft).flatMap(({ title, rows, empty }) => [
    title,
    ...(rows.length === 0 ? [`  ${empty}`] : []),
    ...rows.map(
      ([what, before, now]) =>
        `  ${writer.words.draft.change(what?.text ?? '', before?.text ?? '', now?.text ?? '')}`,
    ),
  ]);
}

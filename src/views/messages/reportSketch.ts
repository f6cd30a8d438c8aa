import { addDays } from '../../model/dates.ts';
import { computedHealth, levelsOf } from '../../model/health/computedHealth.ts';
import { isBetter } from '../../model/health/levels.ts';
import { doneIn, dueBy, openDecisions, type Proposal } from '../../model/reports/proposals.ts';
import { reportBefore } from '../../model/reports/reportFigures.ts';
import type { Period } from '../../model/reports/reportPeriod.ts';
import { snapshotOf } from '../../model/reports/snapshot.ts';
import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import { type Dimension, DimensionSchema, type Level } from '../../schema/project.ts';
import { type Report, ReportSchema } from '../../schema/report.ts';
import type { Words } from '../../schema/values.ts';
import { changesSince } from '../tables/changes.ts';
import type { Writer } from '../writer.ts';
import { figuresByDimension } from './dimensionFigures.ts';
import { wordedProposal } from './proposalWords.ts';

/** A report before anybody wrote it: fields as far as they are known, and comments that reach no page. */
export interface ReportSketch extends Period {
  author: string;
  levels: Partial<Record<Dimension, Level>>;
  done: Words[];
  next: Words[];
  asks: Report['asks'];
  body: string;
  comments: {
    verdict: string;
    declared: string;
    dimensions: Record<Dimension, string[]>;
    done: string[];
    next: string[];
    asks: string[];
    changes: string[];
  };
}

/** What a sketch is made from. */
export interface SketchMaterial {
  /** The client and the project as managers see them, for the comments. */
  client: ClientSlice;
  project: Project;
  /** The project as the report’s readers see it: nothing else is proposed to be told. */
  seen: Project;
  settings: PortalSettings;
}

/** More than a reader takes in; the rest is counted. */
const MOST_PROPOSED = 12;

/** What can be said of a report before anybody wrote it, in the language of the writer. */
export function sketchReport(
  writer: Writer,
  material: SketchMaterial,
  { id, period, author }: { id: string; period: Period; author: string },
): ReportSketch {
  const { words, formats, locale } = writer;
  const { client, project, seen, settings } = material;
  const earlier = reportBefore(id, project);
  const until = addDays(period.to, client.cadenceDays ?? settings.cadenceDays);
  const [done, next] = [doneIn(seen, period), dueBy(seen, period.to, until)];
  const asks = openDecisions(seen);
  const computed = levelsOf(computedHealth(project, client, settings, period.to));
  const propose = (proposals: readonly Proposal[]) =>
    proposals.slice(0, MOST_PROPOSED).map((proposal) => wordedProposal(proposal, locale));
  return {
    ...period,
    author,
    levels: levelsFrom(earlier, computed),
    done: propose(done),
    next: propose(next),
    asks,
    body: words.draft.body,
    comments: {
      verdict: words.draft.verdict,
      declared: earlier ? words.draft.declared(formats.date(earlier.id)) : words.draft.undeclared,
      dimensions: dimensionComments(writer, material, period, { earlier, computed }),
      done: proposalComments(writer, done.length),
      next: proposalComments(writer, next.length),
      asks: proposalComments(writer, asks.length, asks.length),
      changes: changeComments(writer, material, { id, period, asks }),
    },
  };
}

/** The levels of the report before; where the figures say worse now, a better one would need a reason of its own. */
function levelsFrom(
  earlier: Report | undefined,
  computed: Record<Dimension, Level>,
): Partial<Record<Dimension, Level>> {
  return Object.fromEntries(
    Object.entries(earlier?.declared ?? {}).map(([dimension, { level }]) => {
      const found = computed[dimension as Dimension];
      return [dimension, isBetter(level, found) ? found : level];
    }),
  );
}

function dimensionComments(
  writer: Writer,
  { client, project, settings }: SketchMaterial,
  { to }: Period,
  { earlier, computed }: { earlier: Report | undefined; computed: Record<Dimension, Level> },
): Record<Dimension, string[]> {
  const { words } = writer;
  const figures = figuresByDimension(writer, client, project, snapshotOf(project, client, settings, to));
  const lines = DimensionSchema.options.map((dimension) => {
    const reason = earlier?.declared[dimension]?.reason;
    return [
      dimension,
      [
        words.whatWhen(words.dimensions[dimension], figures[dimension]),
        ...(computed[dimension] === 'unknown'
          ? []
          : [words.draft.computed(words.levels[computed[dimension]])]),
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
  writer: Writer,
  { client, project, settings }: SketchMaterial,
  { id, period, asks }: { id: string; period: Period; asks: ReportSketch['asks'] },
): string[] {
  const declared = reportBefore(id, project)?.declared ?? {};
  const draft = ReportSchema.parse({ id, ...period, author: '…', verdict: '…', declared, asks });
  return changesSince(writer, settings, client, project, draft).flatMap(({ title, rows, empty }) => [
    title,
    ...(rows.length === 0 ? [`  ${empty}`] : []),
    ...rows.map(
      ([what, before, now]) =>
        `  ${writer.words.draft.change(what?.text ?? '', before?.text ?? '', now?.text ?? '')}`,
    ),
  ]);
}

import { type Change, changesBetween } from '../../model/reports/changes.ts';
import { figuresOf, reportBefore } from '../../model/reports/reportFigures.ts';
import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { Report, Snapshot } from '../../schema/report.ts';
import type { Words } from '../../schema/values.ts';
import type { Cell, TableSection } from '../page.ts';
import type { Writer } from '../writer.ts';

/** What a report says otherwise than the one its reader had before, as a section; none for the first report. */
export function changesSince(
  writer: Writer,
  settings: PortalSettings,
  client: ClientSlice,
  project: Project,
  report: Report,
): TableSection[] {
  const earlier = reportBefore(report.id, project);
  if (!earlier) return [];
  const { words, formats } = writer;
  const [before, after] = [earlier, report].map((one) => ({
    ...one,
    snapshot: figuresOf(one, project, client, settings),
  })) as [Report, Report];
  return [
    {
      kind: 'table',
      id: 'since-last',
      title: words.changes.since(formats.date(earlier.id)),
      columns: (['what', 'before', 'now'] as const).map((key) => ({ key, title: words.columns[key] })),
      rows: [
        ...figuresMissing(writer, before, after),
        ...changesBetween(before, after).map((change) => rowOf(writer, project, change)),
      ],
      empty: words.changes.none,
    },
  ];
}

/** That there is nothing to compare figures with, where one of the two reports holds none. */
function figuresMissing({ words, formats }: Writer, before: Report, after: Report): Cell[][] {
  if (before.snapshot && after.snapshot) return [];
  const cell = ({ id, snapshot }: Report): Cell => ({
    text: snapshot
      ? words.page.dataDate(formats.date(snapshot.dataDate))
      : words.changes.noFigures(formats.date(id)),
  });
  return [[{ text: words.changes.figures }, cell(before), cell(after)]];
}

function rowOf(writer: Writer, project: Project, change: Change): Cell[] {
  const { words } = writer;
  const none = writer.cell(undefined);
  switch (change.kind) {
    case 'health':
      return pair({ text: words.dimensions[change.dimension] }, change, (level) =>
        level === undefined ? none : writer.level(level),
      );
    case 'milestone':
      return milestoneRow(writer, project, change);
    case 'cost':
      return pair({ text: words.facts[costTerms[change.figure]] }, change, writer.money);
    case 'work':
      return pair(workTerm(writer, project, change.figure), change, writer.number);
    case 'percent':
      return pair({ text: words.facts.percentComplete }, change, writer.percent);
    case 'risk': {
      const risk = project.register.risks.find(({ id }) => id === change.id);
      const weight = (kept: Snapshot['risks'][number] | undefined, gone: Cell): Cell =>
        kept ? { text: `${kept.probability} × ${kept.impact}`, value: kept.probability * kept.impact } : gone;
      const term = worded(writer, risk?.event ?? change.id, words.changes.risk);
      return [term, weight(change.before, none), weight(change.after, { text: words.changes.closed })];
    }
    case 'ask': {
      const term = worded(writer, (change.after ?? change.before)?.text ?? '', words.changes.ask);
      const due = (ask: typeof change.before, undated: string, gone: Cell): Cell => {
        if (!ask) return gone;
        if (ask.due === undefined) return { text: undated };
        return { text: words.changes.due(writer.formats.date(ask.due)), value: ask.due };
      };
      const notAsked = { text: words.changes.notAsked };
      const still = change.before ? words.changes.open : words.changes.newly;
      return [term, due(change.before, words.changes.open, none), due(change.after, still, notAsked)];
    }
  }
}

const costTerms = { baseline: 'budget', actual: 'spent', forecast: 'forecast' } as const;

function pair<T>(
  term: Cell,
  { before, after }: { before: T | undefined; after: T | undefined },
  cell: (value: T | undefined) => Cell,
): Cell[] {
  return [term, cell(before), cell(after)];
}

function milestoneRow(
  writer: Writer,
  { plan }: Project,
  { id, before, after }: Change & { kind: 'milestone' },
): Cell[] {
  const { words } = writer;
  const day = (kept: Snapshot['milestones'][number] | undefined): Cell => {
    const cell = writer.date(kept?.date);
    return kept?.reached ? { ...cell, text: words.changes.reached(cell.text) } : cell;
  };
  const title = plan?.milestones.find((milestone) => milestone.id === id)?.title;
  return [writer.passage(title ?? id), day(before), after ? day(after) : { text: words.changes.gone }];
}

/** What a figure of work is called, with the unit the plan counts in. */
function workTerm(writer: Writer, { plan }: Project, figure: 'done' | 'totalScope'): Cell {
  const { words } = writer;
  const text = figure === 'done' ? words.facts.workDone : words.columns.scope;
  return plan?.unit === undefined
    ? { text }
    : worded(writer, plan.unit, (unit) => words.bracketed(text, unit));
}

/** A text of the content with words of ours around it. */
function worded(writer: Writer, said: Words, around: (text: string) => string): Cell {
  const passage = writer.passage(said);
  return { ...passage, text: around(passage.text) };
}

import { forecastOf, openMilestones, slipOf } from '../../model/milestones.ts';
import { measuresMet } from '../../model/quality.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { Dimension } from '../../schema/project.ts';
import type { Snapshot } from '../../schema/report.ts';
import type { CalendarDate } from '../../schema/values.ts';
import type { Writer } from '../writer.ts';

/** What the figures say of each dimension on a day, in a line for whoever writes the report. */
export function figuresByDimension(
  writer: Writer,
  client: ClientSlice,
  project: Project,
  figures: Snapshot,
): Record<Dimension, string> {
  const { words } = writer;
  const line = (...parts: (readonly [string, string | number] | undefined)[]) => {
    const told = parts.flatMap((part) => (part ? [words.whatWhen(part[0], String(part[1]))] : []));
    return told.join(words.separator) || words.draft.silent;
  };
  const { cost, work, percentComplete, undecidedChanges = 0 } = figures;
  const money = (amount: number | undefined, term: string) =>
    cost && amount !== undefined
      ? ([term, writer.money({ amount, currency: cost.currency }).text] as const)
      : undefined;
  const { met, read } = measuresMet(project, figures.dataDate);
  return {
    scope: line(
      work?.done === undefined ? undefined : [words.facts.workDone, work.done],
      work?.totalScope === undefined ? undefined : [words.columns.scope, work.totalScope],
      undecidedChanges > 0 ? [words.facts.undecidedChanges, undecidedChanges] : undefined,
    ),
    schedule: line(
      ...scheduleParts(writer, project, figures),
      percentComplete === undefined
        ? undefined
        : [words.facts.percentComplete, writer.percent(percentComplete).text],
    ),
    cost: line(
      money(cost?.baseline, words.facts.budget),
      money(cost?.actual, words.facts.spent),
      money(cost?.forecast, words.facts.forecast),
    ),
    quality: line(read === 0 ? undefined : [words.draft.measuresMet, words.outOf(String(met), String(read))]),
    satisfaction: line(openComplaints(writer, client, project, figures.dataDate)),
  };
}

function scheduleParts(
  { words, formats, passage }: Writer,
  { plan }: Project,
  { milestones }: Snapshot,
): (readonly [string, string] | undefined)[] {
  if (milestones.length === 0) return [];
  const reached = milestones.filter((milestone) => milestone.reached).length;
  const next = openMilestones(plan?.milestones ?? [])[0];
  const due = next && forecastOf(next);
  const slip = (next && slipOf(next)) ?? 0;
  return [
    [words.facts.milestonesReached, words.outOf(String(reached), String(milestones.length))],
    next && due !== undefined ? [passage(next.title).text, formats.date(due)] : undefined,
    slip > 0 ? [words.columns.slip, words.page.days(slip)] : undefined,
  ];
}

function openComplaints(
  { words }: Writer,
  { complaints }: ClientSlice,
  { id }: Project,
  day: CalendarDate,
): readonly [string, number] | undefined {
  const open = complaints.complaints.filter(
    ({ raised, closed, projects }) =>
      raised <= day && (closed === undefined || closed > day) && (projects?.includes(id) ?? true),
  );
  return open.length === 0 ? undefined : [words.draft.openComplaints, open.length];
}

import { figuresOf } from '../../model/reports/reportFigures.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { Report } from '../../schema/report.ts';
import type { Cell, FactsSection } from '../page.ts';
import { facts } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The figures a report was frozen with, or of a draft those it would be, as far as its reader may see them. */
export function figureFacts(
  { writer, settings }: Place,
  client: ClientSlice,
  project: Project,
  report: Report,
): FactsSection[] {
  const figures = figuresOf(report, project, client, settings);
  if (!figures) return [];
  const { milestones, risks, work, cost, percentComplete, openIssues, undecidedChanges } = figures;
  const { words } = writer;
  const money = (amount: number | undefined) =>
    writer.money(cost && amount !== undefined ? { amount, currency: cost.currency } : undefined);
  const reached = milestones.filter((milestone) => milestone.reached).length;
  const outOf = (part: number, whole: number) => ({
    text: words.outOf(writer.number(part).text, writer.number(whole).text),
    value: part,
  });
  const inUnit = (cell: Cell): Cell =>
    cell.value === undefined || project.plan?.unit === undefined
      ? cell
      : { ...cell, text: words.bracketed(cell.text, writer.passage(project.plan.unit).text) };
  return facts(writer, 'figures', {
    milestonesReached: milestones.length > 0 ? outOf(reached, milestones.length) : undefined,
    workDone: inUnit(
      work?.done !== undefined && work.totalScope !== undefined
        ? outOf(work.done, work.totalScope)
        : writer.number(work?.done),
    ),
    percentComplete: writer.percent(percentComplete),
    budget: money(cost?.baseline),
    spent: money(cost?.actual),
    forecast: money(cost?.forecast),
    openRisks: risks.length > 0 ? writer.number(risks.length) : undefined,
    openIssues: writer.number(openIssues),
    undecidedChanges: writer.number(undecidedChanges),
  });
}

import type { Project } from '../../schema/portfolio.ts';
import { dueCell } from '../due.ts';
import type { Section } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The stages of a plan with their gates. */
export function stageTable({ writer }: Place, { plan }: Project): Section[] {
  if (!plan || plan.stages.length === 0) return [];
  const { words } = writer;
  return [
    table(writer, 'stages', 'stages', plan.stages, [
      { key: 'stage', cell: ({ title }) => writer.passage(title) },
      { key: 'kind', cell: ({ kind }) => writer.cell(kind && words.stageKinds[kind]) },
      { key: 'start', cell: ({ start }) => writer.date(start) },
      { key: 'finish', cell: ({ finish }) => writer.date(finish) },
      { key: 'accepted', cell: ({ accepted }) => writer.date(accepted?.date) },
      { key: 'by', cell: ({ accepted }) => writer.cell(accepted?.by) },
    ]),
  ];
}

/** What a project that finds its way as it goes has instead of a plan: decision points, experiments, options. */
export function discoveryTables({ writer, asOf }: Place, { plan }: Project): Section[] {
  if (!plan) return [];
  const { words } = writer;
  const sections = [
    table(writer, 'decisionPoints', 'decisionPoints', plan.decisionPoints, [
      { key: 'decisionPoint', cell: ({ question }) => writer.passage(question) },
      { key: 'planned', cell: ({ due, held }) => dueCell({ writer, asOf }, due, held) },
      { key: 'held', cell: ({ held }) => writer.date(held) },
      { key: 'outcome', cell: ({ outcome }) => writer.cell(outcome) },
    ]),
    table(writer, 'experiments', 'experiments', plan.experiments, [
      { key: 'hypothesis', cell: ({ hypothesis }) => writer.passage(hypothesis) },
      { key: 'outcome', cell: ({ outcome }) => ({ text: words.experimentOutcomes[outcome] }) },
      { key: 'start', cell: ({ start }) => writer.date(start) },
      { key: 'finish', cell: ({ finish }) => writer.date(finish) },
      { key: 'result', cell: ({ result }) => writer.cell(result) },
    ]),
    table(writer, 'options', 'options', plan.options, [
      { key: 'option', cell: ({ title }) => writer.passage(title) },
      { key: 'state', cell: ({ open }) => ({ text: words.optionStates[open ? 'open' : 'closed'] }) },
      { key: 'reason', cell: ({ why }) => writer.cell(why) },
    ]),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

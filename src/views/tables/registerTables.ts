import { dataDateOf } from '../../model/dataDate.ts';
import { daysBetween } from '../../model/dates.ts';
import { isSolved } from '../../model/issues.ts';
import type { Project } from '../../schema/portfolio.ts';
import { dueCell } from '../due.ts';
import type { Section } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The issues, those still open first, with how many days each was open by the day the figures are of. */
export function issueTable({ writer, asOf }: Place, project: Project): Section[] {
  const { issues } = project.register;
  if (issues.length === 0) return [];
  const dataDate = dataDateOf(project);
  const isOpen = ({ status }: (typeof issues)[number]) => !isSolved(status);
  return [
    table(
      writer,
      'issues',
      'issues',
      issues.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))),
      [
        { key: 'issue', cell: ({ title }) => writer.passage(title) },
        { key: 'priority', cell: ({ priority }) => ({ text: writer.words.priorities[priority] }) },
        { key: 'state', cell: ({ status }) => ({ text: writer.words.issueStates[status] }) },
        { key: 'raised', cell: ({ raised }) => writer.date(raised) },
        {
          key: 'daysOpen',
          numeric: true,
          cell: (issue) => {
            const until = issue.closed ?? (isOpen(issue) ? dataDate : undefined);
            const known = until !== undefined && until >= issue.raised;
            return writer.number(known ? daysBetween(issue.raised, until) : undefined);
          },
        },
        {
          key: 'due',
          cell: (issue) => (isOpen(issue) ? dueCell({ writer, asOf }, issue.due) : writer.date(issue.due)),
        },
        { key: 'result', cell: ({ resolution }) => writer.cell(resolution) },
      ],
    ),
  ];
}

export function changeTable({ writer }: Place, { register }: Project): Section[] {
  if (register.changes.length === 0) return [];
  return [
    table(writer, 'changes', 'changes', register.changes, [
      { key: 'change', cell: ({ title }) => writer.passage(title) },
      { key: 'raised', cell: ({ raised }) => writer.date(raised) },
      { key: 'days', numeric: true, cell: ({ effect }) => writer.number(effect?.days) },
      { key: 'cost', numeric: true, cell: ({ effect }) => writer.money(effect?.cost) },
      { key: 'decision', cell: ({ decision }) => ({ text: writer.words.changeDecisions[decision] }) },
      { key: 'reason', cell: ({ reason }) => writer.cell(reason) },
    ]),
  ];
}

export function deliverableTable({ writer, asOf }: Place, { quality }: Project): Section[] {
  if (quality.deliverables.length === 0) return [];
  return [
    table(writer, 'deliverables', 'deliverables', quality.deliverables, [
      { key: 'deliverable', cell: ({ title }) => writer.passage(title) },
      {
        key: 'due',
        cell: ({ due, delivered, decided }) => dueCell({ writer, asOf }, due, delivered ?? decided),
      },
      { key: 'actual', cell: ({ delivered }) => writer.date(delivered) },
      { key: 'result', cell: ({ result }) => ({ text: writer.words.deliverableResults[result] }) },
      {
        key: 'criteria',
        cell: ({ criteria }) =>
          criteria.length === 0
            ? writer.cell(undefined)
            : { text: criteria.map((item) => writer.passage(item).text).join(writer.words.separator) },
      },
    ]),
  ];
}

/** The decisions that were taken; those still open are what the project waits for. */
export function decisionTable({ writer }: Place, { register }: Project): Section[] {
  const taken = register.decisions.filter(({ decided }) => decided !== undefined);
  if (taken.length === 0) return [];
  taken.sort((a, b) => (b.decided ?? '').localeCompare(a.decided ?? ''));
  return [
    table(writer, 'decisions', 'decisions', taken, [
      { key: 'question', cell: ({ question }) => writer.passage(question) },
      { key: 'outcome', cell: ({ outcome }) => writer.cell(outcome) },
      { key: 'reason', cell: ({ why }) => writer.cell(why) },
      { key: 'decided', cell: ({ decided }) => writer.date(decided) },
      { key: 'by', cell: ({ decidedBy, from }) => writer.cell(decidedBy ?? from) },
    ]),
  ];
}

/** What both sides promised, open ones first, soonest first. */
export function actionTable({ writer, asOf }: Place, { register }: Project): Section[] {
  if (register.actions.length === 0) return [];
  const { words } = writer;
  const actions = register.actions.toSorted(
    (a, b) =>
      Number(a.done !== undefined) - Number(b.done !== undefined) ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  );
  return [
    table(writer, 'actions', 'actions', actions, [
      { key: 'action', cell: ({ text }) => writer.passage(text) },
      { key: 'owner', cell: ({ owner }) => writer.cell(owner) },
      { key: 'side', cell: ({ side }) => ({ text: words.sides[side] }) },
      { key: 'due', cell: ({ due, done }) => dueCell({ writer, asOf }, due, done) },
      { key: 'done', cell: ({ done }) => writer.date(done) },
    ]),
  ];
}

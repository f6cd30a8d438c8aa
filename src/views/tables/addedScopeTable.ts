import { type AddedScope, addedScope } from '../../model/addedScope.ts';
import { dataDateOf } from '../../model/dataDate.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Cell, Section } from '../page.ts';
import { prose, table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The work that the indices of earned value do not contain, and that they do not; nothing where there is none. */
export function addedScopeTable({ writer, settings }: Place, project: Project): Section[] {
  const { words, formats } = writer;
  const added = addedScope(project, settings.holidays, dataDateOf(project) ?? '');
  if (added.length === 0) return [];
  return [
    ...prose(writer, 'addedScope', { [writer.locale]: words.earnedValue.apart }),
    table(writer, 'additions', 'changes', added, [
      { key: 'what', cell: ({ title }) => writer.passage(title) },
      { key: 'kind', cell: ({ kind }) => ({ text: words.columns[kind] }) },
      { key: 'approved', cell: ({ approved }) => writer.date(approved) },
      { key: 'days', numeric: true, cell: daysOf },
      {
        key: 'cost',
        numeric: true,
        cell: ({ cost }) =>
          cost ? { text: formats.signedMoney(cost), value: cost.amount } : writer.cell(undefined),
      },
      { key: 'scopeGrowth', cell: ({ scope }) => writer.cell(scope) },
    ]),
  ];

  /** A change moves the finish by its days, so that they have a sign; a task takes them. */
  function daysOf({ kind, days }: AddedScope): Cell {
    if (days === undefined) return writer.cell(undefined);
    return { text: kind === 'change' ? formats.signed(days) : formats.number(days), value: days };
  }
}

import type { Ask } from '../../model/asks.ts';
import { dueCell } from '../due.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** What the reader’s side has to do, by when, and what waiting costs. */
export function askTable({ writer, asOf }: Place, asks: readonly Ask[]): TableSection {
  return table(writer, 'asks', 'asks', asks, [
    { key: 'ask', cell: ({ text }) => writer.passage(text) },
    { key: 'project', cell: ({ project }) => writer.cell(project) },
    { key: 'from', cell: ({ from }) => writer.cell(from) },
    { key: 'due', cell: ({ due }) => dueCell({ writer, asOf }, due) },
    { key: 'costOfWaiting', cell: ({ costOfWaiting }) => writer.cell(costOfWaiting) },
  ]);
}

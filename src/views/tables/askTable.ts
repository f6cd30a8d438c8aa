import type { Ask } from '../../model/asks.ts';
import { dueCell } from '../due.ts';
import { linkTo } from '../frame.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { type Place, projectPath } from '../tree.ts';

/**
 * What the reader’s side has to do, by when, and what waiting costs.
 * @param from the page it stands on, by its path in the tree; asks of several projects lead to these
 */
export function askTable(place: Place, asks: readonly Ask[], from: string): TableSection {
  const { writer, asOf } = place;
  return table(writer, 'asks', 'asks', asks, [
    { key: 'ask', cell: ({ text }) => writer.passage(text) },
    { key: 'project', cell: ({ project }) => projectCell(place, project, from) },
    { key: 'from', cell: ({ from }) => writer.cell(from) },
    { key: 'due', cell: ({ due }) => dueCell({ writer, asOf }, due) },
    { key: 'costOfWaiting', cell: ({ costOfWaiting }) => writer.cell(costOfWaiting) },
  ]);
}

function projectCell(place: Place, project: Ask['project'], from: string): Cell {
  if (!project) return place.writer.cell(undefined);
  const { client, id, name } = project;
  const href = linkTo(place, from, projectPath(place.tree.reader, client, id));
  return { ...place.writer.passage(name), href };
}

import type { ProjectSummary } from '../../model/summary.ts';
import { linkTo } from '../frame.ts';
import type { Cell, Link } from '../page.ts';
import { levelWord, reasonFor } from '../status.ts';
import { type Place, projectPath } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** A project’s name with the way to its page. */
export function projectLink(place: Place, from: string, { client, id, name }: ProjectSummary): Link {
  const href = linkTo(place, from, projectPath(place.tree.reader, client.id, id));
  return { ...place.writer.passage(name), href };
}

export function statusCell(writer: Writer, { health: { level } }: Pick<ProjectSummary, 'health'>): Cell {
  return { text: levelWord(writer, level), level };
}

/** What the latest report says of a project, or why it has its level without saying. */
export function reasonCell(
  writer: Writer,
  { health, verdict }: Pick<ProjectSummary, 'health' | 'verdict'>,
): Cell {
  return health.because === 'declared' && verdict !== undefined
    ? writer.passage(verdict)
    : { text: reasonFor(writer, health) };
}

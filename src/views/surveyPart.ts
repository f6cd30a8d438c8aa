import type { WavePart } from '../model/satisfaction/partTrend.ts';
import type { ClientSlice } from '../schema/portfolio.ts';
import { groupName, idInWords } from './groupName.ts';
import type { Passage } from './page.ts';
import type { Writer } from './writer.ts';

/** The name of a group or project of a wave. */
export function partName(
  writer: Writer,
  client: ClientSlice,
  { split, id }: Pick<WavePart, 'split' | 'id'>,
): Passage {
  const { satisfaction } = writer.words;
  if (id === undefined) return { text: split === 'group' ? satisfaction.noGroup : satisfaction.noProject };
  if (split === 'group') return groupName(writer, client, id);
  const project = client.projects.find((one) => one.id === id);
  const { text, ...lang } = project ? writer.passage(project.charter.name) : { text: idInWords(id) };
  return { text: satisfaction.ofProject(text), ...lang };
}

/** What a row is filtered by; undefined for answers that name nothing. */
export function partKey({ split, id }: Pick<WavePart, 'split' | 'id'>): string | undefined {
  return id === undefined ? undefined : `${split}/${id}`;
}

import type { ClientSlice } from '../schema/portfolio.ts';
import type { Passage } from './page.ts';
import type { Writer } from './writer.ts';

/** What a group of people around the work is called; where nobody said, its id in words. */
export function groupName(writer: Writer, { stakeholders }: ClientSlice, id: string): Passage {
  const group = stakeholders.groups.find((one) => one.id === id);
  return group ? writer.passage(group.name) : { text: idInWords(id) };
}

/** `night-shift` as `Night shift`. */
export function idInWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

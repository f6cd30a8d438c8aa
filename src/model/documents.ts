import type { ClientDocument } from '../schema/client.ts';
import type { CalendarDate } from '../schema/values.ts';
import { latestOf } from './dates.ts';

/** A document in all its versions, the newest first. */
export type Edition = readonly [ClientDocument, ...ClientDocument[]];

/**
 * Documents with the versions of each together: those of one title and kind. What changed last comes first; of two
 * of one day, the one that stands first in the file.
 */
export function editionsOf(documents: readonly ClientDocument[]): Edition[] {
  const newestFirst = [...documents].sort((a, b) => b.date.localeCompare(a.date));
  const editions = Map.groupBy(newestFirst, ({ kind, title }) => JSON.stringify([kind, title]));
  return [...editions.values()].flatMap(([newest, ...older]) =>
    newest ? [[newest, ...older] as const] : [],
  );
}

/** The documents that name a project. */
export function documentsAbout(documents: readonly ClientDocument[], project: string): ClientDocument[] {
  return documents.filter(({ projects }) => projects?.includes(project));
}

/** The day of the newest of some documents; undefined without any. */
export function newestDocument(documents: readonly ClientDocument[]): CalendarDate | undefined {
  return latestOf(documents.map(({ date }) => date));
}

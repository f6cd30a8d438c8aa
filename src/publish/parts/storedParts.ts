import type { CalendarDate } from '../../schema/values.ts';
import type { PartNote } from './part.ts';

/** What is stored with a release. */
export interface PartsToStore {
  /** The version of the code that made the release. */
  code: string;
  /** The day that it is about. */
  asOf: CalendarDate;
  /** Each part by its owner, with the place of its detail. */
  notes: Map<string, StoredNote>;
  /** The details, one after the other, as JSON. */
  details: Buffer;
  /** The digest of the release’s manifest, where one was written. */
  manifest: string | undefined;
}

/** What was stored with a release. */
export interface StoredParts extends PartsToStore {
  /** The folder it was read from. */
  folder: string;
  /** The folder of the release, which has the pages and files of the parts. */
  at: string;
  /** Which release it is: none has the same twice. */
  release: string | undefined;
}

export interface StoredNote extends PartNote {
  from: number;
  to: number;
}

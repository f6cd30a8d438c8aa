import type { Client } from '../../schema/portfolio.ts';
import { type CheckedKind, checkedKinds, checkedRecords } from './checkedRecords.ts';
import type { Named } from './recordPlace.ts';

/** A record with the fields it should have and has not, as they are written in the file. */
export interface Gap extends Named {
  missing: string[];
}

/** How complete the records of one kind are. */
export interface Completeness {
  kind: CheckedKind;
  records: number;
  /** Records with every field they should have. */
  complete: number;
  gaps: Gap[];
}

/**
 * What is missing in a client’s records, kind by kind; kinds without a record are left out. Nothing here is an error:
 * the fields may be left out, but a page says less without them.
 */
export function completenessOf(client: Client): Completeness[] {
  const checked = checkedRecords(client);
  return checkedKinds.flatMap((kind) => {
    const records = checked.filter((one) => one.kind === kind);
    if (records.length === 0) return [];
    const gaps = records.flatMap(({ what, at, wanted }): Gap[] => {
      const missing = Object.keys(wanted).filter((field) => isMissing(wanted[field]));
      return missing.length === 0 ? [] : [{ what, at, missing }];
    });
    return [{ kind, records: records.length, complete: records.length - gaps.length, gaps }];
  });
}

function isMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

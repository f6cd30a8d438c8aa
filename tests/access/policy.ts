import { clientPolicy, thresholds } from './clientPolicy.ts';
import { type Data, fieldNames } from './data.ts';
import { projectPolicy } from './projectPolicy.ts';

// Written by hand from the table of records and audiences, and never from the rules in src/schema: what the slices
// do is held against this. A field that stands here nowhere fails the tests, so that nobody adds one undecided.

/** A kind of record as the policy knows it. Its fields are named in lists like `name contract(start end)`. */
export interface Kind {
  /** Who sees it where the file does not say; a function decides alone. Of several audiences all are needed. */
  audience: string | ((record: Data, around: readonly Data[]) => unknown);
  /** Seen by whoever sees the record. */
  shown: string;
  /** Seen by managers alone. */
  internal?: string;
  /** Seen with the record where this holds, else by managers alone. */
  where?: Record<string, (record: Data, around: readonly Data[]) => boolean>;
  /** Seen with the record by who sees every entry of one of its lists: a number of them all. */
  ofAll?: Record<string, string>;
  /** Ids of other records, by where those stand: seen where the other record is seen too. */
  pointsTo?: Record<string, string>;
  /** Of records in a project, those that rest on what stands in the client’s own files, so that a sponsor sees few. */
  ofClient?: (record: Data) => boolean;
  /** The one of these ids the record is nothing without. */
  needs?: string;
}

/** The kinds by where their records stand in a client; the empty place is the client itself. */
export const policy: Readonly<Record<string, Kind>> = { ...clientPolicy, ...projectPolicy };

/** Every field of a client that the policy names, by its path. */
export function namedFields(): string[] {
  return Object.entries(policy).flatMap(([at, { shown, internal = '', where = {} }]) =>
    [...fieldNames(`${shown} ${internal}`), ...Object.keys(where)].map((name) =>
      at === '' ? name : `${at}.${name}`,
    ),
  );
}

/** The files around the clients: what they tell their readers, and what they tell nobody. */
export const framePolicy = {
  /** Told to every reader. */
  settings: {
    shown:
      'agency(name contact(name mail phone) accent) locales timeZone currency rates(date from to rate) holidays ' +
      `cadenceDays graceDays address ${thresholds}`,
    internal:
      'access relations(tierAPercent tierBPercent silentDaysA silentDaysB silentDaysC paymentLateDays contactsMissed ' +
      'disputes disputeDays contractEndDays)',
  },
  /** Told to the sponsor it is about, and to managers. */
  sponsor: {
    shown: 'id name organisation mail locale strategicGoals(id title) projects',
    internal: 'audience source(system id)',
  },
  access: { shown: '', internal: 'readers(id name mail locale opens) generations codes sharedOrigin' },
};

import type { ClientSummary } from '../../model/summary.ts';
import type { Money, Words } from '../../schema/values.ts';
import type { Tree } from '../../views/tree.ts';

/** What one owner brings to a release: a client, or an overview over clients. No two bring the same. */
export interface Brought {
  /** The addresses of pages. */
  pages: string[];
  /** The files that these pages link to, by their paths in the release. */
  files: string[];
}

/** What a part says to decide whether it may stay, and to those that count it; short, for that of every client is read. */
export interface PartNote {
  /** A digest of all that the part was made from besides the client’s files; undefined where it has to be made anew. */
  key: string | undefined;
  pages: number;
  files: number;
  client?: ClientNote;
}

/** What is known of a client whose part it is. */
export interface ClientNote {
  /** Of its files as they stood; undefined where a later change of them might not show in a stamp. */
  stamp: string | undefined;
  /** Of the bytes of its files. */
  content: string;
  /** How many files there are in its folder. */
  files: number;
  projects: string[];
  revenue?: Money;
  /** The sponsors that its charters name. */
  sponsors: string[];
  name: Words;
  trees: Tree[];
  /** A digest of the summary for each overview, by the root of its tree. */
  told: Record<string, string>;
}

/** The rest of a part, read only where something has changed. */
export interface PartDetail extends Brought {
  /** The summary for each overview, by the root of its tree. */
  summaries: Record<string, ClientSummary>;
}

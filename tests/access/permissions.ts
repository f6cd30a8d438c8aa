import type { Portal } from '../../src/schema/portfolio.ts';
import type { Files } from './clientFiles.ts';
import { fieldNames, type Leaf, leavesOf } from './data.ts';
import { visibleLeaves } from './expectation.ts';
import { canariesIn } from './mint.ts';
import { framePolicy } from './policy.ts';
import { readersOf } from './readers.ts';

/** Which canaries may stand in which pages. */
export interface Permissions {
  /** Every canary that was written, with what it stands for. */
  known: ReadonlyMap<string, string>;
  /** What may stand in the pages of a reader, by their folder; the empty folder is what all readers share. */
  trees: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The canaries of a portal, by the policy. */
export function permissionsOf(files: Files, portal: Portal): Permissions {
  const { settings, sponsors, clients } = portal;
  const everybody = canariesOf(shownOf('settings', settings));
  const trees = new Map([['', everybody]]);
  for (const [tree, reader] of readersOf(portal)) {
    const allowed = new Set(everybody);
    for (const client of clients) {
      const leaves = visibleLeaves(client, reader) ?? [];
      const assets = assetsOf(client.id, leaves).map((path) => ({ path, value: files[path] }));
      add(allowed, [...leaves, ...assets]);
    }
    for (const sponsor of sponsors) {
      const theirs = reader.kind === 'sponsor' && reader.sponsor === sponsor.id;
      if (theirs || reader.kind === 'manager') add(allowed, ownLeaves(sponsor));
    }
    trees.set(tree, allowed);
  }
  return { known: knownIn(files, portal), trees };
}

/** The files of the documents among some leaves, by their path in the content: whoever sees the one gets the other. */
export function assetsOf(client: string, leaves: readonly Leaf[]): string[] {
  const named = leaves.filter(({ path }) => path === 'documents.documents.file');
  return named.map(({ value }) => `clients/${client}/${value}`);
}

/** What a sponsor is told of themselves; what they fund is the business of the projects. */
function ownLeaves(sponsor: Portal['sponsors'][number]): Leaf[] {
  return shownOf('sponsor', sponsor).filter(({ path }) => path !== 'projects');
}

function shownOf(file: keyof typeof framePolicy, value: unknown): Leaf[] {
  const shown = fieldNames(framePolicy[file].shown);
  return leavesOf(value).filter(({ path }) => shown.includes(path));
}

function knownIn(files: Files, { clients, sponsors }: Portal): Map<string, string> {
  const known = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    for (const canary of canariesIn(`${path} ${text}`)) known.set(canary, path);
  }
  clients.forEach((client, index) => {
    for (const { path, value } of leavesOf(client)) {
      for (const canary of canariesIn(String(value))) known.set(canary, `client ${index + 1}: ${path}`);
    }
  });
  for (const { id } of sponsors) known.set(id, 'the id of a sponsor');
  return known;
}

function canariesOf(leaves: readonly Leaf[]): Set<string> {
  return new Set(leaves.flatMap(({ value }) => [...canariesIn(String(value))]));
}

function add(canaries: Set<string>, leaves: readonly Leaf[]): void {
  for (const canary of canariesOf(leaves)) canaries.add(canary);
}

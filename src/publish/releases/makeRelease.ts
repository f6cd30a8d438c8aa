import { lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, type BuildOutcome, build, type Progress } from '../build.ts';
import { hostFolderOf } from '../hostFolder.ts';
import { bindParts } from '../parts/partFiles.ts';
import { makeDurable } from './durability.ts';
import { type Inventory, inventoryOf } from './inventory.ts';
import { isServed } from './isServed.ts';
import { removeDeadClaims } from './lock.ts';
import { prune } from './pruning.ts';
import { releaseId } from './releaseId.ts';
import { type ReleaseStore, recordFile } from './releaseStore.ts';

export interface ReleaseOptions extends Omit<BuildOptions, 'out' | 'previous' | 'preview'> {
  /** What the content is at: a short commit, `no-git` … */
  revision: string;
  /** How many releases to keep, besides the current one and the one before. */
  keep: number;
}

export interface Released {
  outcome: BuildOutcome;
  /** The new release; undefined where none was made, because nothing changed or because of errors. */
  id: string | undefined;
  /** The release that was served before. */
  before: string | undefined;
  /** What became of releases that are too many, a line each. */
  pruned: string[];
}

/**
 * Makes a release and lets it be served. Whatever goes wrong before that, the one before is served on, as it was.
 * The caller holds the lock of the store (`whileLocked`).
 */
export async function makeRelease(
  store: ReleaseStore,
  options: ReleaseOptions,
  progress: Progress,
): Promise<Released> {
  const out = store.work('next');
  try {
    tidy(store);
    return await makeIn(store, out, options, progress);
  } finally {
    for (const left of [out, hostFolderOf(out)]) rmSync(left, { recursive: true, force: true });
  }
}

async function makeIn(
  store: ReleaseStore,
  out: string,
  { revision, keep, ...options }: ReleaseOptions,
  progress: Progress,
): Promise<Released> {
  const before = store.current;
  const previous = before === undefined ? {} : { previous: store.pathOf(before) };
  const parts = store.work('parts');
  const outcome = await build({ ...options, ...previous, out, parts }, progress);
  const none = { outcome, id: undefined, before, pruned: [] };
  if (!outcome.published) return none;
  if (before !== undefined && isServed(store, before, hostFolderOf(out))) {
    bindParts(parts, store.pathOf(before));
    return none;
  }

  const inventory = inventoryOf(out, outcome);
  const { pages, bytes } = inventory;
  const host = hostFolderOf(out);
  writeFileSync(join(host, recordFile.name), recordFile.format({ before, pages, bytes }));
  await makeDurable([...newIn(inventory, out, previous.previous), ...filesIn(host)], store.folder);

  const id = releaseId(new Date(), store.ids().at(-1), revision);
  store.add(id, out, host);
  store.serve(id);
  return { outcome, id, before, pruned: prune(store, keep) };
}

/** The paths whose bytes the disk may not have yet: all folders, and the files that were not taken over. */
function newIn({ files, folders }: Inventory, release: string, previous: string | undefined): string[] {
  const isTakenOver = (path: string, inode: number) =>
    previous !== undefined && lstatSync(join(previous, path), { throwIfNoEntry: false })?.ino === inode;
  const fresh = files.filter(({ path, inode, links }) => links === 1 || !isTakenOver(path, inode));
  return [...fresh.map(({ path }) => join(release, path)), ...folders];
}

function filesIn(folder: string): string[] {
  return [folder, ...readdirSync(folder).map((name) => join(folder, name))];
}

/** Clears away what a killed run left: nobody else makes anything here while the lock is held. */
function tidy(store: ReleaseStore): void {
  removeDeadClaims(store.lock);
  for (const name of readdirSync(store.work('')))
    if (/^(\.?next|leaving-)/.test(name)) rmSync(store.work(name), { recursive: true, force: true });
  const known = new Set(store.ids());
  for (const name of readdirSync(store.hostPathOf('')))
    if (!known.has(name)) rmSync(store.hostPathOf(name), { recursive: true, force: true });
  const { current } = store;
  // a run that was killed between the two links left the second one where it was
  if (current !== undefined && !store.isServed(current)) store.serve(current);
}

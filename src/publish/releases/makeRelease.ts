import { existsSync, lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, type BuildOutcome, build, type Progress } from '../build.ts';
import { hostFolderOf } from '../hostFolder.ts';
import { bindParts, isKnown } from '../parts/partFiles.ts';
import { makeDurable } from './durability.ts';
import { changedInventory, type Inventory, inventoryOf } from './inventory.ts';
import { isServed } from './isServed.ts';
import { removeDeadClaims } from './lock.ts';
import { prune } from './pruning.ts';
import { releaseId } from './releaseId.ts';
import { type ReleaseStore, recordFile } from './releaseStore.ts';
import { Spare } from './spare.ts';

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
  const parts = store.work('parts');
  const spare = new Spare(store);
  const copied = copyServed(store, before, spare, out);
  const served = before === undefined ? undefined : store.pathOf(before);
  const previous = copied ? out : served;
  const outcome = await build(
    { ...options, ...(previous !== undefined && { previous }), out, parts },
    progress,
  );
  const host = hostFolderOf(out);
  if (!outcome.published || (before !== undefined && isServed(store, before, host))) {
    if (before !== undefined && outcome.published) bindParts(parts, store.pathOf(before));
    if (before !== undefined && copied) spare.takeBack(out, before);
    return { outcome, id: undefined, before, pruned: [] };
  }

  const inventory = inventoryOfNew(store, before, out, outcome);
  const { pages, bytes } = inventory;
  writeFileSync(join(host, recordFile.name), recordFile.format({ before, pages, bytes }));
  // of the folders that the copy changed, the build may have emptied some
  const touched = (copied ?? []).filter((folder) => existsSync(folder));
  await makeDurable([...newIn(inventory, out, served), ...touched, ...filesIn(host)], store.folder);

  const id = releaseId(new Date(), store.ids().at(-1), revision);
  store.add(id, out, host);
  store.serve(id);
  return { outcome, id, before, pruned: prune(store, keep, spare) };
}

/** Makes a copy of what is served, to be changed in its place. Answers what `Spare.become` does. */
function copyServed(
  store: ReleaseStore,
  before: string | undefined,
  spare: Spare,
  out: string,
): string[] | undefined {
  // what the build knows nothing of it makes anew, and then a copy would be of no use
  const isOfUse = before !== undefined && isKnown(store.work('parts'), store.pathOf(before));
  return isOfUse ? spare.become(before, out) : undefined;
}

/** Where only some files are others than in the release before, only those are looked at. */
function inventoryOfNew(
  store: ReleaseStore,
  before: string | undefined,
  release: string,
  outcome: BuildOutcome,
): Inventory {
  const bytes = before === undefined ? undefined : store.recordOf(before)?.bytes;
  if (before === undefined || bytes === undefined || !outcome.change) return inventoryOf(release, outcome);
  return changedInventory(release, outcome, outcome.change, store.pathOf(before), bytes);
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

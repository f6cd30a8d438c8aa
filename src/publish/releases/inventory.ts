import { existsSync, lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { classOf } from '../../audit/outputClasses.ts';
import type { BuildOutcome } from '../build.ts';
import { pageFiles } from '../pageFiles.ts';
import type { ReleasePaths } from '../release.ts';

/** What a finished release consists of. */
export interface Inventory {
  pages: number;
  /** Of all its files. */
  bytes: number;
  folders: string[];
  files: InventoryFile[];
}

interface InventoryFile {
  /** Below the release. */
  path: string;
  kind: string;
  /** In bytes. */
  size: number;
  /** Tells the file on the disk from every other. */
  inode: number;
  /** How many paths lead to it. */
  links: number;
}

/**
 * Of a release that was made by changing another one, what changed: each path is looked at, as those of the other one were.
 * @param bytes of all files of the other one
 * @param replaced the folder of the other one
 * Throws where a changed file is not as the build said it would be.
 */
export function changedInventory(
  release: string,
  { rendered, kept }: BuildOutcome,
  { put, removed }: ReleasePaths,
  replaced: string,
  bytes: number,
): Inventory {
  const files = [...put].map((path) => look(path, lstatSync(join(release, path))));
  const sizeOf = (path: string) => lstatSync(join(replaced, path), { throwIfNoEntry: false })?.size ?? 0;
  const before = [...put.union(removed)].reduce((sum, path) => sum + sizeOf(path), 0);
  const after = files.reduce((sum, { size }) => sum + size, 0);
  const touched = [...put.union(removed)].map((path) => join(release, dirname(path)));
  return {
    pages: rendered + kept,
    bytes: bytes - before + after,
    folders: [...new Set(touched)].filter((folder) => existsSync(folder)),
    files,
  };
}

/** Lists a release that is to be served. Throws where anything in it is not as the build said it would be. */
export function inventoryOf(release: string, outcome: BuildOutcome): Inventory {
  const inventory: Inventory = {
    pages: outcome.rendered + outcome.kept,
    bytes: 0,
    folders: [release],
    files: [],
  };
  const counts = new Map<string, number>();
  for (const entry of readdirSync(release, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) {
      inventory.folders.push(path);
      continue;
    }
    const file = look(path.slice(release.length + 1), lstatSync(path));
    counts.set(file.kind, (counts.get(file.kind) ?? 0) + 1);
    inventory.bytes += file.size;
    inventory.files.push(file);
  }
  compare(counts, inventory.pages, outcome.files);
  return inventory;
}

function look(path: string, found: Stats): InventoryFile {
  const { size, ino, nlink } = found;
  const kind = found.isFile() ? kindOf(path) : undefined;
  if (kind === undefined) throw mistake(`holds ${path}, which is of no kind that a release holds`);
  if (size === 0 && !mayBeEmpty(path, kind)) throw mistake(`holds ${path}, which is empty`);
  return { path, kind, size, inode: ino, links: nlink };
}

/** Files that are counted against the plan are of one of three kinds, whosever they are. */
function kindOf(file: string): string | undefined {
  const known = classOf(file);
  if (known === undefined) return undefined;
  if (known.startsWith('a document')) return 'document';
  if (known === 'a sealed file') return 'sealed';
  if (file.endsWith(pageFiles.data)) return 'data';
  return file.endsWith(`/${pageFiles.html}`) || file === pageFiles.html ? 'page' : known;
}

/** A document may be handed over empty; the other file only has to be there. */
function mayBeEmpty(file: string, kind: string): boolean {
  return kind === 'document' || file === '.nojekyll';
}

/** A sealed release has its pages, their data and its documents under one kind of name, and one page more: the front. */
function compare(counts: ReadonlyMap<string, number>, pages: number, documents: number): void {
  const wanted = counts.has('sealed')
    ? { page: pages + 1, sealed: 2 * pages + documents }
    : { page: pages, data: pages, document: documents };
  for (const [kind, many] of Object.entries(wanted)) {
    const found = counts.get(kind) ?? 0;
    if (found !== many) throw mistake(`has ${found} files of the kind “${kind}” where its plan has ${many}`);
  }
}

function mistake(what: string): Error {
  return new Error(`The new release ${what}. It is not served. This is a mistake in Sightline.`);
}

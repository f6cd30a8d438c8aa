import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { classOf } from '../../audit/outputClasses.ts';
import type { BuildOutcome } from '../build.ts';
import { pageFiles } from '../pageFiles.ts';

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
  /** Tells the file on the disk from every other. */
  inode: number;
  /** How many paths lead to it. */
  links: number;
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
    const file = path.slice(release.length + 1);
    const { size, ino, nlink } = lstatSync(path);
    const kind = entry.isFile() ? kindOf(file) : undefined;
    if (kind === undefined) throw mistake(`holds ${file}, which is of no kind that a release holds`);
    if (size === 0 && !mayBeEmpty(file, kind)) throw mistake(`holds ${file}, which is empty`);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    inventory.bytes += size;
    inventory.files.push({ path: file, inode: ino, links: nlink });
  }
  compare(counts, inventory.pages, outcome.files);
  return inventory;
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

import { type Dirent, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentError, errorOfFile, wordMismatch } from './contentError.ts';
import { type NamedFile, readFileName, wordUnknownName } from './fileName.ts';
import { readEntries, refuseFolder, wordKind } from './folderEntries.ts';
import { type Folder, requiredFiles } from './layout.ts';
import { isId, wordWrongId } from './nameForm.ts';
import { nearest } from './suggestion.ts';
import { wordedSize } from './wordedValue.ts';

export interface FoundFile extends NamedFile {
  /** The path below the content folder. */
  file: string;
}

/** A file that may have any name. */
export interface FreeFile {
  /** From the folder listed. */
  path: string;
  bytes: number;
}

/** What stands in a folder of `content/`. Whatever has no business there is an error and not listed. */
export interface Listing {
  /** By path. */
  files: FoundFile[];
  /** The folders named by an id, clients or projects; they are not entered. */
  ids: string[];
  /** Files that may have any name. */
  free: FreeFile[];
  /** How many files there are of whatever kind. */
  count: number;
  errors: ContentError[];
}

/** How many files may still be found; shared by the folders of one client. */
export interface Allowance {
  files: number;
}

const MOST_FILES = 50_000;
const TOO_MANY = wordMismatch(
  'at most 50,000 files in a client’s folder',
  'more',
  'Keep elsewhere what is no longer needed.',
);

/** The allowance of a client, which is that of the folders around the clients too. */
export function newAllowance(): Allowance {
  return { files: MOST_FILES };
}

/** Lists a folder below the content folder, given by its path from there, without following links. */
export function listFolder(
  contentDir: string,
  path: string,
  folder: Folder,
  allowance = newAllowance(),
): Listing {
  const listing: Listing = { files: [], ids: [], free: [], count: 0, errors: [] };
  const error = refuseFolder(contentDir, path);
  if (error) listing.errors.push(error);
  else new Walk(contentDir, path, listing, allowance).enter(path, folder);
  return listing;
}

class Walk {
  readonly #contentDir: string;
  readonly #root: string;
  readonly #listing: Listing;
  readonly #allowance: Allowance;

  constructor(contentDir: string, root: string, listing: Listing, allowance: Allowance) {
    this.#contentDir = contentDir;
    this.#root = root;
    this.#listing = listing;
    this.#allowance = allowance;
  }

  enter(path: string, folder: Folder): void {
    const inside = (name: string) => (path === '' ? name : `${path}/${name}`);
    const read = readEntries(join(this.#contentDir, path));
    for (const { name, problem } of read.refused) this.#refuse(inside(name), problem);
    for (const entry of read.entries) {
      this.#refuse(inside(entry.name), this.#add(inside(entry.name), entry, folder));
      if (this.#allowance.files < 0) return;
    }
    this.#refuse(path, read.problem);
    if (read.problem !== undefined) return;
    const names = [...read.entries, ...read.refused].map(({ name }) => name);
    for (const { name, purpose } of requiredFiles(folder)) {
      // a misspelt file was reported as such
      if (names.some((present) => nearest(present, folder.files.keys()) === name)) continue;
      this.#refuse(inside(name), wordMismatch('this file', 'nothing', `Create it: ${purpose}`));
    }
  }

  /** Puts an entry where it belongs, or says why it belongs nowhere. */
  #add(path: string, entry: Dirent, folder: Folder): string | undefined {
    if (folder.each) return this.#addId(entry.name);
    if (entry.isDirectory()) return this.#addFolder(path, entry, folder);
    return entry.isFile() ? this.#addFile(path, entry.name, folder) : wordKind('file', entry);
  }

  /** Whether the folder is a proper one is seen when it is entered, so that its owner answers for it. */
  #addId(name: string): string | undefined {
    if (!isId(name)) return wordWrongId(name);
    this.#listing.ids.push(name);
    return undefined;
  }

  #addFolder(path: string, entry: Dirent, folder: Folder): string | undefined {
    const inner = folder.free ? folder : folder.folders.get(entry.name);
    if (inner) this.enter(path, inner);
    else if (folder.files.has(entry.name)) return wordKind('file', entry);
    else return wordUnknownName('folder', entry.name, [...folder.folders.keys()]);
    return undefined;
  }

  #addFile(path: string, name: string, folder: Folder): string | undefined {
    this.#listing.count++;
    this.#allowance.files--;
    if (this.#allowance.files < 0) return this.#allowance.files === -1 ? TOO_MANY : undefined;
    if (folder.free) return this.#addFree(path, folder.free.mostBytes);
    const found = readFileName(folder, name);
    if (typeof found === 'string') return found;
    this.#listing.files.push({ ...found, file: path });
    return undefined;
  }

  #addFree(path: string, mostBytes: number): string | undefined {
    const bytes = lstatSync(join(this.#contentDir, path), { throwIfNoEntry: false })?.size ?? 0;
    this.#listing.free.push({ path: path.slice(this.#root.length + 1), bytes });
    if (bytes <= mostBytes) return undefined;
    const fix = 'Make it smaller, or give its address instead.';
    return wordMismatch(`at most ${wordedSize(mostBytes)}`, wordedSize(bytes), fix);
  }

  #refuse(path: string, problem: string | undefined): void {
    if (problem !== undefined) this.#listing.errors.push(errorOfFile(path, problem));
  }
}

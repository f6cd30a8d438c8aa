import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PartNote } from './part.ts';

/** Goes up when what is stored is read in another way. */
const FORMAT = 1;
const INDEX = 'index.json';

/** What was stored with a release. */
export interface StoredParts {
  /** Each part by its owner, with the place of its detail. */
  notes: Map<string, StoredNote>;
  /** The details, one after the other, as JSON. */
  details: Buffer;
  /** The digest of the release’s manifest, where one was written. */
  manifest: string | undefined;
  /** The folder it was read from. */
  folder: string;
  /** Which release it is: none has the same twice. */
  release: string | undefined;
}

export interface StoredNote extends PartNote {
  from: number;
  to: number;
}

interface Index {
  format: number;
  code: string;
  release: string;
  /** The name of the file with the details, and a digest of it. */
  details: { name: string; digest: string };
  manifest: string | undefined;
  notes: [string, StoredNote][];
}

/**
 * Where the parts of a release are stored: beside it and hidden, for they tell of everybody, and a host serves what lies
 * in the release. Nobody else on the machine may read them.
 */
export function partsFolderOf(release: string): string {
  return join(dirname(release), `.${basename(release)}.parts`);
}

/**
 * What was stored in a folder with a release, if it was made by the same code and the release is still the very one. Whatever is
 * wrong with the files, the answer is that nothing is stored.
 */
export function readParts(folder: string, release: string, code: string): StoredParts | undefined {
  try {
    const index = parseIndex(readFileSync(join(folder, INDEX), 'utf8'));
    if (index?.format !== FORMAT || index.code !== code || index.release !== identityOf(release))
      return undefined;
    const details = readFileSync(join(folder, basename(index.details.name)));
    if (digestOf(details) !== index.details.digest) return undefined;
    return { notes: new Map(index.notes), details, manifest: index.manifest, folder, release: index.release };
  } catch {
    return undefined;
  }
}

/** Stores the parts of a release in a folder. Until the last step nothing is stored, for an older store is taken away with the first. */
export function writeParts(
  folder: string,
  release: string,
  code: string,
  { notes, details, manifest }: Omit<StoredParts, 'release' | 'folder'>,
): void {
  const identity = identityOf(release);
  if (identity === undefined) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(join(folder, INDEX), { force: true });
  const name = `details.${process.pid}`;
  writeFileSync(join(folder, name), details, { mode: 0o600 });
  const index: Index = {
    ...{ format: FORMAT, code, release: identity, manifest },
    details: { name, digest: digestOf(details) },
    notes: [...notes],
  };
  writeIndex(folder, index);
  for (const other of readdirSync(folder)) if (other !== INDEX && other !== name) rmSync(join(folder, other));
}

/** Whether anything is stored in a folder with a release. */
export function isKnown(folder: string, release: string): boolean {
  const identity = identityOf(release);
  const index = identity === undefined ? undefined : storedIndex(folder);
  return index !== undefined && index.release === identity;
}

/** Lets what is stored speak of another release, which has the very files of the one it was stored with. */
export function bindParts(folder: string, release: string): void {
  const identity = identityOf(release);
  const index = storedIndex(folder);
  // where nothing is stored, the next build reads everything
  if (index && identity !== undefined && index.release !== identity)
    writeIndex(folder, { ...index, release: identity });
}

/** The index in a folder; undefined where none is that is whole. */
function storedIndex(folder: string): Index | undefined {
  try {
    return parseIndex(readFileSync(join(folder, INDEX), 'utf8'));
  } catch {
    return undefined;
  }
}

function writeIndex(folder: string, index: Index): void {
  const text = JSON.stringify(index);
  const started = join(folder, `${INDEX}.${process.pid}`);
  writeFileSync(started, `${digestOf(text)}\n${text}`, { mode: 0o600 });
  renameSync(started, join(folder, INDEX));
}

/** The index in a text, if it is whole. */
function parseIndex(text: string): Index | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return text.slice(0, end) === digestOf(body) ? (JSON.parse(body) as Index) : undefined;
}

function digestOf(bytes: string | Buffer): string {
  return hash('sha256', bytes, 'base64url');
}

/**
 * Takes what is stored away before the release is changed, so that it is never trusted with a release that was changed
 * half. Answers whether the release is still the one it was stored with: of two builds at once, one is told no.
 */
export function takeParts(release: string, stored: Pick<StoredParts, 'release' | 'folder'>): boolean {
  try {
    rmSync(join(stored.folder, INDEX));
    return identityOf(release) === stored.release;
  } catch {
    return false;
  }
}

/** Removes all that is stored in a folder. */
export function dropParts(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Which release a folder holds: every one has a new note. Not what the note says, for that is the same in many. A second
 * link to a note changes its ctime, and is the same release still.
 */
function identityOf(release: string): string | undefined {
  const found = statSync(join(release, 'build.json'), { throwIfNoEntry: false, bigint: true });
  return found && [found.dev, found.ino, found.mtimeNs].join(' ');
}

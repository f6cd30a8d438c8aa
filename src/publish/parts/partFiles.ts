import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readNote } from '../release.ts';
import { replaceFile } from '../replaceFile.ts';
import type { PartsToStore, StoredNote, StoredParts } from './storedParts.ts';

/** Goes up when what is stored is read in another way. */
const FORMAT = 2;
const INDEX = 'index.json';

interface Index extends Pick<PartsToStore, 'code' | 'asOf' | 'manifest'> {
  format: number;
  release: string;
  /** The name of the file with the details, and a digest of it. */
  details: { name: string; digest: string };
  notes: [string, StoredNote][];
}

/**
 * Where the parts of a release are stored: beside it and hidden, for they tell of everybody, and a host serves what lies
 * in the release. Nobody else on the machine may read them.
 */
export function partsFolderOf(release: string): string {
  return join(dirname(release), `.${basename(release)}.parts`);
}

/** What was stored in a folder with a release, if it was made by the same code. Otherwise as below. */
export function readParts(folder: string, release: string, code: string): StoredParts | undefined {
  const stored = readAnyParts(folder, release);
  return stored?.code === code ? stored : undefined;
}

/**
 * What was stored in a folder with a release by any code, if the release is still the very one. Whatever is wrong with the
 * files, the answer is that nothing is stored.
 */
export function readAnyParts(folder: string, release: string): StoredParts | undefined {
  try {
    const index = parseIndex(readFileSync(join(folder, INDEX), 'utf8'));
    if (index?.format !== FORMAT || index.release !== identityOf(release)) return undefined;
    const details = readFileSync(join(folder, basename(index.details.name)));
    if (digestOf(details) !== index.details.digest) return undefined;
    const travels = readNote(release)?.shard !== undefined;
    const notes = new Map(travels ? index.notes.map(withoutStamp) : index.notes);
    const { code, asOf, manifest } = index;
    return { code, asOf, manifest, notes, details, folder, at: release, release: index.release };
  } catch {
    return undefined;
  }
}

/** A stamp is of files on one machine: from another one, the bytes of the files alone tell whether they are the same. */
function withoutStamp([owner, note]: [string, StoredNote]): [string, StoredNote] {
  return [owner, { ...note, ...(note.client && { client: { ...note.client, stamp: undefined } }) }];
}

/** Stores the parts of a release in a folder. Until the last step nothing is stored, for an older store is taken away with the first. */
export function writeParts(
  folder: string,
  release: string,
  { code, asOf, notes, details, manifest }: PartsToStore,
): void {
  const identity = identityOf(release);
  if (identity === undefined) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  rmSync(join(folder, INDEX), { force: true });
  const name = `details.${process.pid}`;
  writeFileSync(join(folder, name), details, { mode: 0o600 });
  const index: Index = {
    ...{ format: FORMAT, code, asOf, release: identity, manifest },
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
  replaceFile(join(folder, INDEX), `${digestOf(text)}\n${text}`, 0o600);
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

/** Whether what was read of a release is still stored with it: nobody changed the release meanwhile, or is about to. */
export function isStillStored({ folder, at, release }: StoredParts): boolean {
  return existsSync(join(folder, INDEX)) && identityOf(at) === release;
}

/** Removes all that is stored in a folder. */
export function dropParts(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Which release a folder holds: every one has a new note. What the note says is the same in many, but for shards, which
 * travel between machines. A second link to a note changes its ctime, and is the same release still.
 */
function identityOf(release: string): string | undefined {
  const shard = readNote(release)?.shard;
  if (shard !== undefined) return shard;
  const found = statSync(join(release, 'build.json'), { throwIfNoEntry: false, bigint: true });
  return found && [found.dev, found.ino, found.mtimeNs].join(' ');
}

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Fingerprint, fingerprintOf } from '../hosts/manifest.ts';
import { Refusal } from '../load/refusal.ts';
import { makeFolder } from './folder.ts';
import { linkOrCopy } from './linkOrCopy.ts';
import { isRunning } from './process.ts';
import { ReleaseChange } from './releaseChange.ts';

/** Paths of files that were put into a release, and of files that were taken away. */
export interface ReleasePaths {
  put: ReadonlySet<string>;
  removed: ReadonlySet<string>;
}

/** What a release says of itself: nothing about anybody in it. */
export interface ReleaseNote {
  generator: 'Sightline';
  /** The version of the renderer every page of the release was made with. */
  renderer: string;
  /** Only of the pages of a shard, which no host serves: tells this very set of them from every other, on any machine. */
  shard?: string;
}

export const NOTE = 'build.json';

/**
 * A folder of pages that is complete or untouched: a new one is made beside it and takes its place at the end, with links
 * to what did not change. Where little did, only that is made beside it and takes its place file by file: what a kill
 * leaves half of that is completed by the next build, before anything else.
 */
export class Release {
  readonly target: string;
  /** The folder being made; on the same disk, and hidden from whoever serves the target’s neighbours. */
  readonly folder: string;
  readonly #old: string;
  readonly #changer: ReleaseChange;
  #isInPlace = false;
  /** What comes and what goes when the release is changed in its place. */
  readonly #change = { put: new Set<string>(), removed: new Set<string>() };
  /** The folders that are there already: asking the disk for each file takes longer than writing it. */
  readonly #made = new Set<string>();
  /** Of the files that were put in, by their paths: nobody need read them for it again. */
  readonly fingerprints = new Map<string, Fingerprint>();
  /** The last copy of each file that was copied in. */
  readonly #copied = new Map<string, string>();

  private constructor(target: string) {
    this.target = target;
    this.folder = beside(target, `partial-${process.pid}`);
    this.#old = beside(target, 'previous');
    this.#changer = new ReleaseChange(target, beside(target, 'change'));
  }

  /** Begins a release. Refuses a folder that holds anything Sightline did not write. */
  static begin(out: string): Release {
    const release = new Release(targetOf(out));
    release.#tidy();
    const { target } = release;
    if (existsSync(target) && readdirSync(target).length > 0 && readNote(target) === undefined) {
      throw new Refusal(
        `${target} holds files that Sightline did not write, and a build replaces the whole folder. ` +
          'Name another folder with --out, or empty this one.',
      );
    }
    mkdirSync(release.folder, { recursive: true });
    return release;
  }

  /** From now on only what differs from the release that stands is put in; all else stays as it is. */
  changeInPlace(): void {
    this.#isInPlace = true;
  }

  /** What was put in and what was taken away so far, by paths; undefined where a release is made anew. */
  get change(): ReleasePaths | undefined {
    return this.#isInPlace ? this.#change : undefined;
  }

  /** Where a file of the release is to be found before it is complete. */
  whereIs(path: string): string {
    const made = join(this.folder, path);
    return this.#isInPlace && !existsSync(made) ? join(this.target, path) : made;
  }

  /** Takes a file away from a release that is changed in its place; from one that is made anew it is missing already. */
  remove(path: string): void {
    if (this.#isInPlace) this.#change.removed.add(path);
  }

  /** Puts a file in. `path` is below the release. */
  put(path: string, content: string | Buffer): void {
    this.#make(dirname(path));
    this.#note(path);
    writeFileSync(join(this.folder, path), content);
    this.fingerprints.set(path.replace(/^\//, ''), fingerprintOf(content));
  }

  /** Copies a file in; what is copied to several places stands on the disk once. */
  copy(from: string, path: string): void {
    const to = join(this.folder, path);
    this.#make(dirname(path));
    this.#note(path);
    const copied = this.#copied.get(from);
    if (copied === undefined) copyFileSync(from, to);
    else linkOrCopy(copied, to);
    this.#copied.set(from, to);
  }

  /** Takes files of one folder over from an older release, as links where the disk allows it. */
  keep(from: string, folder: string, names: readonly string[]): void {
    if (this.#isInPlace && from === this.target) return;
    this.#make(folder);
    for (const name of names) linkOrCopy(join(from, folder, name), join(this.folder, folder, name));
  }

  /** Puts the new folder into the old one’s place, or what it holds into that of the old. */
  commit(note: ReleaseNote): void {
    // the note is always a new file: what is stored beside a release knows it by that
    this.put(NOTE, `${JSON.stringify(note)}\n`);
    if (this.#isInPlace) this.#changer.make(this.folder, [...this.#change.removed]);
    else this.#swap();
  }

  /** Leaves the target as it is. */
  abandon(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #swap(): void {
    if (existsSync(this.target)) renameSync(this.target, this.#old);
    renameSync(this.folder, this.target);
    rmSync(this.#old, { recursive: true, force: true });
  }

  #note(path: string): void {
    if (this.#isInPlace) this.#change.put.add(path.replace(/^\//, ''));
  }

  #make(folder: string): void {
    if (this.#made.has(folder)) return;
    makeFolder(join(this.folder, folder));
    this.#made.add(folder);
  }

  /** Mends what an interrupted build left behind. */
  #tidy(): void {
    this.#changer.complete();
    if (!existsSync(this.target) && existsSync(this.#old)) renameSync(this.#old, this.target);
    const prefix = basename(beside(this.target, 'partial-'));
    const parent = dirname(this.target);
    for (const name of existsSync(parent) ? readdirSync(parent) : []) {
      const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : undefined;
      if (pid !== undefined && !isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true });
    }
    if (existsSync(this.target)) rmSync(this.#old, { recursive: true, force: true });
  }
}

/** The folder that a release stands in: a link to it stays a link. */
export function targetOf(out: string): string {
  return existsSync(out) ? realpathSync(out) : resolve(out);
}

/** What a release folder says of itself; undefined when it is none. */
export function readNote(folder: string): ReleaseNote | undefined {
  try {
    const note = JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as ReleaseNote;
    return note.generator === 'Sightline' ? note : undefined;
  } catch {
    return undefined;
  }
}

function beside(target: string, suffix: string): string {
  return join(dirname(target), `.${basename(target)}.${suffix}`);
}

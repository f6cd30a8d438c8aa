import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { tryLock } from '../releases/lock.ts';
import { linkIn, pointLink, type ReleaseStore } from '../releases/releaseStore.ts';
import { followContent } from './followedContent.ts';
import { isInstalled, linkPackages } from './linkedPackages.ts';
import type { PushedCode } from './pushedCode.ts';
import type { Repository } from './repository.ts';

/** The link to the code that the release being served was made with. */
const IN_USE = 'current';

/** How many folders stay besides the one in use; the newest of them is the one asked for. */
const KEPT = 2;

/** The folders that pushed code runs in, one for each version of it. They are private, as they lie in a store’s `work`. */
export class CodeFolders {
  readonly #store: ReleaseStore;
  readonly #home: string;

  constructor(store: ReleaseStore) {
    this.#store = store;
    this.#home = store.work('code');
  }

  /** The folder of a version that was made ready before; undefined where there is none. */
  ready(version: string): string | undefined {
    const folder = join(this.#home, version);
    return isInstalled(folder) ? folder : undefined;
  }

  /**
   * The folder of a version, made ready where it is not, and then old ones are cleared away. The caller sees to it that
   * nobody else does so meanwhile. Packages that no other folder has are installed by the first command that runs there.
   * @param root the Sightline that is installed here
   */
  prepare({ version, files }: PushedCode, repository: Repository, root: string): string {
    const folder = join(this.#home, version);
    if (isInstalled(folder)) {
      this.#touch(folder);
      return folder;
    }
    mkdirSync(this.#home, { recursive: true, mode: 0o700 });
    followContent(folder, repository, files);
    linkPackages([...this.#byUse(), root], folder);
    this.#touch(folder);
    this.#prune();
    return folder;
  }

  /** Notes that what is served was made with the code of a folder. */
  takeIntoUse(folder: string): void {
    const link = join(this.#home, IN_USE);
    pointLink(link, basename(folder), `${link}.link`);
  }

  #touch(folder: string): void {
    const now = new Date();
    utimesSync(folder, now, now);
  }

  /** All folders, the last one that was made ready first. */
  #byUse(): string[] {
    const lists = readdirSync(this.#home).filter((name) => name.endsWith('.list'));
    return lists
      .map((name) => join(this.#home, basename(name, '.list')))
      .filter((folder) => existsSync(folder))
      .sort((a, b) => lstatSync(b).mtimeMs - lstatSync(a).mtimeMs);
  }

  /** Whoever publishes runs code too: while somebody does, everything stays for another time. */
  #prune(): void {
    const lock = tryLock(this.#store.lock, 'clearing away of old code');
    if (!('release' in lock)) return;
    try {
      const inUse = linkIn(this.#home, IN_USE);
      const others = this.#byUse().filter((folder) => basename(folder) !== inUse);
      for (const folder of others.slice(KEPT)) this.#remove(folder);
    } finally {
      lock.release();
    }
  }

  /** It leaves its place in one step, so that no half of it is ever run. */
  #remove(folder: string): void {
    const leaving = this.#store.work(`leaving-${basename(folder)}`);
    // without what is in it, the list lets the folder be made anew
    writeFileSync(`${folder}.list`, '');
    renameSync(folder, leaving);
    rmSync(`${folder}.list`);
    rmSync(leaving, { recursive: true, force: true });
  }
}

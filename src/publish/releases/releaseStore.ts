import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './durability.ts';
import { isReleaseId } from './releaseId.ts';

/** What is known of a release without looking into it. */
export interface ReleaseRecord {
  /** The release that was current when this one was made: rolling back leads there. */
  before: string | undefined;
  pages: number;
  /** Of all its files. */
  bytes: number;
}

const RECORD = 'release.json';

/**
 * A folder of releases. `current` is a link to the one that is served, and `host` to what is for whoever runs the host:
 * that names clients, so it is no part of a release. `work` is for what is being made; none but its owner may look in.
 */
export class ReleaseStore {
  readonly folder: string;

  /** @param folder an absolute path */
  constructor(folder: string) {
    this.folder = folder;
  }

  get lock(): string {
    return join(this.folder, 'lock');
  }

  /** A place below the private folder for what is being made. */
  work(name: string): string {
    return join(this.folder, 'work', name);
  }

  pathOf(id: string): string {
    return join(this.folder, 'releases', id);
  }

  hostPathOf(id: string): string {
    return join(this.folder, 'hosts', id);
  }

  /** All releases, the oldest first. */
  ids(): string[] {
    const folder = join(this.folder, 'releases');
    return existsSync(folder) ? readdirSync(folder).filter(isReleaseId).sort() : [];
  }

  /** The release that is served; undefined where there is none. */
  get current(): string | undefined {
    const id = linkIn(this.folder, 'current')?.slice('releases/'.length);
    return id !== undefined && existsSync(this.pathOf(id)) ? id : undefined;
  }

  recordOf(id: string): ReleaseRecord | undefined {
    try {
      return JSON.parse(readFileSync(join(this.hostPathOf(id), RECORD), 'utf8')) as ReleaseRecord;
    } catch {
      return undefined;
    }
  }

  /** Makes the folders that everything else needs. */
  prepare(): void {
    mkdirSync(join(this.folder, 'releases'), { recursive: true });
    mkdirSync(join(this.folder, 'hosts'), { recursive: true });
    mkdirSync(join(this.folder, 'work'), { recursive: true, mode: 0o700 });
  }

  /** Takes a finished release in; it is not served yet. @param release its folder @param host what stands beside it */
  add(id: string, release: string, host: string): void {
    renameSync(host, this.hostPathOf(id));
    renameSync(release, this.pathOf(id));
    for (const folder of ['hosts', 'releases']) syncFolder(join(this.folder, folder));
  }

  /** Makes a release the one that is served, in one step for whoever reads it. */
  serve(id: string): void {
    for (const [name, target] of linksTo(id)) this.#point(name, target);
    syncFolder(this.folder);
  }

  /** Whether both links lead to a release. */
  isServed(id: string): boolean {
    return linksTo(id).every(([name, target]) => linkIn(this.folder, name) === target);
  }

  /** Takes a release away. It leaves its place in one step, so that no half of it is ever found there. */
  remove(id: string): void {
    const leaving = this.work(`leaving-${id}`);
    renameSync(this.pathOf(id), leaving);
    rmSync(this.hostPathOf(id), { recursive: true, force: true });
    rmSync(leaving, { recursive: true, force: true });
  }

  #point(name: string, target: string): void {
    pointLink(join(this.folder, name), target, this.work(`${name}.link`));
  }
}

/** The text of a record, to be written beside a release before it is taken in. */
export const recordFile = { name: RECORD, format: (record: ReleaseRecord) => `${JSON.stringify(record)}\n` };

function linksTo(id: string): [name: string, target: string][] {
  return [
    ['current', join('releases', id)],
    ['host', join('hosts', id)],
  ];
}

/** Lets a link lead elsewhere, in one step for whoever follows it. @param started where it is begun, on the same disk */
export function pointLink(link: string, target: string, started: string): void {
  rmSync(started, { force: true });
  symlinkSync(target, started);
  renameSync(started, link);
}

/** Where a link of a store leads; undefined where there is none. */
export function linkIn(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
}

import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changedPaths } from '../../hosts/manifest.ts';
import { removeFile } from '../folder.ts';
import { hostFolderOf } from '../hostFolder.ts';
import { linkOrCopy } from '../linkOrCopy.ts';
import { MANIFEST } from '../manifestFiles.ts';
import { NOTE } from '../release.ts';
import type { ReleaseStore } from './releaseStore.ts';

const [RELEASE, HOST] = ['release', 'host'];

/**
 * A release that was taken away and waits to become the next one: most of its files will be those of the next one too,
 * and to link each of them anew takes a second for ten thousand. Nobody is served from it.
 */
export class Spare {
  readonly #store: ReleaseStore;
  readonly #folder: string;

  constructor(store: ReleaseStore) {
    this.#store = store;
    this.#folder = store.work('spare');
  }

  /** Takes a release in that is no longer kept, in place of an older one. */
  takeRelease(id: string): void {
    this.#take(`leaving-${id}`, this.#store.pathOf(id), this.#store.hostPathOf(id));
  }

  /** Takes a folder back that `become` made and nobody changed. @param as the release whose files it has */
  takeBack(folder: string, as: string): void {
    const host = hostFolderOf(folder);
    rmSync(host, { recursive: true, force: true });
    mkdirSync(host);
    copyFileSync(join(this.#store.hostPathOf(as), MANIFEST), join(host, MANIFEST));
    this.#take('leaving-next', folder, host);
  }

  /**
   * Lets the spare become a copy of a release, by links, with the manifest of it beside.
   * @param wanted the release
   * @param out the folder it becomes
   * @returns the folders in which something came or went; undefined where there is no spare to begin with
   */
  become(wanted: string, out: string): string[] | undefined {
    const [release, host] = [this.#store.pathOf(wanted), this.#store.hostPathOf(wanted)];
    const manifests = [join(this.#folder, HOST, MANIFEST), join(host, MANIFEST)];
    if (![join(this.#folder, RELEASE), ...manifests].every((path) => existsSync(path))) return undefined;
    const [from = '', to = ''] = manifests.map((file) => readFileSync(file, 'utf8'));
    renameSync(join(this.#folder, RELEASE), out);
    rmSync(this.#folder, { recursive: true });
    mkdirSync(hostFolderOf(out));
    copyFileSync(join(host, MANIFEST), join(hostFolderOf(out), MANIFEST));

    const { added, changed, removed } = changedPaths(from, to);
    const put = [...added, ...changed];
    for (const path of removed) removeFile(out, path);
    // the note says the same in both, and yet it is by the file that what is stored knows its release
    for (const path of [...put, NOTE]) linkFile(join(release, path), join(out, path));
    return [...new Set([...put, ...removed].map((path) => join(out, dirname(path))))];
  }

  /** In one step, so that there is never a spare with the manifest of another. */
  #take(leaving: string, release: string, host: string): void {
    const folder = this.#store.work(leaving);
    mkdirSync(folder);
    renameSync(release, join(folder, RELEASE));
    renameSync(host, join(folder, HOST));
    rmSync(this.#folder, { recursive: true, force: true });
    renameSync(folder, this.#folder);
  }
}

function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  linkOrCopy(from, to);
}

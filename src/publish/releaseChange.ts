import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFile } from './folder.ts';

const REMOVED = '.removed.json';

/**
 * A change of a release in its place, at a cost that follows the change. It is written down whole beside the release
 * before the first file is moved; every file is moved in one step; and a change that was cut off is made to its end
 * later, with the same result however often that is begun.
 */
export class ReleaseChange {
  readonly #target: string;
  /** What is still to be done; there is none once all is. */
  readonly #folder: string;

  constructor(target: string, folder: string) {
    this.#target = target;
    this.#folder = folder;
  }

  /**
   * Changes the release.
   * @param made a folder with the new files, on the same disk; it is gone afterwards
   * @param removed the files that go, by their paths in the release; none of them is among the new ones
   */
  make(made: string, removed: readonly string[]): void {
    writeFileSync(join(made, REMOVED), JSON.stringify(removed));
    // from this step on the change will be made, whatever happens to this process
    renameSync(made, this.#folder);
    this.complete();
  }

  /** Makes what is left of a change. */
  complete(): void {
    for (const path of removedIn(this.#folder) ?? []) removeFile(this.#target, path);
    for (const path of filesIn(this.#folder)) {
      if (path === REMOVED) continue;
      const to = join(this.#target, path);
      mkdirSync(dirname(to), { recursive: true });
      try {
        renameSync(join(this.#folder, path), to);
      } catch (error) {
        // another build completes the same change
        if (!isMissing(error)) throw error;
      }
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Whether an error of the disk says that something is not there. */
export function isMissing(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What is to be removed; undefined where no change is under way. */
function removedIn(folder: string): string[] | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, REMOVED), 'utf8')) as string[];
  } catch {
    return undefined;
  }
}

/** Every file below a folder by its path. */
function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { linkedFiles } from '../views/linkedFiles.ts';
import type { PageView } from '../views/page.ts';
import type { PreviousRelease } from './previous.ts';
import type { Release } from './release.ts';
import { sameBytes } from './sameBytes.ts';

/**
 * The files that pages link to: documents that were handed over. What a release holds of them follows from its pages
 * alone, so a file is where a reader has a link to it and nowhere else, and goes when the last link to it goes.
 */
export class ReleaseFiles {
  readonly #content: string;
  readonly #previous: PreviousRelease;
  /** Where each file comes from, by its path in the release. */
  readonly #sources = new Map<string, string>();

  constructor(content: string, previous: PreviousRelease) {
    this.#content = content;
    this.#previous = previous;
  }

  get count(): number {
    return this.#sources.size;
  }

  /** Takes the files of a page that was just made from the content. */
  ofNewPage(view: PageView): void {
    for (const { path, asset } of linkedFiles(view)) this.#sources.set(path, join(this.#content, asset));
  }

  /** Takes the files of a page that stays as it was published, as they were published with it. */
  ofHeldPage(data: string): void {
    for (const { path } of linkedFiles(JSON.parse(data) as PageView)) {
      const source = join(this.#previous.folder, path);
      if (existsSync(source)) this.#sources.set(path, source);
    }
  }

  /** The paths of files that the previous release has with other bytes, or not at all. */
  changed(): ReadonlySet<string> {
    const paths = [...this.#sources].filter(
      ([path, source]) => !sameBytes(source, join(this.#previous.folder, path)),
    );
    return new Set(paths.map(([path]) => path));
  }

  /** Puts every file in: the changed ones anew, the others as they stand in the previous release. */
  putInto(release: Release, changed: ReadonlySet<string>): void {
    for (const [path, source] of this.#sources) {
      if (changed.has(path)) release.copy(source, path);
      else release.keep(this.#previous.folder, dirname(path), [basename(path)]);
    }
  }
}

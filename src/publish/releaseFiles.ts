import { join } from 'node:path';
import { linkedFiles } from '../views/linkedFiles.ts';
import type { PageView } from '../views/page.ts';
import type { Output } from './output.ts';
import type { Previous } from './previous.ts';

/** Where a file comes from that has to be as it was published. */
const KEPT = Symbol('kept');

/**
 * The files that pages link to: documents that were handed over. What a release holds of them follows from its pages
 * alone, so a file is where a reader has a link to it and nowhere else, and goes when the last link to it goes.
 */
export class ReleaseFiles {
  readonly #content: string;
  readonly #previous: Previous;
  /** Where each file comes from, by its path in the release. */
  readonly #sources = new Map<string, string | typeof KEPT>();

  constructor(content: string, previous: Previous) {
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

  /** Takes the files of a page that stays as it was published, as they were published with it, and answers their paths. */
  ofHeldPage(data: string): string[] {
    const files = linkedFiles(JSON.parse(data) as PageView).map(({ path }) => path);
    const published = files.filter((path) => this.#previous.hasFile(path));
    for (const path of published) this.#sources.set(path, KEPT);
    return published;
  }

  /** The files that the previous release has with other bytes, or not at all: where each comes from, by its path. */
  changed(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#sources].flatMap(([path, source]): [string, string][] =>
        source === KEPT || this.#previous.hasSame(path, source) ? [] : [[path, source]],
      ),
    );
  }

  /** Puts every file in: the changed ones anew, the others as they stand in the previous release. */
  async putInto(output: Output, changed: ReadonlyMap<string, string>): Promise<void> {
    for (const path of this.#sources.keys()) {
      const source = changed.get(path);
      await (source === undefined ? output.keepFile(path) : output.putFile(source, path));
    }
  }
}

import type { StoredNote, StoredParts } from './storedParts.ts';

/** The parts that may stay, by owners, from wherever they were stored. */
export class KnownParts {
  readonly #sources: readonly StoredParts[];

  /** @param sources no two of them have a part of the same owner */
  constructor(sources: readonly StoredParts[]) {
    this.#sources = sources;
  }

  noteOf(owner: string): StoredNote | undefined {
    return this.#sourceOf(owner)?.notes.get(owner);
  }

  /** What is stored of a part besides its note, and the folder of the release that has its pages and files. */
  detailOf(owner: string): { bytes: Buffer; at: string } {
    const source = this.#sourceOf(owner);
    const note = source?.notes.get(owner);
    if (source && note) return { bytes: source.details.subarray(note.from, note.to), at: source.at };
    throw new Error(`Nothing is known of the part ${owner}. This is a mistake in Sightline.`);
  }

  #sourceOf(owner: string): StoredParts | undefined {
    return this.#sources.find(({ notes }) => notes.has(owner));
  }
}

import { hash } from 'node:crypto';
import { digestClient, isSettled, type Stamp, stampClient } from '../../load/clientStamp.ts';
import type { ClientSummary } from '../../model/summary.ts';
import { KnownParts } from './knownParts.ts';
import type { Brought, ClientNote, PartDetail, PartNote } from './part.ts';
import type { PartsToStore, StoredNote, StoredParts } from './storedParts.ts';

/** What a client’s files were found to be: as they were when its part was made, or otherwise. */
interface Look {
  stamp: Stamp | undefined;
  taken: number;
  note: StoredNote | undefined;
}

/**
 * The parts of a release as they come together: those of the release before where they may stay, others as they are made.
 * A part may stay when everything it was made from is the same: what its key says, and for a client the bytes of its files.
 */
export class Parts {
  /** The shards that are merged. */
  readonly shards: readonly StoredParts[];
  readonly #content: string;
  readonly #before: StoredParts | undefined;
  readonly #known: KnownParts;
  readonly #looks = new Map<string, Look>();
  readonly #notes = new Map<string, PartNote>();
  /** The details that are new; those of parts that stay are in what was stored before. */
  readonly #details = new Map<string, Buffer>();

  /**
   * @param before what was stored with the release that stands; undefined where nothing is known of it
   * @param shards what was stored with shards that are merged, in place of that
   */
  constructor(content: string, before: StoredParts | undefined, shards: readonly StoredParts[] = []) {
    this.#content = content;
    this.#before = before;
    this.shards = shards;
    this.#known = new KnownParts(before ? [before] : shards);
  }

  /** What was stored with the release that stands, of which everything else is known then; undefined where nothing is. */
  get before(): StoredParts | undefined {
    return this.#before;
  }

  /** The clients whose pages were made, for none were there that may stay. */
  get made(): string[] {
    return [...this.#notes].flatMap(([owner, { client }]) =>
      client && this.#details.has(owner) ? owner : [],
    );
  }

  /** What is known of a client whose files are as they were. */
  unchanged(id: string): ClientNote | undefined {
    return this.#look(id).note?.client;
  }

  /** Lets a client’s part stay, if it was made with this key from these files. */
  keepClient(id: string, keyOf: (known: ClientNote) => string): PartNote | undefined {
    const { note } = this.#look(id);
    return note?.client && note.key === keyOf(note.client) ? this.#keep(id, note) : undefined;
  }

  /** Lets a part that no files of a client are read for stay, if it was made with this key. */
  keep(owner: string, key: string): PartNote | undefined {
    const note = this.#known.noteOf(owner);
    return note?.key === key && !note.client ? this.#keep(owner, note) : undefined;
  }

  /** Takes a part that was made. @param key undefined where it is to be made anew the next time */
  take(owner: string, key: string | undefined, detail: PartDetail, client?: ClientNote): void {
    const { pages, files } = detail;
    this.#notes.set(owner, { key, pages: pages.length, files: files.length, ...(client && { client }) });
    this.#details.set(owner, ownBytes(JSON.stringify(detail)));
  }

  /**
   * What the files of a client are now that its part is made. Undefined where somebody wrote to them meanwhile: nobody
   * knows then which of the bytes the part was made from.
   */
  stateOf(id: string): Pick<ClientNote, 'stamp' | 'content'> | undefined {
    const { stamp, taken } = this.#look(id);
    const content = digestClient(this.#content, id);
    const now = stampClient(this.#content, id);
    if (!stamp || content === undefined || now?.digest !== stamp.digest) return undefined;
    return { content, stamp: isSettled(stamp, taken) ? stamp.digest : undefined };
  }

  /** The summary that a part has for an overview, as JSON would bring it back. */
  summaryFor(root: string, owner: string): ClientSummary {
    const summary = this.#detailOf(owner).summaries[root];
    if (summary) return summary;
    throw new Error(`The part ${owner} has nothing for ${root}. This is a mistake in Sightline.`);
  }

  /** What the parts that stay bring, and the folder of the release that has it. Complete when all parts are taken. */
  *staying(): Generator<Brought & { at: string }> {
    for (const owner of this.#notes.keys()) {
      if (this.#details.has(owner)) continue;
      const { bytes, at } = this.#known.detailOf(owner);
      yield { ...detailIn(bytes), at };
    }
  }

  /** What the release before has of parts that did not stay, and nobody brings any more. Complete when all parts are taken. */
  gone(): Brought {
    const gone: Brought = { pages: [], files: [] };
    const [pages, files] = [new Set<string>(), new Set<string>()];
    for (const owner of this.#details.keys()) {
      const detail = this.#detailOf(owner);
      for (const page of detail.pages) pages.add(page);
      for (const file of detail.files) files.add(file);
    }
    for (const owner of this.#before?.notes.keys() ?? []) {
      if (this.#notes.has(owner) && !this.#details.has(owner)) continue;
      const detail = detailIn(this.#known.detailOf(owner).bytes);
      gone.pages.push(...detail.pages.filter((page) => !pages.has(page)));
      gone.files.push(...detail.files.filter((file) => !files.has(file)));
    }
    return gone;
  }

  /** All of it, to be stored. @param manifest the digest of the release’s manifest */
  stored(manifest: string | undefined): Pick<PartsToStore, 'notes' | 'details' | 'manifest'> {
    const notes = new Map<string, StoredNote>();
    const details: Buffer[] = [];
    let from = 0;
    for (const [owner, note] of this.#notes) {
      const detail = this.#details.get(owner) ?? this.#known.detailOf(owner).bytes;
      notes.set(owner, { ...note, from, to: from + detail.length });
      details.push(detail);
      from += detail.length;
    }
    return { notes, details: Buffer.concat(details), manifest };
  }

  #look(id: string): Look {
    const known = this.#looks.get(id);
    if (known) return known;
    const taken = Date.now();
    const stamp = stampClient(this.#content, id);
    const note = this.#known.noteOf(id);
    const look: Look = {
      taken,
      stamp,
      note: note && stamp && this.#isAsItWas(id, note, stamp) ? note : undefined,
    };
    this.#looks.set(id, look);
    return look;
  }

  /** A stamp that is the same is enough; where it is not, a fresh clone for instance, the bytes decide. */
  #isAsItWas(id: string, { client }: StoredNote, { digest }: Stamp): boolean {
    return (
      client !== undefined && (client.stamp === digest || client.content === digestClient(this.#content, id))
    );
  }

  #keep(owner: string, { from: _, to: __, ...note }: StoredNote): PartNote {
    const { stamp, taken } = this.#looks.get(owner) ?? {};
    const settled = stamp && isSettled(stamp, taken ?? 0) ? stamp.digest : undefined;
    const kept = note.client ? { ...note, client: { ...note.client, stamp: settled } } : note;
    this.#notes.set(owner, kept);
    return kept;
  }

  #detailOf(owner: string): PartDetail {
    return detailIn(this.#details.get(owner) ?? this.#known.detailOf(owner).bytes);
  }
}

function detailIn(bytes: Buffer): PartDetail {
  return JSON.parse(bytes.toString()) as PartDetail;
}

/** A text in memory of its own: from the pool that small buffers share, each would hold on to what else is in it. */
function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** A digest of anything that JSON can write. */
export function keyOf(...madeFrom: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(madeFrom), 'base64url');
}

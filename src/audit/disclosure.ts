import type { StatedValue } from '../access/statedValues.ts';
import type { Portal } from '../schema/portfolio.ts';
import { treeOf } from '../sealing/treeOf.ts';
import { wordList } from '../sealing/wordList.ts';
import { Finder } from './finder.ts';
import { publicValues, valuesOf, valuesSeenIn } from './portalValues.ts';
import { readingsOf, type Signs } from './readings.ts';
import { plainly, tellingParts, withoutMarkup } from './telling.ts';

/** A value that stands where its readers may not see it. */
export interface Leak {
  file: string;
  /** The tree the file lies in; undefined for what everybody can reach. */
  tree: string | undefined;
  /** Where the value stands in the content. */
  field: string;
  /** The words of it that were found. */
  words: string;
}

/** Capitals amid small letters, or what gzip begins with; eight letters in a row as hexadecimal digits, or three signs. */
const signs: Signs = {
  base64: /[a-z\d][A-Z]+[a-z\d]+[A-Z]|H4sI/,
  hex: /(?:[2-7][0-9a-f]){8}|(?:e[4-9][89ab][0-9a-f][89ab][0-9a-f]){3}|1f8b08/i,
};

/** Where the names of clients, projects and sponsors stand, and their ids. */
const naming =
  /^(?:clients\/[^/]+: (?:projects\[\d+\]\.)?(?:id|name|charter\.name)|sponsors\/[^/]+: (?:id|name))(?:\.|$)/;

/** Knows of every telling value of a portal who may see it, and looks for those in the wrong place. */
export class Disclosure {
  readonly #portal: Portal;
  readonly #public: string;
  readonly #fields = new Map<string, string>();
  readonly #finder: Finder;
  readonly #allowed = new Map<string | undefined, ReadonlySet<string>>();
  /** How many values are looked for, and how many could be anybody’s. */
  readonly counts = { searched: 0, common: 0 };

  /** @param alsoPublic texts that everybody may know, though the content says otherwise */
  constructor(portal: Portal, alsoPublic: readonly string[] = []) {
    this.#portal = portal;
    this.#public = textOf([...publicValues(portal), ...alsoPublic]);
    for (const value of valuesOf(portal)) this.#add(value);
    this.#finder = new Finder(this.#fields.keys());
  }

  /** What stands in a file, its name or any reading of its bytes, that whoever reaches it may not see. */
  leaksIn(file: string, bytes: Buffer): Leak[] {
    const tree = treeOf(`/${file}`);
    const allowed = this.#allowedIn(tree);
    const found = new Set<string>();
    for (const reading of [...readingsOf(Buffer.from(file), signs), ...readingsOf(bytes, signs)]) {
      for (const words of this.#finder.in(plainly(reading))) if (!allowed.has(words)) found.add(words);
    }
    return [...found].map((words) => ({ file, tree, field: this.#fields.get(words) ?? '', words }));
  }

  #add({ path, value }: StatedValue): void {
    const parts = tellingParts(value, naming.test(path));
    this.counts[parts.length > 0 ? 'searched' : 'common'] += 1;
    for (const part of parts) if (!this.#fields.has(part)) this.#fields.set(part, path);
  }

  #allowedIn(tree: string | undefined): ReadonlySet<string> {
    const known = this.#allowed.get(tree);
    if (known) return known;
    // a script holds the words that codes are made of, and a project may be called by one of them
    const seen = tree === undefined ? wordList.join('\n') : textOf(valuesSeenIn(tree, this.#portal));
    const allowed = this.#finder.in(`${this.#public}\n${seen}`);
    this.#allowed.set(tree, allowed);
    return allowed;
  }
}

/** Values as one text in which parts of them are found as they were made. */
function textOf(values: Iterable<string | number>): string {
  return [...values]
    .flatMap((value) => [plainly(String(value)), withoutMarkup(String(value)), ...tellingParts(value)])
    .join('\n');
}

import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { type Path, wordMismatch } from './contentError.ts';
import { type Problem, placesIn, type Repetition, type SourceEntry, type SourceNode } from './sourceTree.ts';
import { wordedText } from './wordedValue.ts';

interface Read {
  data: unknown;
  node: SourceNode;
}

type Pairs = readonly { key: ParsedNode; value: ParsedNode | null }[];

/**
 * One walk over parsed YAML that makes the value, notes where everything stands and refuses what is not plain data:
 * anchors, aliases and tags have no use here, and with them a small file can stand for a huge value.
 */
export class YamlReading {
  readonly problems: Problem[] = [];
  readonly repetitions: Repetition[] = [];
  readonly #text: string;
  readonly #start: number;

  /** `start`: where the YAML starts in the text. */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  /** YAML of blank lines and comments holds no fields, rather than no value. */
  read(contents: ParsedNode | null): Read {
    return contents ? this.#read(contents, [], 0) : { data: {}, node: { start: 0 } };
  }

  #read(node: ParsedNode | null, path: Path, keyStart: number): Read {
    // nothing has no place of its own, so it is found at its key
    const empty = !node || node.range[0] === node.range[1];
    const start = empty ? keyStart : this.#start + node.range[0];
    if (!node) return { data: null, node: { start } };
    if (isAlias(node)) this.#refuse('*', start, path);
    else if (node.anchor) this.#refuse('&', this.#before(node, '&'), path);
    else if (node.tag) this.#refuse('!', this.#before(node, '!'), path);

    if (isScalar(node)) return { data: node.value, node: { start } };
    if (isMap(node)) return this.#readMap(node.items, start, path);
    if (isSeq(node)) return this.#readList(node.items, start, path);
    return { data: null, node: { start } };
  }

  #readMap(pairs: Pairs, start: number, path: Path): Read {
    const entries = new Map<string, SourceEntry>();
    const data: [string, unknown][] = [];
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? String(key.value) : '';
      const keyStart = this.#start + key.range[0];
      const first = entries.get(name)?.key;
      if (first !== undefined) this.repetitions.push({ path: [...path, name], key: keyStart, first });
      const read = this.#read(value, [...path, name], keyStart);
      entries.set(name, { key: keyStart, node: read.node });
      data.push([name, read.data]);
    }
    // unlike an assignment, this makes a key like __proto__ a key like any other
    return { data: Object.fromEntries(data), node: { start, entries } };
  }

  #readList(items: readonly ParsedNode[], start: number, path: Path): Read {
    const read = items.map((item, index) => this.#read(item, [...path, index], this.#start + item.range[0]));
    return { data: read.map(({ data }) => data), node: { start, items: read.map(({ node }) => node) } };
  }

  /** Anchors and tags stand before what they belong to, which is all the parser tells of their place. */
  #before(node: ParsedNode, sign: string): number {
    let offset = this.#text.lastIndexOf(sign, this.#start + node.range[0]);
    // a tag may hold more than one sign
    while (/[^\s[{,]/.test(this.#text.charAt(offset - 1))) offset--;
    return offset;
  }

  #refuse(sign: string, offset: number, path: Path): void {
    const expected = 'plain values without anchors, aliases and tags';
    const fix = `Put a text that starts with ${sign} in quotes.`;
    const message = wordMismatch(expected, wordedText(this.#text, offset), fix);
    this.problems.push({ place: placesIn(this.#text)(offset), path, message });
  }
}

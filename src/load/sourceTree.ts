import { type Path, wordMismatch } from './contentError.ts';
import { quoted } from './wordedValue.ts';

/** Where the parts of a value stand in the text it was read from, as offsets. */
export interface SourceNode {
  start: number;
  entries?: Map<string, SourceEntry>;
  items?: SourceNode[];
}

export interface SourceEntry {
  key: number;
  node: SourceNode;
}

export interface Place {
  line: number;
  column: number;
}

/** Finds a value, or the key it stands under; of what is missing, the object that lacks it. */
export type Locate = (path: Path, at?: 'value' | 'key') => Place;

/** What is wrong with a text before it has a value. */
export interface Problem {
  place: Place;
  path: Path;
  message: string;
}

/** A text read into a value, with the way back from the value to the text; or why it has none. */
export type Parsed = { ok: true; data: unknown; locate: Locate } | { ok: false; problems: Problem[] };

/** A key written twice in one object. */
export interface Repetition {
  path: Path;
  key: number;
  first: number;
}

/** The problems of keys written twice, each naming both lines. */
export function repeatedKeys(text: string, repetitions: readonly Repetition[]): Problem[] {
  const placeOf = placesIn(text);
  return repetitions.map(({ path, key, first }) => {
    const found = `${quoted(String(path.at(-1)))} again (first on line ${placeOf(first).line})`;
    const message = wordMismatch('each key once', found, 'Remove one of the two.');
    return { place: placeOf(key), path, message };
  });
}

/** The tree is only asked for when an error has to be placed. */
export function locator(text: string, readTree: () => SourceNode): Locate {
  let root: SourceNode | undefined;
  let placeOf: ((offset: number) => Place) | undefined;
  return (path, at = 'value') => {
    root ??= readTree();
    placeOf ??= placesIn(text);
    return placeOf(offsetOf(root, path, at));
  };
}

function offsetOf(root: SourceNode, path: Path, at: 'value' | 'key'): number {
  let node = root;
  let key = root.start;
  for (const step of path) {
    const entry = entryAt(node, step);
    if (!entry) return node.start;
    ({ key, node } = entry);
  }
  return at === 'key' ? key : node.start;
}

function entryAt(node: SourceNode, step: PropertyKey): SourceEntry | undefined {
  const item = node.items?.[Number(step)];
  return item ? { key: item.start, node: item } : node.entries?.get(String(step));
}

/** Line and column of offsets in a text whose lines end in `\n`. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

import { type Path, wordMismatch } from './contentError.ts';
import type { Repetition, SourceEntry, SourceNode } from './sourceTree.ts';
import { wordedText } from './wordedValue.ts';

/** Objects and lists inside one another; content needs six. */
export const MOST_NESTED = 64;

/** The first place where a text is not JSON. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const LITERAL = /(?:true|false|null)(?!\w)/y;
const STRING = /"(?:[^"\\\p{Cc}]+|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/uy;

/** Reads where everything stands in a JSON text, and which keys are written twice; throws JsonSyntaxError. */
export function readJsonTree(text: string): { root: SourceNode; repetitions: Repetition[] } {
  const repetitions: Repetition[] = [];
  let at = 0;

  function fail(expected: string, fix: string, offset = at): never {
    throw new JsonSyntaxError(offset, wordMismatch(expected, wordedText(text, offset), fix));
  }

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }

  function take(character: string): boolean {
    match(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  }

  function readValue(path: Path): SourceNode {
    match(SPACE);
    const start = at;
    const opens = text[at] === '{' || text[at] === '[';
    if (opens && path.length === MOST_NESTED) fail(`at most ${MOST_NESTED} levels`, 'Nest less deeply.');
    if (take('{')) return { start, entries: readEntries(path) };
    if (take('[')) return { start, items: readItems(path) };
    if (text[at] === '"') readString();
    else if (!match(NUMBER) && !match(LITERAL)) fail('a value', adviceOnValue(text, at));
    return { start };
  }

  function readEntries(path: Path): Map<string, SourceEntry> {
    const entries = new Map<string, SourceEntry>();
    if (take('}')) return entries;
    do {
      match(SPACE);
      const key = at;
      if (text[at] !== '"') fail('a key in double quotes', adviceOnKey(text, at));
      const name = readString();
      if (!take(':')) fail('a colon after the key', 'Write "key": value.');
      const first = entries.get(name)?.key;
      if (first !== undefined) repetitions.push({ path: [...path, name], key, first });
      entries.set(name, { key, node: readValue([...path, name]) });
    } while (take(','));
    if (!take('}')) fail('a comma or }', 'Put a comma between entries and } after the last one.');
    return entries;
  }

  function readItems(path: Path): SourceNode[] {
    const items: SourceNode[] = [];
    if (take(']')) return items;
    do items.push(readValue([...path, items.length]));
    while (take(','));
    if (!take(']')) fail('a comma or ]', 'Put a comma between entries and ] after the last one.');
    return items;
  }

  function readString(): string {
    const start = at;
    match(STRING);
    if (text[at] === '\\') fail('an escape like \\" or \\n', 'Write \\\\ for a backslash.');
    const isOpen = at >= text.length || text[at] === '\n';
    if (isOpen) fail('a text that ends with " on its line', 'Add the closing quote.', start);
    if (text[at] !== '"') fail('a text without control characters', 'Write \\t for a tab.');
    at++;
    return JSON.parse(text.slice(start, at)) as string;
  }

  const root = readValue([]);
  match(SPACE);
  if (at < text.length) fail('the end of the file', 'Keep one value in a file.');
  return { root, repetitions };
}

function adviceOnValue(text: string, at: number): string {
  const found = text[at] ?? '';
  if (found === '' && text.trim() === '') return 'Write {} when there is nothing to say.';
  if (found === ']' || found === '}') return 'Remove the comma before it, or add what is missing.';
  if (found === "'") return 'Put texts in double quotes.';
  if (found === '/' || found === '#') return 'Remove the comment; JSON has none.';
  if (/[\d.+-]/.test(found)) return 'Write numbers like 1250.5.';
  return 'Put texts in double quotes; write true, false or null in small letters.';
}

function adviceOnKey(text: string, at: number): string {
  if (at === text.length) return 'Close what was opened.';
  if (text[at] === '}') return 'Remove the comma before it.';
  if (text[at] === '/' || text[at] === '#') return 'Remove the comment; JSON has none.';
  return 'Put the key in double quotes.';
}

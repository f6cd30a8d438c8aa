import { JsonSyntaxError, MOST_NESTED, readJsonTree } from './jsonTree.ts';
import { locator, type Parsed, placesIn, repeatedKeys } from './sourceTree.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
// a bracket differs from the brace of its side in this bit
const BRACKET_TO_BRACE = 0x20;

/** Parses JSON as `JSON.parse` does, but refuses a key written twice, and knows where each value stands. */
export function parseJson(text: string): Parsed {
  try {
    const data: unknown = JSON.parse(text);
    const { keys, depth } = countWritten(text);
    if (depth <= MOST_NESTED && countKeys(data) === keys) {
      return { ok: true, data, locate: locator(text, () => readJsonTree(text).root) };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { ok: false, problems: problemsOf(text) };
}

function problemsOf(text: string) {
  try {
    return repeatedKeys(text, readJsonTree(text).repetitions);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return [{ place: placesIn(text)(error.offset), path: [], message: error.message }];
  }
}

/** In valid JSON each colon outside a string follows a key. A key that was overwritten is no longer in the value. */
function countWritten(text: string): { keys: number; depth: number } {
  let keys = 0;
  let open = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON) keys++;
    else if ((code | BRACKET_TO_BRACE) === OPENING_BRACE) depth = Math.max(depth, ++open);
    else if ((code | BRACKET_TO_BRACE) === CLOSING_BRACE) open--;
  }
  return { keys, depth };
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value);
  let keys = Array.isArray(value) ? 0 : inside.length;
  for (const part of inside) keys += countKeys(part);
  return keys;
}

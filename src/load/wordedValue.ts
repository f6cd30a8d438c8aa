const LONGEST = 60;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SHORT_ESCAPES = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/** The text with every character that a terminal would obey or hide written as an escape like `\u202e`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return SHORT_ESCAPES.get(character) ?? `\\u${code}`;
  });
}

/** The text in quotes, on one line and shortened, as an error quotes what stands in a file. */
export function quoted(text: string): string {
  // cut before escaping: a file may hold a megabyte in one value
  const characters = Array.from(text.slice(0, 2 * LONGEST));
  const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
  return `"${visible(short)}"`;
}

/** A value as an error names it: `nothing`, `"March"`, `12`, `a list`. */
export function wordedValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  const isEmpty = Object.keys(value).length === 0;
  if (Array.isArray(value)) return isEmpty ? 'an empty list' : 'a list';
  return isEmpty ? 'an empty object' : 'an object';
}

/** What stands at an offset of a text: a word, a text in quotes, a single character, or an end. */
export function wordedText(text: string, offset: number): string {
  const ahead = text.slice(offset, offset + 200);
  const [, found = '', end] = /^ *([\p{L}\p{N}_.+-]+|"[^"\n]*"?|\\?[^\n]?)(\n)?/u.exec(ahead) ?? [];
  if (found === '') return end === undefined ? 'the end of the file' : 'the end of the line';
  return quoted(found.length > 1 ? found.replaceAll('"', '') : found);
}

/** A size as an error names it, never smaller than it is. */
export function wordedSize(bytes: number): string {
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MiB`;
}

/** Why the system refused something, in its own short code: `EACCES`. */
export function wordedFailure(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** `a, b or c`. */
export function either(words: readonly string[], last = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

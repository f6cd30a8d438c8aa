/** Characters that some words must have to be told from those of the interface; one of Chinese counts as three letters. */
const TEXT = 10;
/** Characters a single word must have that is not all letters, such as an id; and one that is a name, whatever it is of. */
const WORD = 8;
const NAME = 5;
/** The digits a number must have, and how many of them must not be zeros at its end. */
const DIGITS = 6;
const SIGNIFICANT = 4;
/** Longer texts are looked for in parts of this many words, so that an excerpt is found as well; a last part may be shorter. */
const WORDS = 6;
const LAST = 24;

/**
 * The parts of a value that tell whose it is wherever they stand, as they are after `plainly`; none of a value that
 * could be anybody’s: a word, a round number, a day.
 * @param isName whether the value names a client, a project or a sponsor, so that a single word is enough
 */
export function tellingParts(value: string | number, isName = false): string[] {
  if (typeof value === 'number') return isTelling(value) ? [String(Math.abs(value))] : [];
  if (/^\d{4}(-q\d|-\d{2}(-\d{2})?)$/.test(value)) return [];
  if (/^[^\s@]+@[^\s@]+$/.test(value) || /^https?:\S+$/.test(value)) return [plainly(value)];
  // a link to a phone holds no spaces
  if (/^\+[\d ]+$/.test(value)) return [plainly(value), value.replaceAll(' ', '')];
  return value.split(markup).flatMap((line) => partsOf(plainly(line), isName));
}

/** The words of a text as a page shows them: without marks, as they are after `plainly`. */
export function withoutMarkup(text: string): string {
  return plainly(text.split(markup).join(' '));
}

/** What Markdown may turn into marks, so that it does not stand between the words of a page. */
const markup = /[\n*_`#[\]()<>|~\\"]+|\b(?:https?|mailto):\S+/;

/** Text as it is compared: in small letters, with single spaces, and numbers without what groups their digits. */
export function plainly(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replaceAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''))
    .trim();
}

/** Whether a number is told from counts, round sums, quotients and places in a drawing. */
function isTelling(value: number): boolean {
  const digits = String(Math.abs(value)).replace(/^0\./, '').replace('.', '');
  // money has two decimals at most
  const isSum = /^\d+(\.\d\d?)?$/.test(String(Math.abs(value)));
  return isSum && digits.length >= DIGITS && digits.replace(/0+$/, '').length >= SIGNIFICANT;
}

function partsOf(line: string, isName: boolean): string[] {
  const words = line.split(' ');
  const parts: string[] = [];
  for (let at = 0; at < words.length; at += WORDS) parts.push(words.slice(at, at + WORDS).join(' '));
  // a few last words could be anybody’s: they belong to the part before them
  const tail = parts.length > 1 && weightOf(parts.at(-1) ?? '') < LAST ? parts.pop() : undefined;
  if (tail !== undefined) parts.push(`${parts.pop()} ${tail}`);
  return parts.map(trimmed).filter((part) => weightOf(part) >= leastWeight(part, isName));
}

function leastWeight(part: string, isName: boolean): number {
  if (isName) return NAME;
  if (/[ \p{Script=Han}]/u.test(part)) return TEXT;
  return /^\p{L}*$/u.test(part) ? Number.POSITIVE_INFINITY : WORD;
}

function trimmed(part: string): string {
  return part.replaceAll(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '');
}

function weightOf(part: string): number {
  return part.length + 2 * (part.match(/\p{Script=Han}/gu)?.length ?? 0);
}

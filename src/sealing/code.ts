import type { Bytes } from './bytes.ts';

/** How many words a code has: of 7,776 each, 103 bits in all. */
export const CODE_WORDS = 8;

/**
 * The words that random bytes stand for, each as likely as any other: thirteen bits a word, and those that no word has
 * are passed over.
 * @param bytes uniformly random, 16 a word: that they run out is less likely than 1 in 2^200
 * @param words at most 8,192
 */
export function codeFrom(bytes: Bytes, words: readonly string[]): string {
  const code: string[] = [];
  for (let at = 0; code.length < CODE_WORDS; at += 2) {
    const draw = new DataView(bytes.buffer, bytes.byteOffset).getUint16(at) & 0x1fff;
    const word = words[draw];
    if (word !== undefined) code.push(word);
  }
  return code.join(' ');
}

/** The words of a code as somebody typed or pasted it: spaces, line ends and capitals do not matter. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
}

/** A code in the one form that keys are made from. */
export function normalCode(text: string): string {
  return wordsIn(text).join(' ');
}

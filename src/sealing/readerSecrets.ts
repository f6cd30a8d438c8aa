import type { Bytes } from './bytes.ts';
import { CODE_WORDS, codeFrom } from './code.ts';
import { derived } from './derivation.ts';
import { wordList } from './wordList.ts';

/** What a reader is given; either opens the pages that are theirs. */
export interface ReaderSecrets {
  /** Eight words. */
  code: string;
  /** 32 bytes, for a link. */
  link: Bytes;
}

/**
 * The secrets of a reader. They are made again from the master whenever they are needed and kept nowhere.
 * @param number which code of the reader’s it is, a whole number from 1 on: raised when one is withdrawn
 */
export async function readerSecrets(master: Bytes, reader: string, number: number): Promise<ReaderSecrets> {
  const label = [reader, String(number)];
  const [words, link] = await Promise.all([
    derived(master, ['code', ...label], CODE_WORDS * 16),
    derived(master, ['link', ...label]),
  ]);
  return { code: codeFrom(words, wordList), link };
}

import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordMismatch } from './contentError.ts';
import { wordKind } from './folderEntries.ts';
import { type Problem, placesIn } from './sourceTree.ts';
import { wordedFailure, wordedSize } from './wordedValue.ts';

const MOST_BYTES = 1024 * 1024;

// The folder was listed a moment ago: a link or a pipe put there since is neither followed nor waited for.
const PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a text file of the content folder; its lines end in `\n` and a byte order mark is gone. */
export function readText(contentDir: string, file: string): string | Problem {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(join(contentDir, file), PLAIN);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return problem(wordKind('file', stats));
    if (stats.size <= MOST_BYTES) return decode(readFileSync(descriptor));
    const fix = 'Split the file, or put it under assets/.';
    return problem(wordMismatch('at most 1 MiB of text', wordedSize(stats.size), fix));
  } catch (error) {
    return problem(wordMismatch('a file that can be read', wordedFailure(error), 'Check its permissions.'));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function decode(bytes: Buffer): string | Problem {
  const text = bytes.toString('utf8');
  const plain = (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  if (isUtf8(bytes)) return plain;
  const place = placesIn(plain)(Math.max(0, plain.indexOf('\ufffd')));
  return problem(wordMismatch('text in UTF-8', 'another encoding', 'Save the file as UTF-8.'), place);
}

function problem(message: string, place = { line: 1, column: 1 }): Problem {
  return { place, path: [], message };
}

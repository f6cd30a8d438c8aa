import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentError, compareText, errorOfFile, wordMismatch } from './contentError.ts';
import { quoted, wordedFailure } from './wordedValue.ts';

/** Says which step of a path below the content folder is no folder of its own; else listing it stays inside. */
export function refuseFolder(contentDir: string, path: string): ContentError | undefined {
  const root = statSync(contentDir, { throwIfNoEntry: false });
  if (!root?.isDirectory()) return errorOfFile('', wordKind('folder', root));
  const steps = path === '' ? [] : path.split('/');
  for (const [index, step] of steps.entries()) {
    const reached = steps.slice(0, index + 1).join('/');
    const isName = step !== '' && step !== '.' && step !== '..';
    const stats = isName ? lstatSync(join(contentDir, reached), { throwIfNoEntry: false }) : undefined;
    if (!stats?.isDirectory()) return errorOfFile(reached, wordKind('folder', stats));
  }
  return undefined;
}

export interface Entries {
  /** By name. */
  entries: Dirent[];
  /** Those that have a name no file may have. */
  refused: { name: string; problem: string }[];
  /** Why the folder could not be read, if it could not. */
  problem?: string;
}

/** The entries of a folder, apart from those whose names would not survive every file system or would deceive. */
export function readEntries(folder: string): Entries {
  try {
    // dot files belong to tools: .git, .schemas, .DS_Store
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return sortOut(entries);
  } catch (error) {
    const problem = wordMismatch('a folder that can be read', wordedFailure(error), 'Check its permissions.');
    return { entries: [], refused: [], problem };
  }
}

function sortOut(entries: Dirent[]): Entries {
  const found: Entries = { entries: [], refused: [] };
  const twins = new Map<string, string>();
  // small letters come last, and of two names that differ in case theirs is the one to keep
  for (const entry of entries.sort((a, b) => compareText(b.name, a.name))) {
    const folded = entry.name.normalize('NFC').toLowerCase();
    const problem = refuseName(entry.name) ?? refuseTwin(entry.name, twins.get(folded));
    if (problem !== undefined) found.refused.push({ name: entry.name, problem });
    else found.entries.push(entry);
    twins.set(folded, twins.get(folded) ?? entry.name);
  }
  found.entries.reverse();
  return found;
}

/** What is wrong with something that is not what its place asks for. */
export function wordKind(expected: 'file' | 'folder', found: Dirent | Stats | undefined): string {
  return wordMismatch(`a ${expected}`, kindOf(found), 'Put a proper one in its place, or remove it.');
}

function refuseName(name: string): string | undefined {
  const mismatch = (expected: string, fix = 'Rename it.') => wordMismatch(expected, quoted(name), fix);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return mismatch('a name without control characters');
  if (/\p{Bidi_Control}/u.test(name)) {
    return mismatch('a name without marks that turn the direction of writing');
  }
  if (name.includes('\ufffd')) return mismatch('a name in UTF-8');
  if (name.includes('\\')) return mismatch('a name without \\');
  if (name === name.normalize('NFC')) return undefined;
  return mismatch(
    'a name with each accent in one character with its letter (Unicode NFC)',
    'Rename it: type the name anew.',
  );
}

/** Two such names are one file on many machines. */
function refuseTwin(name: string, twin: string | undefined): string | undefined {
  if (twin === undefined) return undefined;
  return wordMismatch(
    'names that differ in more than capital letters',
    `${quoted(name)} beside ${quoted(twin)}`,
    'Rename one of the two.',
  );
}

function kindOf(found: Dirent | Stats | undefined): string {
  if (!found) return 'nothing';
  if (found.isSymbolicLink()) return 'a symbolic link';
  if (found.isDirectory()) return 'a folder';
  return found.isFile() ? 'a file' : 'a special file';
}

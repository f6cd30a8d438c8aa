import { quoted, visible } from './wordedValue.ts';

/** Something in `content/` that is not as it should be, and where. */
export interface ContentError {
  /** The file or folder below the content folder, with `/` on every system; empty for the folder itself. */
  file: string;
  /** 1 for the first line; 1 when the whole file is meant. */
  line: number;
  /** 1 for the first column, counted in UTF-16 code units as editors do. */
  column: number;
  /** The field, like `milestones[2].due`; empty when the whole file is meant. */
  path: string;
  /** What was expected, what was found, and what to do. */
  message: string;
}

/** Whose pages an error concerns: one client’s, one sponsor’s, or everyone’s. */
export type Owner = { kind: 'client' | 'sponsor'; id: string } | { kind: 'portal' };

/** Steps from the root of a value to a place inside it. */
export type Path = readonly PropertyKey[];

/** The error of a whole file or folder. */
export function errorOfFile(file: string, message: string): ContentError {
  return { file, line: 1, column: 1, path: '', message };
}

/** `expected a date like 2026-03-31, got "March". Write it as YYYY-MM-DD.` */
export function wordMismatch(expected: string, found: string, fix: string): string {
  return `expected ${expected}, got ${found}. ${fix}`;
}

/** A path as a manager reads it: `milestones[2].due`. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step);
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || name.length > 60) return `[${quoted(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

/** The error on one line, its file named from the content folder as the user named that. */
export function formatContentError(error: ContentError, contentDir: string): string {
  const folder = contentDir.replace(/\/+$/, '');
  const file = error.file === '' ? contentDir : `${folder}/${error.file}`;
  const path = error.path === '' ? '' : `${error.path}: `;
  return visible(`${file}:${error.line}:${error.column}  ${path}${error.message}`);
}

/** Errors by file, line and column. */
export function sortContentErrors(errors: readonly ContentError[]): ContentError[] {
  return [...errors].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.path, b.path),
  );
}

/** Whose pages the file decides about. */
export function ownerOf(file: string): Owner {
  const client = /^clients\/([a-z0-9][a-z0-9-]{0,62})(?:\/|$)/.exec(file)?.[1];
  if (client !== undefined) return { kind: 'client', id: client };
  const sponsor = /^sponsors\/([a-z0-9][a-z0-9-]{0,62})\.json$/.exec(file)?.[1];
  return sponsor === undefined ? { kind: 'portal' } : { kind: 'sponsor', id: sponsor };
}

/** The same order on every machine, unlike one that follows a locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

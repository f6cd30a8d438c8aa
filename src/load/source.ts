import { type ContentError, formatPath } from './contentError.ts';
import { parseMarkdown } from './frontMatter.ts';
import { parseJson } from './jsonText.ts';
import type { FileKind } from './layout.ts';
import type { FoundFile } from './listing.ts';
import type { Locate, Problem } from './sourceTree.ts';
import { readText } from './textFile.ts';

/** A file of `content/` as it was read: a value that no schema has judged yet. */
export interface Source {
  file: string;
  kind: FileKind;
  stem: string;
  data: unknown;
  /** The Markdown below the front matter. */
  body: string;
  locate: Locate;
}

/** Reads and parses a file, or says why that cannot be done. */
export function readSource(
  contentDir: string,
  { file, stem }: FoundFile,
  kind: FileKind,
): Source | ContentError[] {
  const text = readText(contentDir, file);
  if (typeof text !== 'string') return errorsAt(file, [text]);
  const parsed = file.endsWith('.md') ? parseMarkdown(text) : { ...parseJson(text), body: '' };
  if (!parsed.ok) return errorsAt(file, parsed.problems);
  return { file, kind, stem, data: parsed.data, body: parsed.body, locate: parsed.locate };
}

/** A field of data that no schema has judged yet; undefined where there is none. */
export function fieldOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? Reflect.get(data, key)
    : undefined;
}

/** The problems of a text as errors of its file. */
export function errorsAt(file: string, problems: readonly Problem[]): ContentError[] {
  return problems.map(({ place, path, message }) => ({ file, ...place, path: formatPath(path), message }));
}

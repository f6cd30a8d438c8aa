import { isDeepStrictEqual } from 'node:util';
import { formatPath } from '../load/contentError.ts';
import { wordIssues } from '../load/issueWording.ts';
import type { Parsed } from '../load/sourceTree.ts';
import type { ContentFile } from '../schema/files.ts';
import { jsonFormat, markdownFormat, type TextFormat } from './contentText.ts';
import { type Reason, reasons } from './ledger.ts';
import { type Fields, ObstacleError } from './ownedFields.ts';

/** What becomes of one file. */
export type Merge =
  | { kind: 'same' }
  | { kind: 'new' | 'changed'; text: string }
  | { kind: 'refused'; reason: Reason; detail: string };

/** The change an import makes to the fields of a file. */
export interface FileChange {
  apply: (fields: Fields, isNew: boolean) => void;
  /** Markdown for a new file. */
  body: string;
  /** Fields that come from the file’s name, for the check. */
  given: Fields;
}

const LARGEST = 1024 * 1024;

/**
 * Applies a change to the text of a file, or of none yet. The outcome satisfies the schema and is read back as it
 * was meant, or the file is refused and stays as it is.
 */
export function mergeFile(
  path: string,
  file: ContentFile,
  current: string | undefined,
  change: FileChange,
): Merge {
  const format = path.endsWith('.md') ? markdownFormat : jsonFormat;
  const read: Parsed | undefined = current === undefined ? undefined : format.parse(current);
  if (read?.ok === false) {
    const [problem] = read.problems;
    return refuse(reasons.invalid, `${path}:${problem?.place.line ?? 1}  ${problem?.message ?? ''}`);
  }
  const before = (read?.data ?? {}) as Fields;
  const after = structuredClone(before);
  try {
    change.apply(after, current === undefined);
  } catch (error) {
    if (error instanceof ObstacleError) return refuse(reasons.invalid, `${path}: ${error.message}`);
    throw error;
  }
  if (isDeepStrictEqual(before, after)) return { kind: 'same' };
  const findings = findingsOf(file, { ...after, ...change.given });
  if (findings.length > 0)
    return refuse(reasons.invalid, findings.map((finding) => `${path}: ${finding}`).join(' '));
  const text =
    current === undefined ? format.write(after, change.body) : format.rewrite(current, before, after);
  return checkText(path, format, text, after) ?? { kind: current === undefined ? 'new' : 'changed', text };
}

/** What the schema finds wrong with the fields of a file, in words. */
export function findingsOf({ schema }: ContentFile, fields: Fields): string[] {
  const outcome = schema.safeParse(fields);
  if (outcome.success) return [];
  return wordIssues(outcome.error.issues, schema, fields).map(
    ({ path, message }) => `${formatPath(path)}: ${message}`,
  );
}

function checkText(path: string, format: TextFormat, text: string, meant: Fields): Merge | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST) {
    return refuse(
      reasons.tooLarge,
      `${path}: expected at most 1 MiB, got ${(bytes / LARGEST).toFixed(1)} MiB.`,
    );
  }
  const back = format.parse(text);
  if (back.ok && isDeepStrictEqual(back.data, meant)) return undefined;
  return refuse(
    reasons.invalid,
    `${path}: ${back.ok ? 'would not be read back as it was written' : back.problems[0]?.message}`,
  );
}

function refuse(reason: Reason, detail: string): Merge {
  return { kind: 'refused', reason, detail };
}

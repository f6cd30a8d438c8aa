import { isDeepStrictEqual } from 'node:util';
import type { ContentFile } from '../schema/files.ts';
import type { FileDraft } from './draft.ts';
import type { ExistingContent, Source } from './existingContent.ts';
import { type FileChange, type Merge, mergeFile } from './fileMerge.ts';
import type { Fate } from './ledger.ts';
import { applyFields, stateAudience } from './ownedFields.ts';

/** A file to write. */
export interface Change {
  /** From the content folder. */
  path: string;
  text: string;
  kind: 'new' | 'changed';
}

/** Files of one record that are written together or not at all. */
export interface MergedFile {
  path: string;
  merge: Merge;
}

/** Merges a file with the one that may be there. */
export function mergeContent(
  path: string,
  file: ContentFile,
  existing: ExistingContent,
  change: FileChange,
): MergedFile {
  return { path, merge: mergeFile(path, file, existing.read(path), change) };
}

/** Merges what a row says of a file. Audience and origin are set once: from then on they are a person’s to change. */
export function mergeDraft(
  path: string,
  file: ContentFile,
  existing: ExistingContent,
  draft: FileDraft,
  source: Source | undefined,
): MergedFile {
  return mergeContent(path, file, existing, {
    body: draft.body,
    given: {},
    apply: (fields, isNew) => {
      const before = structuredClone(fields);
      applyFields(fields, draft.fields, isNew);
      if (isDeepStrictEqual(before, fields)) return;
      if (isNew && source) fields['source'] = { ...source };
      stateAudience(fields, draft.audience, isNew);
    },
  });
}

/** Everything an import is about to write. */
export class ContentChanges {
  readonly changes: Change[] = [];
  unchanged = 0;

  /** Takes the files of a record; answers what became of the record, of which the first file is the main one. */
  add(files: readonly MergedFile[]): Fate {
    for (const { path, merge } of files) {
      if (merge.kind === 'same') this.unchanged++;
      else if (merge.kind !== 'refused') this.changes.push({ path, text: merge.text, kind: merge.kind });
    }
    if (files[0]?.merge.kind === 'new') return 'written';
    return files.some(({ merge }) => merge.kind !== 'same') ? 'updated' : 'unchanged';
  }
}

/** Why the files of a record cannot be written, if so. */
export function refusalOf(files: readonly MergedFile[]): (Merge & { kind: 'refused' }) | undefined {
  return files.map(({ merge }) => merge).find((merge) => merge.kind === 'refused');
}

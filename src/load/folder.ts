import type { ContentError } from './contentError.ts';
import { type Folder, requiredFiles } from './layout.ts';
import { type Allowance, type FoundFile, listFolder } from './listing.ts';
import { readSource, type Source } from './source.ts';
import { readTranslation, refuseOrphans, type Translation } from './translation.ts';

/** A folder of `content/` with its files read and parsed, and judged by no schema yet. */
export interface ReadFolder {
  /** The path below the content folder. */
  path: string;
  sources: Source[];
  translations: Translation[];
  /** The folders in it that are named by an id. */
  ids: string[];
  /** The files in it that may have any name, by their path from here. */
  free: string[];
  /** How many files there are. */
  count: number;
  errors: ContentError[];
}

/** Reads what stands in a folder, each file once. */
export function readFolder(
  contentDir: string,
  path: string,
  layout: Folder,
  allowance?: Allowance,
): ReadFolder {
  const { files, ids, free, count, errors } = listFolder(contentDir, path, layout, allowance);
  const folder: ReadFolder = { path, sources: [], translations: [], ids, free, count, errors };
  for (const found of files) errors.push(...addFile(contentDir, found, folder));

  // that a required file is missing was said when the folder was listed
  const required = requiredFiles(layout).map(({ name }) => (path === '' ? name : `${path}/${name}`));
  const present = new Set([...files.map(({ file }) => file), ...required]);
  errors.push(...refuseOrphans(folder.translations, present));
  return folder;
}

function addFile(contentDir: string, found: FoundFile, folder: ReadFolder): ContentError[] {
  const { kind, language } = found;
  if (language) {
    const translation = readTranslation(contentDir, found, language);
    if (Array.isArray(translation)) return translation;
    folder.translations.push(translation);
  } else if (kind) {
    const source = readSource(contentDir, found, kind);
    if (Array.isArray(source)) return source;
    folder.sources.push(source);
  }
  return [];
}

import type { ContentError } from './contentError.ts';
import { type Folder, requiredFiles } from './layout.ts';
import { type Allowance, type FoundFile, type FreeFile, listFolder } from './listing.ts';
import { readSource, type Source } from './source.ts';
import { readTranslation, refuseOrphans, type Translation } from './translation.ts';

/** A folder of `content/` with its files read and parsed, and judged by no schema yet. */
export interface ReadFolder {
  /** The path below the content folder. */
  path: string;
  /** The name of the folder, where that is an id. */
  id: string;
  sources: Source[];
  translations: Translation[];
  /** The folders in it that are named by an id. */
  ids: string[];
  /** The files in it that may have any name. */
  free: FreeFile[];
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
  const { files, errors, ...listing } = listFolder(contentDir, path, layout, allowance);
  const sources: Source[] = [];
  const translations: Translation[] = [];
  const unreadable = files.flatMap((found) => {
    const read = readFile(contentDir, found);
    if (Array.isArray(read)) return read;
    if ('of' in read) translations.push(read);
    else sources.push(read);
    return [];
  });

  // that a required file is missing was said when the folder was listed
  const required = requiredFiles(layout).map(({ name }) => (path === '' ? name : `${path}/${name}`));
  const present = new Set([...files.map(({ file }) => file), ...required]);
  return {
    ...listing,
    path,
    id: path.slice(path.lastIndexOf('/') + 1),
    sources,
    translations,
    errors: [...errors, ...unreadable, ...refuseOrphans(translations, present)],
  };
}

/** A file that is not read by us is no error, and nothing more. */
function readFile(contentDir: string, found: FoundFile): Source | Translation | ContentError[] {
  const { kind, language } = found;
  if (language) return readTranslation(contentDir, found, language);
  return kind ? readSource(contentDir, found, kind) : [];
}

import { contentFiles } from '../../schema/files.ts';
import type { Words } from '../../schema/values.ts';

/** A place inside the content, which whoever read the files can turn into line and column. */
export interface RecordPlace {
  /** The file below the content folder. */
  file: string;
  /** The steps from the root of what the file holds. */
  path: readonly (string | number)[];
}

/** Whose file it is, and by what name where it is named after what it holds. */
export interface FileOwner {
  client: string;
  project?: string;
  stem?: string;
}

/** A place in a file of a kind. */
export function placeIn(
  kind: keyof typeof contentFiles,
  { client, project = '', stem = '' }: FileOwner,
  path: RecordPlace['path'] = [],
): RecordPlace {
  const folder = contentFiles[kind].path.replace('<client>', client).replace('<project>', project);
  const slash = folder.lastIndexOf('/') + 1;
  const name = folder.slice(slash);
  return { file: folder.slice(0, slash) + name.replace(/^<.*>(?=\.)/, stem), path };
}

/** A record by what it is called. */
export interface Named {
  what: Words;
  at: RecordPlace;
}

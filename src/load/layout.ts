import { type ContentFile, contentFiles } from '../schema/files.ts';
import { type NameForm, readNameForm } from './nameForm.ts';

export type FileKind = keyof typeof contentFiles;

/** What may stand in a folder of `content/`. */
export interface Folder {
  /** Files of a fixed name; without a kind, a file that is only read by people. */
  files: Map<string, FileKind | undefined>;
  folders: Map<string, Folder>;
  /** Files that are named by what they hold, like `<date>-<slug>.md`. */
  named?: { kind: FileKind; form: NameForm };
  /** Folders that are named by an id and laid out alike. */
  each?: Folder;
  /** Files and folders of any name, each file of at most so many bytes. */
  free?: { mostBytes: number };
}

/** The kind of a file, with the schema it has to satisfy. */
export function contentFile(kind: FileKind): ContentFile {
  return contentFiles[kind];
}

/** The files that have to be in a folder. */
export function requiredFiles({ files }: Folder): { name: string; purpose: string }[] {
  return [...files].flatMap(([name, kind]) => {
    const file = kind && contentFile(kind);
    return file?.required ? [{ name, purpose: file.purpose }] : [];
  });
}

/** More than any file of the content may have. */
export const MOST_ASSET_BYTES = 10 * 1024 * 1024;

/** The layout of the content folder, of a client’s folder and of a project’s. */
export const layout: Folder = emptyFolder();
layout.files.set('README.md', undefined);
for (const kind of Object.keys(contentFiles) as FileKind[]) place(kind, contentFiles[kind].path);

export const clientLayout: Folder = eachOf(layout, 'clients');
clientLayout.folders.set('assets', { ...emptyFolder(), free: { mostBytes: MOST_ASSET_BYTES } });

export const projectLayout: Folder = eachOf(clientLayout, 'projects');

function place(kind: FileKind, path: string): void {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  let folder = layout;
  for (const step of folders) folder = enter(folder, step);
  if (name.includes('<')) folder.named = { kind, form: readNameForm(name) };
  else folder.files.set(name, kind);
}

function enter(folder: Folder, step: string): Folder {
  if (step.startsWith('<')) {
    folder.each ??= emptyFolder();
    return folder.each;
  }
  const inner = folder.folders.get(step) ?? emptyFolder();
  folder.folders.set(step, inner);
  return inner;
}

function eachOf(folder: Folder, name: string): Folder {
  return enter(enter(folder, name), '<id>');
}

function emptyFolder(): Folder {
  return { files: new Map(), folders: new Map() };
}

import type { ContentFile } from '../schema/files.ts';

interface Folder {
  folders: Map<string, Folder>;
  files: { name: string; purpose: string }[];
}

/** How the files lie in their folders, drawn as a tree with the purpose of each. */
export function layoutTree(files: readonly ContentFile[], root: string): string {
  const top: Folder = newFolder();
  for (const { path, purpose } of files) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    folders.reduce(folderIn, top).files.push({ name, purpose });
  }
  const lines = linesOf(top, '  ');
  const width = Math.max(...lines.map(([left]) => left.length)) + 2;
  return [root, ...lines.map(([left, right]) => (right ? left.padEnd(width) + right : left))].join('\n');
}

function newFolder(): Folder {
  return { folders: new Map(), files: [] };
}

function folderIn(parent: Folder, name: string): Folder {
  const folder = parent.folders.get(name) ?? newFolder();
  parent.folders.set(name, folder);
  return folder;
}

function linesOf(folder: Folder, indent: string): [left: string, right: string][] {
  const files = folder.files.map(({ name, purpose }): [string, string] => [`${indent}${name}`, purpose]);
  const folders = [...folder.folders].flatMap(([name, inner]): [string, string][] => [
    [`${indent}${name}/`, ''],
    ...linesOf(inner, `${indent}  `),
  ]);
  return [...files, ...folders];
}

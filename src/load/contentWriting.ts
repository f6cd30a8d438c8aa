import { lstatSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { wordKind } from './folderEntries.ts';

/**
 * Says what on the way to a file below the content folder is no folder or file of its own: nothing is written through
 * a link, for it may lead outside.
 * @param sound the steps found to be proper before
 */
export function refuseDetour(
  contentDir: string,
  path: string,
  sound = new Set<string>(),
): string | undefined {
  const steps = path.split('/');
  for (const [index] of steps.entries()) {
    const reached = join(contentDir, ...steps.slice(0, index + 1));
    if (sound.has(reached)) continue;
    const found = lstatSync(reached, { throwIfNoEntry: false });
    // what is not there yet is made, and everything below it
    if (!found) return undefined;
    const isLast = index === steps.length - 1;
    if (!(isLast ? found.isFile() : found.isDirectory()))
      return `${reached}: ${wordKind(isLast ? 'file' : 'folder', found)}`;
    sound.add(reached);
  }
  return undefined;
}

/** Writes a file whole or not at all, and makes the folders it stands in. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // a name with a dot in front is no content, should the file ever be left behind
  const half = join(dirname(file), `.${basename(file)}.tmp`);
  writeFileSync(half, text);
  renameSync(half, file);
}

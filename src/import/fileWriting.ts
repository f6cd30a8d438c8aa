import { existsSync, lstatSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { wordKind } from '../load/folderEntries.ts';
import type { Change } from './contentChanges.ts';
import { ImportError } from './importError.ts';

/**
 * Writes files below the content folder, each of them whole or not at all. Throws ImportError where one cannot be
 * written; an import that is run again goes on from there. Nothing is written through a link: it may lead outside.
 */
export function writeChanges(contentDir: string, changes: readonly Change[]): void {
  const sound = new Set<string>();
  for (const { path } of changes) refuseDetours(contentDir, path, sound);
  for (const { path, text } of changes) {
    const file = join(contentDir, path);
    try {
      writeWhole(file, text);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new ImportError(
        `${file}: cannot be written (${code}). See to it, then import again to write the rest.`,
      );
    }
  }
}

/** @param sound the folders that were found to be proper ones */
function refuseDetours(contentDir: string, path: string, sound: Set<string>): void {
  const steps = path.split('/');
  for (const [index] of steps.entries()) {
    const reached = join(contentDir, ...steps.slice(0, index + 1));
    if (sound.has(reached)) continue;
    const found = lstatSync(reached, { throwIfNoEntry: false });
    // what is not there yet is made, and everything below it
    if (!found) return;
    const isLast = index === steps.length - 1;
    if (isLast ? found.isFile() : found.isDirectory()) sound.add(reached);
    else
      throw new ImportError(
        `${reached}: ${wordKind(isLast ? 'file' : 'folder', found)} Nothing was written.`,
      );
  }
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  // a name with a dot in front is no content, should the file ever be left behind
  const half = join(dirname(file), `.${basename(file)}.tmp`);
  writeFileSync(half, text);
  renameSync(half, file);
}

/** The smallest portal there can be; undefined where the content has one. */
export function missingPortal(contentDir: string, currency: string): Change | undefined {
  if (existsSync(join(contentDir, 'portal.json'))) return undefined;
  const portal = {
    agency: { name: 'Your organisation', contact: { name: 'Your name' } },
    locales: ['en'],
    timeZone: 'UTC',
    currency,
  };
  return { path: 'portal.json', text: `${JSON.stringify(portal, null, 2)}\n`, kind: 'new' };
}

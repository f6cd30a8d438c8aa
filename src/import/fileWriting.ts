import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseDetour, writeWhole } from '../load/contentWriting.ts';
import type { Change } from './contentChanges.ts';
import { ImportError } from './importError.ts';

/**
 * Writes files below the content folder, each of them whole or not at all. Throws ImportError where one cannot be
 * written; an import that is run again goes on from there. Nothing is written through a link: it may lead outside.
 */
export function writeChanges(contentDir: string, changes: readonly Change[]): void {
  const sound = new Set<string>();
  for (const { path } of changes) {
    const detour = refuseDetour(contentDir, path, sound);
    if (detour !== undefined) throw new ImportError(`${detour} Nothing was written.`);
  }
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

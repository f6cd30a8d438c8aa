import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../../src/publish/build.ts';
import { silentProgress } from '../silentProgress.ts';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** Builds content into a folder and answers what went wrong. */
export async function publish(content: string, out: string): Promise<string[]> {
  const { errors } = await build({ root, content, out, asOf: '2026-11-21', access: 'open' }, silentProgress);
  return errors.map(({ file, message }) => `${file}: ${message}`);
}

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

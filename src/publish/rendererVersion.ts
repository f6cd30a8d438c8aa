import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the compiled renderer may be made of: whatever pages may import by the rule of the architecture.
 * Node itself is pinned by the lock file.
 */
const parts = [
  'astro.config.mjs',
  'package-lock.json',
  'public',
  'src/charts',
  'src/components',
  'src/i18n',
  'src/layouts',
  'src/live.config.ts',
  'src/model',
  'src/opening',
  'src/pages',
  'src/publish/renderer',
  'src/schema',
  'src/sealing',
  'src/styles',
  'src/views',
];

/**
 * The version of the renderer: a hash of its sources. The bundle itself would not do, for it holds a fresh random
 * key and the paths of the folder it was made in.
 * @param root the folder of the repository
 */
export function rendererVersion(root: string): string {
  return versionOf(root, parts);
}

/**
 * The version of all that decides what a page says: every source, the packages, and Node with its rules for wording
 * numbers and days.
 * @param root the folder of the repository
 */
export function codeVersion(root: string): string {
  const { node, icu, unicode, tz, cldr } = process.versions;
  return [versionOf(root, ['package-lock.json', 'src']), node, icu, unicode, tz, cldr].join(' ');
}

function versionOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((part) => filesBelow(root, part))) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}

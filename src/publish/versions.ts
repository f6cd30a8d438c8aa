import { hash } from 'node:crypto';
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

/** What decides about a page besides the content: every source, and the packages. */
const all = ['package-lock.json', 'src'];

/** The versions of one state of the sources, of which each was read once. */
export interface Versions {
  /**
   * Of the renderer: a digest of its sources. The bundle itself would not do, for it holds a fresh random key and the paths of
   * the folder it was made in.
   */
  renderer: string;
  /** Of all that decides what a page says: every source, the packages, and Node with its rules for wording numbers and days. */
  code: string;
}

/** @param root the folder of the repository */
export function versionsOf(root: string): Versions {
  const paths = new Set([...parts, ...all].flatMap((part) => filesBelow(root, part)));
  const digests = [...paths].map((path) => [path, hash('sha256', readFileSync(join(root, path)))] as const);
  const versionOf = (among: readonly string[]) => {
    const own = digests.filter(([path]) =>
      among.some((part) => path === part || path.startsWith(`${part}/`)),
    );
    return hash('sha256', own.flat().join('\0')).slice(0, 16);
  };
  const { node, icu, unicode, tz, cldr } = process.versions;
  return { renderer: versionOf(parts), code: [versionOf(all), node, icu, unicode, tz, cldr].join(' ') };
}

function filesBelow(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}

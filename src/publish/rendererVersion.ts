import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the compiled renderer is made of; Node is pinned by the lock file. */
const parts = ['astro.config.mjs', 'package-lock.json', 'public', 'src'];

/**
 * The version of the renderer: a hash of its sources. The bundle itself would not do, for it holds a fresh random
 * key and the paths of the folder it was made in.
 * @param root the folder of the repository
 */
export function rendererVersion(root: string): string {
  const hash = createHash('sha256');
  for (const path of parts.flatMap((part) => filesBelow(root, part))) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}

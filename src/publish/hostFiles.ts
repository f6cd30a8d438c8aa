import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../hosts/headersFile.ts';
import { pageFiles } from './pageFiles.ts';
import type { Release } from './release.ts';

/** The page for addresses where nothing is, as every page stands in a folder of its own. */
const missingPage = `missing/${pageFiles.html}`;

/**
 * Puts in what speaks to the host alone, once the pages are there: none of it names anybody.
 * @param base the path below the host at which the portal stands
 */
export function putHostFiles(release: Release, base: string): void {
  for (const [path, text] of Object.entries(hostFiles(release.folder, base))) release.put(path, text);
}

/** Whether a release has the same host files that would be put in. */
export function hasHostFiles(folder: string, base: string): boolean {
  try {
    return Object.entries(hostFiles(folder, base)).every(
      ([path, text]) => readFileSync(join(folder, path), 'utf8') === text,
    );
  } catch {
    return false;
  }
}

function hostFiles(folder: string, base: string): Record<string, string> {
  return {
    // hosts that publish a branch must not leave out what begins with an underscore
    '.nojekyll': '',
    '404.html': withAssetsBelow(base, readFileSync(join(folder, missingPage), 'utf8')),
    _headers: headersFile(),
  };
}

/** A host answers with this page at any address, so that its styles cannot be named from where it stands. */
function withAssetsBelow(base: string, html: string): string {
  return html.replaceAll('="../', `="${base}`);
}

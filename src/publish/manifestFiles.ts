import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  fingerprintOf,
  formatManifest,
  type Manifest,
  patchManifest,
  signatureOf,
} from '../hosts/manifest.ts';
import { Refusal } from '../load/refusal.ts';

export const MANIFEST = 'manifest.json';

/** What differs in a release from the one before it, by paths. */
export interface ChangedFiles {
  put: Iterable<string>;
  removed: Iterable<string>;
  /** The digest of the manifest of the release before. */
  before: string;
}

/**
 * The manifest of a release. Of files that were taken over as they stood it says what the one before said of them.
 * @param before the file with the manifest of the release before
 * @param changed undefined where nothing is known of the release before
 * @param known files that need not be read for it
 */
export function manifestOf(
  release: string,
  before: string,
  changed: ChangedFiles | undefined,
  known: Manifest,
): string {
  const told = changed && readManifest(before);
  const entry = (path: string) =>
    [path, known.get(path) ?? fingerprintOf(readFileSync(join(release, path)))] as const;
  if (told === undefined || digestOf(told) !== changed?.before)
    return formatManifest(new Map(pathsIn(release).map(entry)));
  return patchManifest(told, new Map([...changed.put].map(entry)), changed.removed);
}

export function digestOf(manifest: string): string {
  return hash('sha256', manifest, 'base64url');
}

function readManifest(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * The key that manifests are signed with. Refuses one that other users of the machine can read, and one of another kind.
 * @param file a file that holds an Ed25519 key as PEM; undefined where nothing is signed
 */
export function readSigningKey(file: string | undefined): string | undefined {
  if (file === undefined || file === '') return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new Refusal(`SIGHTLINE_SIGNING_KEY names ${file}, and there is no such file. ${nothing}`);
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Refusal(`Others on this machine may read ${file}. Run: chmod 600 ${file}. ${nothing}`);
  const key = readFileSync(file, 'utf8');
  if (!isKey(key))
    throw new Refusal(
      `${file} holds no Ed25519 key. Make one: openssl genpkey -algorithm ed25519 -out ${file}. ${nothing}`,
    );
  return key;
}

const nothing = 'Nothing was written.';

function isKey(key: string): boolean {
  try {
    return signatureOf('', key) !== undefined;
  } catch {
    return false;
  }
}

function pathsIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, formatManifest, signatureOf } from '../hosts/manifest.ts';
import { Refusal } from '../load/refusal.ts';

/** The manifest of a release and, with a key, its signature: for whoever compares what a host serves with them. */
export function manifestFiles(release: string, key: string | undefined): Record<string, string | undefined> {
  const text = formatManifest(
    new Map(pathsIn(release).map((path) => [path, fingerprintOf(readFileSync(join(release, path)))])),
  );
  return {
    'manifest.json': text,
    'manifest.json.sig': key === undefined ? undefined : `${signatureOf(text, key)}\n`,
  };
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

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { base64url } from 'jose';
import { realPlaceOf } from '../load/realPlace.ts';
import { Refusal } from '../load/refusal.ts';
import type { Bytes } from './bytes.ts';

/** Where the master secret is looked for. */
export interface Surroundings {
  SIGHTLINE_MASTER?: string | undefined;
  SIGHTLINE_MASTER_FILE?: string | undefined;
}

const SIZE = 32;
const remedy = 'npm run access -- init makes one.';

/**
 * The secret every key is made from. Refuses one that others can read or that lies where it would be pushed with the
 * content.
 */
export function readMaster(surroundings: Surroundings, contentDir: string): Bytes {
  const { SIGHTLINE_MASTER: given, SIGHTLINE_MASTER_FILE: file } = surroundings;
  if (given !== undefined && file !== undefined)
    throw new Refusal(
      'SIGHTLINE_MASTER and SIGHTLINE_MASTER_FILE are both set. Leave one of them out. Nothing was written.',
    );
  if (given !== undefined) return decoded(given, 'SIGHTLINE_MASTER');
  if (file === undefined)
    throw new Refusal(
      `There is no master secret, and without it nothing can be sealed. Name its file in SIGHTLINE_MASTER_FILE, or put the secret itself into SIGHTLINE_MASTER; ${remedy} Nothing was written.`,
    );
  refusePlace(file, contentDir);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal(`SIGHTLINE_MASTER_FILE: there is no file ${file}; ${remedy}`);
  // Windows keeps no such bits
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Refusal(
      `${file} can be read by others on this machine. Run chmod 600 on it; if they may have read it, make another one.`,
    );
  return decoded(readFileSync(file, 'utf8'), file);
}

/** Refuses a file of the master in a git work tree or in the content: from there it would be pushed or copied. */
export function refusePlace(file: string, contentDir: string): void {
  const real = realPlaceOf(file);
  const content = existsSync(contentDir) ? realpathSync(contentDir) : resolve(contentDir);
  for (let folder = dirname(real); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git')))
      throw new Refusal(
        `${file} lies in ${folder}, which git keeps, and the master secret must never be in git. Put it elsewhere.`,
      );
    if (folder === content)
      throw new Refusal(`${file} lies in the content. Put the master secret elsewhere.`);
    if (folder === dirname(folder)) return;
  }
}

function decoded(text: string, where: string): Bytes {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9_-]{43}$/.test(trimmed))
    throw new Refusal(
      `${where} holds no master secret: expected 32 bytes as 43 letters of base64url; ${remedy}`,
    );
  const secret = Uint8Array.from(base64url.decode(trimmed));
  if (secret.length !== SIZE || secret.every((byte) => byte === secret[0]))
    throw new Refusal(`${where} holds no secret that anybody made at random; ${remedy}`);
  return secret;
}

/** A new master secret as its file holds it. */
export function newMaster(): string {
  return `${base64url.encode(crypto.getRandomValues(new Uint8Array(SIZE)))}\n`;
}

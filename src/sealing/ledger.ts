import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../load/refusal.ts';
import { type Bytes, utf8 } from './bytes.ts';
import { derived } from './derivation.ts';
import { openFile } from './open.ts';
import { sealFile } from './seal.ts';
import { importContentKey } from './treeKeys.ts';

/**
 * What a sealed release remembers of itself, so that the next one can keep what did not change without any plaintext
 * lying about. It is sealed too, with a key that only the master gives.
 */
export interface Ledger {
  /** The version of the renderer. */
  renderer: string;
  /** The generation each tree was sealed in. */
  trees: Record<string, number>;
  /** What each file said, by its path: a digest. */
  files: Record<string, string>;
  /** The keyrings of each reader: a digest of what they hold, and their names. */
  keyrings: Record<string, KeyringEntry>;
}

export interface KeyringEntry {
  digest: string;
  locators: string[];
}

export const LEDGER = 'ledger.jwe';

export function digestOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}

export async function sealLedger(ledger: Ledger, master: Bytes): Promise<string> {
  const { keyId, key } = await ledgerKey(master, 'encrypt');
  return sealFile({ path: LEDGER, body: utf8(JSON.stringify(ledger)) }, LEDGER, keyId, key);
}

/** The ledger of a release; undefined where there is no sealed release. Refuses one of another master. */
export async function readLedger(folder: string, master: Bytes): Promise<Ledger | undefined> {
  let envelope: string;
  try {
    envelope = readFileSync(join(folder, LEDGER), 'utf8');
  } catch {
    return undefined;
  }
  const { keyId, key } = await ledgerKey(master, 'decrypt');
  const opener = { contentKey: key, nameOf: async (path: string) => path };
  const opened = openFile(envelope, LEDGER, (id) => (id === keyId ? opener : undefined));
  const { body } = await opened.catch(() => {
    throw new Refusal(
      `The release in ${folder} was sealed with another master secret, or was changed since. With this one every ` +
        'code and link would be another. If that is meant, empty the folder first. Nothing was written.',
    );
  });
  return JSON.parse(new TextDecoder().decode(body)) as Ledger;
}

async function ledgerKey(master: Bytes, use: 'encrypt' | 'decrypt') {
  return { keyId: 'ledger', key: await importContentKey(await derived(master, ['ledger']), use) };
}

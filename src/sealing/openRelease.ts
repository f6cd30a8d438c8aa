import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from './bytes.ts';
import { readLedger } from './ledger.ts';
import { sealedPath } from './places.ts';
import type { PlainFile } from './seal.ts';
import { treeOf } from './treeOf.ts';
import { Vault } from './vault.ts';

/**
 * Every file of a sealed release as its publisher can open it, one at a time, by path; nothing where there is no sealed
 * release. Throws where a file is missing or was changed.
 */
export async function* openRelease(folder: string, master: Bytes): AsyncGenerator<PlainFile> {
  const ledger = await readLedger(folder, master);
  if (!ledger) return;
  const vault = new Vault(master, { generations: ledger.trees });
  for (const path of Object.keys(ledger.files).sort()) {
    const envelope = readFileSync(join(folder, sealedPath(await vault.nameOf(path))), 'utf8');
    const body = await vault.open(envelope, path, ledger.trees[treeOf(path) ?? ''] ?? 0);
    yield { path, body };
  }
}

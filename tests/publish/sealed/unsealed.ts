import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '../../../src/publish/sealed/ledger.ts';
import { Vault } from '../../../src/publish/sealed/vault.ts';
import { readMaster } from '../../../src/sealing/master.ts';
import { sealedPath } from '../../../src/sealing/places.ts';
import { treeOf } from '../../../src/sealing/treeOf.ts';

/** Every file of a sealed release, opened by its publisher, by its path as in a release of plain pages. */
export async function unsealed(out: string, master: string): Promise<Record<string, string>> {
  const secret = readMaster({ SIGHTLINE_MASTER: master }, out);
  const ledger = await readLedger(out, secret);
  if (!ledger) throw new Error(`${out} is no sealed release.`);
  const vault = new Vault(secret, { generations: ledger.trees });
  const files: Record<string, string> = {};
  for (const path of Object.keys(ledger.files).sort()) {
    const envelope = readFileSync(join(out, sealedPath(await vault.nameOf(path))), 'utf8');
    const body = await vault.open(envelope, path, ledger.trees[treeOf(path) ?? ''] ?? 0);
    files[path.slice(1)] = Buffer.from(body).toString('latin1');
  }
  return files;
}

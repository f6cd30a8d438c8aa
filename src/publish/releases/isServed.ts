import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedPaths } from '../../hosts/manifest.ts';
import { LEDGER } from '../../sealing/ledger.ts';
import { writeHostFolder } from '../hostFolder.ts';
import { MANIFEST } from '../manifestFiles.ts';
import { type ReleaseStore, recordFile } from './releaseStore.ts';

/**
 * Whether the release that is served has the very files of a new one. What stands beside it may differ all the same, such
 * as the signature after a change of keys: that is brought up to date where it is.
 * @param host the folder beside the new release
 */
export function isServed(store: ReleaseStore, current: string, host: string): boolean {
  const old = textsIn(store.hostPathOf(current));
  const fresh = textsIn(host);
  const [before, now] = [old.get(MANIFEST), fresh.get(MANIFEST)];
  if (before === undefined || now === undefined) return false;
  const { added, changed, removed } = changedPaths(before, now);
  // the ledger follows from the rest and is sealed anew each time
  if ([...added, ...changed, ...removed].some((path) => path !== LEDGER)) return false;
  const names = [...old.keys(), ...fresh.keys()].filter((name) => name !== recordFile.name);
  writeHostFolder(
    store.hostPathOf(current),
    Object.fromEntries(names.map((name) => [name, fresh.get(name)])),
  );
  return true;
}

function textsIn(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

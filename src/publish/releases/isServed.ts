import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest } from '../../hosts/manifest.ts';
import { LEDGER } from '../../sealing/ledger.ts';
import { writeHostFolder } from '../hostFolder.ts';
import { type ReleaseStore, recordFile } from './releaseStore.ts';

/**
 * Whether the release that is served has the very files of a new one. What stands beside it may differ all the same, such
 * as the signature after a change of keys: that is brought up to date where it is.
 * @param host the folder beside the new release
 */
export function isServed(store: ReleaseStore, current: string, host: string): boolean {
  const old = textsIn(store.hostPathOf(current));
  const fresh = textsIn(host);
  if (contentOf(old) !== contentOf(fresh)) return false;
  const names = [...old.keys(), ...fresh.keys()].filter((name) => name !== recordFile.name);
  writeHostFolder(
    store.hostPathOf(current),
    Object.fromEntries(names.map((name) => [name, fresh.get(name)])),
  );
  return true;
}

/** What a release consists of, but for the ledger, which follows from the rest and is sealed anew each time. */
function contentOf(texts: ReadonlyMap<string, string>): string | undefined {
  const manifest = parseManifest(texts.get('manifest.json') ?? '');
  return manifest && JSON.stringify([...manifest].filter(([path]) => path !== LEDGER));
}

function textsIn(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

import { type Credential, locatorOf } from '../sealing/credential.ts';
import { type HeldTree, openKeyring } from '../sealing/keyring.ts';
import { keyringPath } from '../sealing/places.ts';
import { importContentKey, importPathKey } from '../sealing/treeKeys.ts';
import type { OpenTree } from './keyStore.ts';
import { load } from './portal.ts';

/**
 * The trees that a code or a link opens; undefined where it opens nothing.
 * @throws where the portal cannot be reached
 */
export async function treesOf(credential: Credential): Promise<OpenTree[] | undefined> {
  const locator = await locatorOf(credential);
  const envelope = await load(keyringPath(locator));
  if (envelope === undefined) return undefined;
  const trees = await openKeyring(envelope, locator, credential).catch(() => undefined);
  return trees && Promise.all(trees.map(imported));
}

async function imported({ tree, title, lang, keyId, contentKey, pathKey }: HeldTree): Promise<OpenTree> {
  return {
    tree,
    title,
    lang,
    keyId,
    contentKey: await importContentKey(contentKey, 'decrypt'),
    pathKey: await importPathKey(pathKey),
  };
}

import { base64url, compactDecrypt } from 'jose';
import type { Locale } from '../schema/values.ts';
import { utf8 } from './bytes.ts';
import { type Credential, ITERATIONS, wrappingOf } from './credential.ts';
import { Sealed, unpacked } from './open.ts';
import type { TreeKeys } from './treeKeys.ts';

/** A tree of pages that a reader may open, with its keys. */
export interface HeldTree extends TreeKeys {
  /** What it is called where a reader may choose among several. */
  title: string;
  lang: Locale;
}

/** What the text of a keyring is: keys as base64url. */
interface Written extends Omit<HeldTree, 'contentKey' | 'pathKey'> {
  contentKey: string;
  pathKey: string;
}

/** The path that stands inside a keyring, as files have theirs. */
export const KEYRING = 'keyring';

export function writeKeyring(trees: readonly HeldTree[]): Uint8Array {
  const written = trees.map(
    ({ contentKey, pathKey, ...tree }): Written => ({
      ...tree,
      contentKey: base64url.encode(contentKey),
      pathKey: base64url.encode(pathKey),
    }),
  );
  return utf8(JSON.stringify(written));
}

/**
 * The trees of a keyring.
 * @param locator the name it was asked for by
 * @throws Sealed where it is not the credential’s, or would take unreasonably long to open
 */
export async function openKeyring(
  envelope: string,
  locator: string,
  credential: Credential,
): Promise<HeldTree[]> {
  const { alg, key } = await wrappingOf(credential);
  const { plaintext, protectedHeader } = await compactDecrypt(envelope, key, {
    keyManagementAlgorithms: [alg],
    contentEncryptionAlgorithms: ['A256GCM'],
    maxPBES2Count: 2 * ITERATIONS,
  }).catch((error: unknown) => {
    throw new Sealed('not genuine', error);
  });
  const { path, body } = await unpacked(plaintext);
  if (protectedHeader['path'] !== locator || path !== KEYRING) throw new Sealed('not genuine');
  const written = JSON.parse(new TextDecoder().decode(body)) as Written[];
  return written.map((tree) => ({
    ...tree,
    contentKey: Uint8Array.from(base64url.decode(tree.contentKey)),
    pathKey: Uint8Array.from(base64url.decode(tree.pathKey)),
  }));
}

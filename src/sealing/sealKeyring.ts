import { CompactEncrypt } from 'jose';
import { type Credential, ITERATIONS, wrappingOf } from './credential.ts';
import { type HeldTree, KEYRING, writeKeyring } from './keyring.ts';
import { packed } from './seal.ts';

/** All keyrings are as long: it shows nobody how much a reader may open. One for some sixty trees is longer. */
const SIZE = 16 * 1024;

/**
 * A keyring as a JWE under a reader’s credential: `PBES2-HS512+A256KW` for a code, `dir` for a link.
 * @param locator the name it is asked for by, which it is bound to
 */
export async function sealKeyring(
  trees: readonly HeldTree[],
  locator: string,
  credential: Credential,
): Promise<string> {
  const { alg, key } = await wrappingOf(credential);
  const body = writeKeyring(trees);
  const jwe = new CompactEncrypt(packed({ path: KEYRING, body }, sizeOf));
  jwe.setProtectedHeader({ alg, enc: 'A256GCM', path: locator });
  if ('code' in credential) jwe.setKeyManagementParameters({ p2c: ITERATIONS });
  return jwe.encrypt(key);
}

function sizeOf(length: number): number {
  return Math.ceil(length / SIZE) * SIZE;
}

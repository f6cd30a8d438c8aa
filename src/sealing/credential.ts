import { type Bytes, hex, utf8 } from './bytes.ts';
import { normalCode } from './code.ts';
import { derived, stretched } from './derivation.ts';

/** How often a code is hashed: OWASP’s figure for PBKDF2-HMAC-SHA512 of 2023 is 210,000. */
export const ITERATIONS = 600_000;

/** What a reader shows to get their keyring. */
export type Credential = { code: string } | { link: Bytes };

/**
 * The name of the keyring that a credential opens. For a code it takes as long as the keyring itself: a quick one
 * would be a quick way to try codes.
 */
export async function locatorOf(credential: Credential): Promise<string> {
  if ('link' in credential) return hex(await derived(credential.link, ['link locator'], 16));
  const salt = utf8('sightline code locator');
  return hex(await stretched(utf8(normalCode(credential.code)), salt, ITERATIONS, 16));
}

/** How a keyring is sealed for a credential: with a password that is stretched, or with a key as it is. */
export async function wrappingOf(credential: Credential) {
  return 'link' in credential
    ? { alg: 'dir', key: await derived(credential.link, ['link key']) }
    : { alg: 'PBES2-HS512+A256KW', key: utf8(normalCode(credential.code)) };
}

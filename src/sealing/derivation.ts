import { type Bytes, fourBytes, joined, utf8 } from './bytes.ts';

/**
 * A secret made from another one by HKDF-SHA256 (RFC 5869), without a salt because the secret is uniform. Two different
 * labels never run together: each of their parts is preceded by its length.
 * @param label what the secret is for, such as `['content', 'clients/acme', '2']`
 * @param length in bytes, 1 to 8160
 */
export async function derived(secret: Bytes, label: readonly string[], length = 32): Promise<Bytes> {
  return hkdf(secret, new Uint8Array(), infoOf(['sightline', ...label]), length);
}

/** HKDF-SHA256 as published. */
export async function hkdf(secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8);
  return new Uint8Array(bits);
}

/**
 * A secret made slowly from a password, by PBKDF2-HMAC-SHA512 (RFC 8018).
 * @param iterations 1 or more
 * @param length in bytes
 */
export async function stretched(
  password: Bytes,
  salt: Bytes,
  iterations: number,
  length: number,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-512', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
}

function infoOf(label: readonly string[]): Bytes {
  return joined(
    ...label.flatMap((part) => {
      const bytes = utf8(part);
      return [fourBytes(bytes.length), bytes];
    }),
  );
}

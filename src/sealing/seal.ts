import { gzipSync } from 'node:zlib';
import { CompactEncrypt } from 'jose';
import { fourBytes, joined, utf8 } from './bytes.ts';
import { padded, paddedLength } from './padding.ts';

/** A file as its reader knows it. */
export interface PlainFile {
  /** From the root of the portal, for example `/clients/acme/index.html`. */
  path: string;
  body: Uint8Array;
}

/**
 * A file as a JWE (RFC 7516, `dir` with `A256GCM`), compressed and padded before. Its header names the key and the file,
 * both opaquely, and both are checked on opening; the file’s true path is inside.
 * @param name the opaque name of the path
 */
export function sealFile(file: PlainFile, name: string, keyId: string, key: CryptoKey): Promise<string> {
  return new CompactEncrypt(packed(file))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keyId, path: name })
    .encrypt(key);
}

/** The plaintext of an envelope: path and body, compressed, padded to a size class. */
export function packed({ path, body }: PlainFile, classOf = paddedLength): Uint8Array {
  const head = utf8(path);
  return padded(gzipSync(joined(fourBytes(head.length), head, body)), classOf);
}

import { type Bytes, hex, utf8 } from './bytes.ts';
import { derived } from './derivation.ts';

/** What opens one tree of pages: given to whoever may read it, and to nobody else. */
export interface TreeKeys {
  /** For example `clients/acme`. */
  tree: string;
  /** Names the content key without saying whose it is; another one in each generation. */
  keyId: string;
  /** 32 bytes; another one in each generation. */
  contentKey: Bytes;
  /** 32 bytes that turn the addresses of the tree into opaque ones. They stay, so that links to pages do. */
  pathKey: Bytes;
}

/** The keys of a tree in one generation, a whole number from 1 on. */
export async function treeKeys(master: Bytes, tree: string, generation: number): Promise<TreeKeys> {
  const label = [tree, String(generation)];
  const [contentKey, pathKey, keyId] = await Promise.all([
    derived(master, ['content', ...label]),
    derived(master, ['path', tree]),
    derived(master, ['key id', ...label], 16),
  ]);
  return { tree, contentKey, pathKey, keyId: hex(keyId) };
}

/** A content key as WebCrypto holds it; it cannot be read out again. */
export function importContentKey(key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);
}

/** A path key as WebCrypto holds it; it cannot be read out again. */
export function importPathKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

/**
 * The name a file has in a sealed release: 128 bits of the HMAC-SHA256 of its path, as 32 letters and digits. Whoever
 * lacks the path key cannot tell what it stands for, nor whether two names are of one tree.
 * @param path for example `/clients/acme/index.html`; a page’s own address is `/clients/acme/`
 */
export async function opaqueName(pathKey: CryptoKey, path: string): Promise<string> {
  const mark = await crypto.subtle.sign('HMAC', pathKey, utf8(path));
  return hex(new Uint8Array(mark, 0, 16));
}

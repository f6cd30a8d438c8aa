import { base64url } from 'jose';
import type { Bytes } from '../sealing/bytes.ts';

/**
 * The secret that a link carries behind `#k=`, taken out of the address at once, so that it is neither copied nor seen
 * over a shoulder; undefined where there is none.
 */
export function takeLinkSecret(): Bytes | undefined {
  const [, text] = /^#k=(.*)$/.exec(location.hash) ?? [];
  if (text === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  // one that was cut off opens nothing, and is told so like any other that does
  return /^[\w-]{43}$/.test(text) ? Uint8Array.from(base64url.decode(text)) : new Uint8Array(32);
}

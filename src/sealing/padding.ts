import type { Bytes } from './bytes.ts';
import { fourBytes, joined, numberAt } from './bytes.ts';

/** Nothing is smaller, so that the smallest pages look alike. */
const SMALLEST = 1024;

/**
 * The length a message is padded to by Padmé (Nikitin and others, Reducing Metadata Leakage from Encrypted Files, 2019):
 * at most 12% more, and the length of a message of n bits says no more than some log log n bits about it.
 * @param length in bytes
 */
export function paddedLength(length: number): number {
  const size = Math.max(length, SMALLEST);
  const exponent = Math.floor(Math.log2(size));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(size / step) * step;
}

/** Bytes with their length in front and zeros behind, so that the whole is as long as its size class. */
export function padded(bytes: Uint8Array, classOf: (length: number) => number = paddedLength): Bytes {
  const framed = 4 + bytes.length;
  return joined(fourBytes(bytes.length), bytes, new Uint8Array(classOf(framed) - framed));
}

/** What was padded. Throws where the length in front cannot be. */
export function unpadded(bytes: Uint8Array): Uint8Array {
  const length = numberAt(bytes, 0);
  if (length > bytes.length - 4) throw new Error('The padding is not what it says.');
  return bytes.subarray(4, 4 + length);
}

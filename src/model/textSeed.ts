/**
 * A whole number from 0 up to, but not including, 2³² that follows from a text alone, so that what is placed by it stays
 * where it is when other texts come and go. Source: FNV-1a, 32 bits, over UTF-16 units.
 */
export function textSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

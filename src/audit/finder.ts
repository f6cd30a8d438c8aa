/** How many characters of a part are looked at first; what is shorter has a finder of its own. */
const WINDOWS = [6, 3];
/** From this many characters on a text is found inside of words too: where marks were taken out, words touch. */
const SURE = 12;
const BITS = 1 << 22;
const MULTIPLIER = 0x01_00_01_93;

/** Finds which of many texts stand in another one, in one pass over it (Karp and Rabin, 1987). */
export class Finder {
  readonly #passes: Pass[];

  /** @param parts texts of three characters or more */
  constructor(parts: Iterable<string>) {
    const all = [...new Set(parts)];
    this.#passes = WINDOWS.map((window, index) => {
      const longest = WINDOWS[index - 1] ?? Number.POSITIVE_INFINITY;
      return new Pass(
        window,
        all.filter(({ length }) => length >= window && length < longest),
      );
    });
  }

  /** The texts that stand in this one, short ones as whole words. */
  in(text: string): Set<string> {
    const found = new Set<string>();
    for (const pass of this.#passes) pass.find(text, found);
    return found;
  }
}

class Pass {
  readonly #window: number;
  readonly #seen = new Uint8Array(BITS / 8);
  readonly #byStart = new Map<string, string[]>();
  /** What the character that leaves the window has been multiplied by. */
  readonly #leaving: number;

  constructor(window: number, parts: readonly string[]) {
    this.#window = window;
    let leaving = 1;
    for (let at = 1; at < window; at += 1) leaving = Math.imul(leaving, MULTIPLIER);
    this.#leaving = leaving;
    for (const part of parts) {
      const start = part.slice(0, window);
      const bit = hashOf(start) & (BITS - 1);
      this.#seen[bit >> 3] = (this.#seen[bit >> 3] ?? 0) | (1 << (bit & 7));
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), part]);
    }
  }

  find(text: string, found: Set<string>): void {
    if (this.#byStart.size === 0 || text.length < this.#window) return;
    let hash = hashOf(text.slice(0, this.#window));
    for (let start = 0, end = this.#window; ; start += 1, end += 1) {
      const bit = hash & (BITS - 1);
      if (((this.#seen[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) this.#take(text, start, found);
      if (end === text.length) return;
      const kept = hash - Math.imul(text.charCodeAt(start), this.#leaving);
      hash = (Math.imul(kept, MULTIPLIER) + text.charCodeAt(end)) | 0;
    }
  }

  #take(text: string, start: number, found: Set<string>): void {
    for (const part of this.#byStart.get(text.slice(start, start + this.#window)) ?? []) {
      if (!found.has(part) && text.startsWith(part, start) && isWhole(text, start, part.length))
        found.add(part);
    }
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, MULTIPLIER) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Letters and digits of words that are written with spaces between them. */
const inWord = /[\p{Script=Latin}\p{N}]/u;

function isWhole(text: string, start: number, length: number): boolean {
  if (length >= SURE) return true;
  const [before = '', first = ''] = [text[start - 1], text[start]];
  const [last = '', after = ''] = [text[start + length - 1], text[start + length]];
  return !(inWord.test(before) && inWord.test(first)) && !(inWord.test(last) && inWord.test(after));
}

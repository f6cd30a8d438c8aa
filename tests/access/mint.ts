import type { Signs } from '../../src/audit/readings.ts';

const DAY = 86_400_000;
/** How many canaries of each sort one mint has before it would reach those of the next. */
const MOST = 40_000;
const MOST_DAYS = 5_000;

/**
 * Makes canaries: words, days, numbers, colours and phone numbers that are told from everything else in a page.
 * Mints of different numbers never make the same one; the same number makes the same ones again.
 */
export class Mint {
  readonly #from: number;
  readonly #named = new Map<string, string>();
  #made = 0;
  #days = 0;

  constructor(number: number) {
    this.#from = number;
  }

  /** A word that can be an id. */
  word(): string {
    // spread over the alphabet, so that no word is nearly another
    const spread = (this.#next() * 1_000_003) % 36 ** 6;
    return `zq${spread.toString(36).padStart(6, '0')}`;
  }

  /** The word that goes by a name: the same one each time. */
  named(name: string): string {
    const word = this.#named.get(name) ?? this.word();
    this.#named.set(name, word);
    return word;
  }

  day(): string {
    if (this.#days >= MOST_DAYS) throw new Error('A mint has no more days.');
    // long ago: libraries that pages load have days of our time in them
    return new Date(Date.UTC(1830, 0, 1) + (this.#from * MOST_DAYS + this.#days++) * DAY)
      .toISOString()
      .slice(0, 10);
  }

  /** From whole and large to small and with many decimals. */
  numbers(): number[] {
    const next = this.#next();
    return [1_000_000 + next, 3 + (next + 0.1) / 1e7];
  }

  colour(): string {
    return `#${(0x51_00_00 + this.#next()).toString(16)}`;
  }

  phone(): string {
    return `+98${700_000_000 + this.#next()}`;
  }

  #next(): number {
    if (this.#made >= MOST) throw new Error('A mint has no more canaries.');
    return this.#from * MOST + this.#made++;
  }
}

const words = /zq[0-9a-z]{6}/g;
const days = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
const colours = /#[0-9a-f]{6}(?![0-9a-f])/g;
const decimals = /(?<!\d)\d\.\d{7,}/g;
const englishDay = /(?<!\d)(\d{1,2}) (jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (\d{4})/g;
const chineseDay = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
/** Digits in one piece or in groups of three. */
const wholes = /(?<!\d)(?:\d{7,}|\d{1,3}(?:[,.'\u00a0\u202f\u2009 ]\d{3}){2,})(?!\d)/g;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Whatever looks like a canary in some text, days in words among them. */
export function canariesIn(text: string): Set<string> {
  const lower = text.toLowerCase();
  const found = new Set<string>();
  for (const pattern of [words, days, colours, decimals]) {
    for (const [canary] of lower.matchAll(pattern)) found.add(canary);
  }
  for (const [whole] of lower.matchAll(wholes)) found.add(whole.replaceAll(/\D/g, ''));
  for (const [, day = '', month = '', year = ''] of lower.matchAll(englishDay)) {
    found.add(isoDay(year, months.indexOf(month.slice(0, 3)) + 1, day));
  }
  for (const [, year = '', month = '', day = ''] of lower.matchAll(chineseDay))
    found.add(isoDay(year, month, day));
  return found;
}

function isoDay(year: string, month: string | number, day: string): string {
  return [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** `zq` and what gzip begins with in base64, at each place in a group of three bytes; then the same in UTF-16. */
export const canarySigns: Signs = {
  base64: /en[E-H]|[HXn3]px|[BFJNRVZdhlptx159]6c|h4si|egbx|ahea|6ahe/i,
  hex: /7a(00)?71|1f8b08/i,
};

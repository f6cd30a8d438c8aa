import { constants, inflateRawSync } from 'node:zlib';

/** Codings inside codings are followed this far. */
const DEEPEST = 3;

/** What tells a run of letters that holds something coded from a word, where the run is not long. */
export interface Signs {
  base64: RegExp;
  hex: RegExp;
}

/**
 * Some bytes as every text they can be read as: as they stand, and through the codings a value may hide in.
 * @param signs of what is looked for; the fewer runs have them, the less is decoded in vain
 */
export function readingsOf(bytes: Buffer, signs: Signs, depth = 0): Set<string> {
  const texts = new Set(plainTexts(bytes));
  // twice, for a text may be escaped and then escaped again
  for (const text of [...texts]) {
    for (const once of unescaped(text)) {
      texts.add(once);
      for (const twice of unescaped(once)) texts.add(twice);
    }
  }
  if (depth === DEEPEST) return texts;
  const inner = [...decompressed(bytes), ...codedIn(texts, signs)];
  for (const one of inner) for (const text of readingsOf(one, signs, depth + 1)) texts.add(text);
  return texts;
}

function plainTexts(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  // Chinese in UTF-16 has no zeros, but is no UTF-8 either
  if (!bytes.includes(0) && !text.includes('\ufffd')) return [text];
  // UTF-16 in either order, from an even place and from an odd one
  const shifted = [bytes, bytes.subarray(1)].map((from) => from.subarray(0, from.length - (from.length % 2)));
  return [
    text,
    ...shifted.flatMap((even) => [even, Buffer.from(even).swap16()].map((one) => one.toString('utf16le'))),
  ];
}

/** The text through each kind of escape that changes it. */
function unescaped(text: string): string[] {
  return [entities, addresses, backslashes, joints]
    .map((decode) => decode(text))
    .filter((decoded) => decoded !== text);
}

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", shy: '' };

function entities(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));?/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return names[name] ?? all;
    return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal), all);
  });
}

function addresses(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  );
}

/** Strings of JSON, of scripts and of styles. */
function backslashes(text: string): string {
  const escapes = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([0-9a-f]{2,6})\s?)/gi;
  return text.replaceAll(escapes, (all, braced, four, two, style) =>
    character(Number.parseInt(braced ?? four ?? two ?? style, 16), all),
  );
}

/** What tears a word apart without being seen: tags, soft hyphens and the like. */
function joints(text: string): string {
  return text.replaceAll(/<[^<>]*>|[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

function character(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise;
}

/** A run this long is taken for coded whatever it holds; a shorter one only where it has the signs. */
const LONG = 60;
/** What may be coded in some readings of the same bytes; most runs stand in several of them. */
function codedIn(texts: ReadonlySet<string>, signs: Signs): Buffer[] {
  const runs = (pattern: RegExp, sign: RegExp) => {
    const found = [...texts].flatMap((text) => [...text.matchAll(pattern)].map(([run]) => run));
    return [...new Set(found)].filter((run) => run.length >= LONG || sign.test(run));
  };
  // what is coded may begin anywhere in a run of letters
  return [
    ...runs(/[\w+/-]{11,}/g, signs.base64).flatMap((run) =>
      [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64')),
    ),
    ...runs(/(?:[0-9a-f]{2}[ :]?){8,}/gi, signs.hex).flatMap((run) =>
      [0, 1].map((skip) => Buffer.from(run.replaceAll(/[ :]/g, '').slice(skip), 'hex')),
    ),
  ];
}

/** What was compressed by gzip, wherever in the bytes it begins and whatever follows it. */
function decompressed(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('1f8b08', 0, 'hex'); at !== -1; at = bytes.indexOf('1f8b08', at + 1, 'hex')) {
    const hasName = ((bytes[at + 3] ?? 0) & 8) !== 0;
    const start = hasName ? bytes.indexOf(0, at + 10) + 1 : at + 10;
    try {
      found.push(inflateRawSync(bytes.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // three bytes that only look like the beginning
    }
  }
  return found;
}

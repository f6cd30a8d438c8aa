import { constants, inflateRawSync } from 'node:zlib';

/** Codings inside codings are followed this far. */
const DEEPEST = 3;

/** Some bytes as every text they can be read as: as they stand, and through the codings a canary may hide in. */
export function readingsOf(bytes: Buffer, depth = 0): Set<string> {
  const texts = new Set(plainTexts(bytes));
  // twice, for a text may be escaped and then escaped again
  for (const text of [...texts]) {
    for (const once of unescaped(text)) {
      texts.add(once);
      for (const twice of unescaped(once)) texts.add(twice);
    }
  }
  if (depth === DEEPEST) return texts;
  const inner = [...decompressed(bytes), ...[...texts].flatMap(binaryRuns)];
  for (const one of inner) for (const text of readingsOf(one, depth + 1)) texts.add(text);
  return texts;
}

function plainTexts(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  if (!bytes.includes(0)) return [text];
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

/** A run this long is taken for coded whatever it holds; a shorter one only where a canary would look like it. */
const LONG = 60;
/** `zq` and what gzip begins with in base64, at each place in a group of three bytes; then the same in UTF-16. */
const base64Signs = /en[E-H]|[HXn3]px|[BFJNRVZdhlptx159]6c|h4si|egbx|ahea|6ahe/i;
const hexSigns = /7a(00)?71|1f8b08/i;

function binaryRuns(text: string): Buffer[] {
  const coded = (runs: RegExp, signs: RegExp) =>
    [...text.matchAll(runs)].map(([run]) => run).filter((run) => run.length >= LONG || signs.test(run));
  // what is coded may begin anywhere in a run of letters
  return [
    ...coded(/[\w+/-]{11,}/g, base64Signs).flatMap((run) =>
      [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64')),
    ),
    ...coded(/(?:[0-9a-f]{2}[ :]?){8,}/gi, hexSigns).flatMap((run) =>
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hex, utf8 } from '../../src/sealing/bytes.ts';
import { type Opener, openFile, Sealed } from '../../src/sealing/open.ts';
import { padded, paddedLength, unpadded } from '../../src/sealing/padding.ts';
import { sealFile } from '../../src/sealing/seal.ts';
import { importContentKey, importPathKey, opaqueName, treeKeys } from '../../src/sealing/treeKeys.ts';

const master = new Uint8Array(32).map((_, index) => index * 7);

/** Everything that seals and opens files of one tree. */
async function tree(name: string, generation: number) {
  const { keyId, contentKey, pathKey } = await treeKeys(master, name, generation);
  const [encrypt, decrypt, path] = await Promise.all([
    importContentKey(contentKey, 'encrypt'),
    importContentKey(contentKey, 'decrypt'),
    importPathKey(pathKey),
  ]);
  const opener: Opener = { contentKey: decrypt, nameOf: (one) => opaqueName(path, one) };
  return {
    keyId,
    opener,
    nameOf: opener.nameOf,
    async seal(at: string, text: string) {
      const called = await opener.nameOf(at);
      return {
        name: called,
        envelope: await sealFile({ path: at, body: utf8(text) }, called, keyId, encrypt),
      };
    },
  };
}

const acme = await tree('clients/acme', 1);
const acmeLater = await tree('clients/acme', 2);
const birch = await tree('clients/birch', 1);
const page = await acme.seal('/clients/acme/index.html', '<p>All is well.</p>');
const held = (...trees: (typeof acme)[]) => {
  const openers = new Map(trees.map(({ keyId, opener }) => [keyId, opener]));
  return (keyId: string) => openers.get(keyId);
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof Sealed ? error.reason : String(error)),
  );

test('what was sealed is opened again, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (rest, text) => {
      const { name, envelope } = await acme.seal(`/clients/acme/${rest}`, text);
      const { path, body } = await openFile(envelope, name, held(acme, birch));
      expect([path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)]).toEqual(
        [`/clients/acme/${rest}`, text].map((one) => one.toWellFormed()),
      );
    }),
  );
});

test('no bit of an envelope can be flipped: each of them is refused', async () => {
  const parts = page.envelope.split('.');
  let flipped = 0;
  let refused = 0;
  for (const [index, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const envelope = parts.with(index, changed.toString('base64url')).join('.');
      flipped++;
      if ((await refusal(openFile(envelope, page.name, held(acme, birch)))) !== 'opened') refused++;
    }
  }
  console.log(`${refused} of ${flipped} flipped bits refused`);
  expect(flipped).toBeGreaterThan(8000);
  expect(refused).toBe(flipped);
});

test('an envelope cut short anywhere is refused', async () => {
  for (let length = 0; length < page.envelope.length; length += 1) {
    expect(await refusal(openFile(page.envelope.slice(0, length), page.name, held(acme)))).not.toBe('opened');
  }
});

test('a page is opened at its own address alone', async () => {
  const other = await acme.seal('/clients/acme/data.json', '{}');
  expect(await refusal(openFile(page.envelope, other.name, held(acme)))).toBe('not genuine');
  expect(await refusal(openFile(page.envelope, '', held(acme)))).toBe('not genuine');
});

test('a page that says one path outside and another one inside is refused', async () => {
  const { contentKey } = await treeKeys(master, 'clients/acme', 1);
  const key = await importContentKey(contentKey, 'encrypt');
  const body = utf8('moved');
  const envelope = await sealFile({ path: '/clients/acme/other/', body }, page.name, acme.keyId, key);
  expect(await refusal(openFile(envelope, page.name, held(acme)))).toBe('not genuine');
});

test('another tree’s key, another generation’s and none open nothing', async () => {
  expect(await refusal(openFile(page.envelope, page.name, held(birch)))).toBe('no key');
  expect(await refusal(openFile(page.envelope, page.name, held(acmeLater)))).toBe('no key');
  expect(await refusal(openFile(page.envelope, page.name, held()))).toBe('no key');
  // and not under the name of the right key either
  for (const { opener } of [birch, acmeLater])
    expect(await refusal(openFile(page.envelope, page.name, () => opener))).toBe('not genuine');
});

test('keys differ by tree, generation and master, and labels never run together', async () => {
  const other = master.map((byte) => byte ^ 1);
  const made = await Promise.all([
    treeKeys(master, 'clients/acme', 1),
    treeKeys(master, 'clients/acme', 2),
    treeKeys(master, 'clients/acme', 12),
    treeKeys(master, 'clients/acme1', 2),
    treeKeys(master, 'clients/acme/finance', 1),
    treeKeys(other, 'clients/acme', 1),
  ]);
  expect(new Set(made.map(({ contentKey }) => hex(contentKey))).size).toBe(made.length);
  expect(new Set(made.map(({ keyId }) => keyId)).size).toBe(made.length);
  const [first, second] = made;
  expect(hex(first?.pathKey ?? utf8('none'))).toBe(hex(second?.pathKey ?? utf8('neither')));
});

test('nothing of a page shows in its envelope, neither its path nor its length', async () => {
  const [short, long] = await Promise.all(
    ['a', 'abcdefghijk'].map((text) => acme.seal('/clients/acme/x/', text)),
  );
  expect(short?.envelope.length).toBe(long?.envelope.length);
  const header = Buffer.from(page.envelope.split('.')[0] ?? '', 'base64url').toString();
  expect(JSON.parse(header)).toEqual({ alg: 'dir', enc: 'A256GCM', kid: acme.keyId, path: page.name });
  expect([acme.keyId, page.name]).toEqual([
    expect.stringMatching(/^[0-9a-f]{32}$/),
    expect.stringMatching(/^[0-9a-f]{32}$/),
  ]);
});

test('padding is taken off again, adds 12% at most and leaves few lengths', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      const whole = padded(bytes);
      expect(whole.length).toBe(paddedLength(bytes.length + 4));
      expect([...unpadded(whole)]).toEqual([...bytes]);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1024, max: 2 ** 30 }), (length) => {
      expect(paddedLength(length)).toBeGreaterThanOrEqual(length);
      expect(paddedLength(length)).toBeLessThanOrEqual(length * 1.12);
      expect(paddedLength(paddedLength(length))).toBe(paddedLength(length));
    }),
  );
  const lengths = new Set(Array.from({ length: 64 * 1024 }, (_, length) => paddedLength(length)));
  expect(lengths.size).toBeLessThan(110);
});

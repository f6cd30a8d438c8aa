import fc from 'fast-check';
import { CompactEncrypt } from 'jose';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/sealing/bytes.ts';
import { CODE_WORDS, codeFrom, wordsIn } from '../../src/sealing/code.ts';
import { type Credential, locatorOf } from '../../src/sealing/credential.ts';
import { type HeldTree, KEYRING, openKeyring } from '../../src/sealing/keyring.ts';
import { readerSecrets } from '../../src/sealing/readerSecrets.ts';
import { packed } from '../../src/sealing/seal.ts';
import { sealKeyring } from '../../src/sealing/sealKeyring.ts';
import { treeKeys } from '../../src/sealing/treeKeys.ts';
import { wordList } from '../../src/sealing/wordList.ts';

const master = new Uint8Array(32).map((_, index) => 255 - index);
const { code, link } = await readerSecrets(master, 'jo', 1);
const trees = async (...names: string[]): Promise<HeldTree[]> =>
  Promise.all(
    names.map(async (name) => ({ ...(await treeKeys(master, name, 1)), title: name, lang: 'en' as const })),
  );

test('the word list has 7,776 different words, which give eight of them 103 bits', () => {
  expect(new Set(wordList).size).toBe(7776);
  expect(CODE_WORDS * Math.log2(wordList.length)).toBeGreaterThan(103);
  expect(wordList.filter((word) => wordsIn(word).join() !== word)).toEqual([]);
});

test('a code is always the same for a reader, and another one for every reader and number', async () => {
  expect(await readerSecrets(master, 'jo', 1)).toEqual({ code, link });
  const others = await Promise.all([readerSecrets(master, 'jo', 2), readerSecrets(master, 'jo1', 1)]);
  expect(new Set([code, ...others.map((one) => one.code)]).size).toBe(3);
  expect(code.split(' ')).toHaveLength(8);
  expect(code.split(' ').every((word) => wordList.includes(word))).toBe(true);
});

test('draws that no word has are passed over, so that all words are as likely', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 128, maxLength: 128 }), (drawn) => {
      const bytes = Uint8Array.from(drawn);
      const view = new DataView(bytes.buffer);
      const draws = Array.from({ length: 64 }, (_, index) => view.getUint16(index * 2) % 8192);
      const valid = draws.filter((draw) => draw < 7776).slice(0, 8);
      fc.pre(valid.length === 8);
      expect(codeFrom(bytes, wordList)).toBe(valid.map((draw) => wordList[draw]).join(' '));
    }),
  );
  expect(() => codeFrom(new Uint8Array(128).fill(255), wordList)).toThrow();
});

test.each([
  ['a code', { code }],
  ['a link', { link }],
] as [string, Credential][])('%s opens its keyring and no other', async (_, credential) => {
  const held = await trees('clients/acme', 'managers');
  const locator = await locatorOf(credential);
  const envelope = await sealKeyring(held, locator, credential);
  expect(await openKeyring(envelope, locator, credential)).toEqual(held);

  const others: Credential[] = [
    { code: code.split(' ').reverse().join(' ') },
    { link: link.map((byte) => byte ^ 1) },
  ];
  for (const other of others) {
    expect(await locatorOf(other)).not.toBe(locator);
    await expect(openKeyring(envelope, locator, other)).rejects.toThrow('stays closed');
  }
  await expect(openKeyring(envelope, await locatorOf({ link: master }), credential)).rejects.toThrow();
});

test('capitals, line ends and more spaces make no other code', async () => {
  const typed = ` ${code.toUpperCase().replaceAll(' ', ' \n\t')}\n`;
  expect(await locatorOf({ code: typed })).toBe(await locatorOf({ code }));
});

test('a keyring is as long for one tree as for forty', async () => {
  const many = await trees(...Array.from({ length: 40 }, (_, index) => `clients/client-${index}`));
  const sizes = await Promise.all(
    [await trees('managers'), many].map(async (held) => (await sealKeyring(held, 'x', { link })).length),
  );
  expect(new Set(sizes).size).toBe(1);
});

test('a keyring that would take unreasonably long to open is refused at once', async () => {
  const envelope = await new CompactEncrypt(packed({ path: KEYRING, body: utf8('[]') }))
    .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', path: 'x' })
    .setKeyManagementParameters({ p2c: 1000 })
    .encrypt(utf8(code));
  const [header = '', ...rest] = envelope.split('.');
  const said = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  const slow = Buffer.from(JSON.stringify({ ...said, p2c: 2_000_000_000 })).toString('base64url');
  await expect(openKeyring([slow, ...rest].join('.'), 'x', { code })).rejects.toThrow('stays closed');
});

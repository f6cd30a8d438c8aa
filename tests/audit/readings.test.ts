import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsOf } from '../../src/audit/readings.ts';
import { canariesIn, canarySigns, Mint } from '../access/mint.ts';

const canary = new Mint(7).word();
const day = '2031-05-09';
const text = `Anything ${canary}, “told” 机密 to ${day}.`;
const bytes = Buffer.from(text);
const utf16 = Buffer.from(text, 'utf16le');
const each = (write: (code: number) => string) =>
  [...text].map((char) => write(char.codePointAt(0) ?? 0)).join('');

const leaks: Record<string, Buffer | string> = {
  'as it is': text,
  'in capitals': text.toUpperCase(),
  'as decimal entities': each((code) => `&#${code};`),
  'as hexadecimal entities': each((code) => `&#x${code.toString(16)};`),
  'as entities written as entities': each((code) => `&amp;#${code};`),
  'as an address': [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'as an address in an address': encodeURIComponent(
    [...bytes].map((byte) => `%${byte.toString(16)}`).join(''),
  ),
  'escaped in JSON': each((code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'escaped in a script': each((code) => `\\u{${code.toString(16)}}`),
  'escaped in a style': each((code) => `\\${code.toString(16).padStart(6, '0')}`),
  'in base64': bytes.toString('base64'),
  'in base64 for addresses': bytes.toString('base64url'),
  'in a data address': `url(data:text/plain;base64,${bytes.toString('base64')})`,
  'in base64 of base64': Buffer.from(bytes.toString('base64')).toString('base64'),
  'in hexadecimal': bytes.toString('hex'),
  'in hexadecimal with spaces': [...bytes].map((byte) => byte.toString(16)).join(' '),
  'in UTF-16': utf16,
  'in UTF-16 the other way round': Buffer.from(utf16).swap16(),
  'in UTF-16 from an odd place': Buffer.concat([Buffer.from('.'), utf16]),
  'in base64 of UTF-16': utf16.toString('base64'),
  compressed: gzipSync(text),
  'compressed in the middle of something': Buffer.concat([Buffer.from('head'), gzipSync(text)]),
  'in base64 of something compressed': gzipSync(text).toString('base64'),
  'in hexadecimal of something compressed': gzipSync(text).toString('hex'),
  'torn by tags': [...text].join('<wbr>'),
  'torn by soft hyphens': [...text].join('&shy;'),
  'torn by spaces of no width': [...text].join('\u200b'),
};

test.each(Object.entries(leaks))('a canary is found %s', (_how, leak) => {
  const page = Buffer.concat([
    Buffer.from('<p title="x">Nothing else '),
    Buffer.from(leak),
    Buffer.from(' here</p>'),
  ]);
  expect([...found(page)]).toEqual(expect.arrayContaining([canary, day]));
});

test('a canary alone is found in base64 wherever it begins', () => {
  const around = fc.string({ minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const coded = Buffer.from(`${before} ${canary} ${after}`).toString('base64');
      expect(found(Buffer.from(coded))).toContain(canary);
    }),
  );
});

test.each([['9 May 2031'], ['9 May 2031, overdue'], ['2031年5月9日']])(
  'a day is found in words: %s',
  (words) => {
    expect(canariesIn(words)).toEqual(new Set([day]));
  },
);

test.each([['EUR 1,234,567'], ['1 234 567'], ['1.234.567'], ['1234567.00'], ['CNY 1,234,567']])(
  'a number is found as it is written for people: %s',
  (words) => {
    expect(canariesIn(words)).toEqual(new Set(['1234567']));
  },
);

function found(page: Buffer): Set<string> {
  return new Set([...readingsOf(page, canarySigns)].flatMap((reading) => [...canariesIn(reading)]));
}

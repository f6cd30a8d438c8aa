import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { digestOf } from '../../src/load/digest.ts';
import { digestFor } from '../frozenReport.ts';

const report = `---
from: 2026-10-01
to: 2026-10-31 # a month
author: "Ann Brook"
verdict: >-
  On the way,
  as planned.
asks:
  - { text: Sign, due: 2026-11-10 }
  - text: Decide
declared:
  cost: { level: on-track }
published: 2026-11-02
---

A quiet month.
`;
const chinese = { 'zh-CN': '平静的一个月。\n' };
const digest = digestFor(report, chinese);

test('a digest is SHA-256 of what is said, in one line of JSON with sorted keys', () => {
  // printf '%s\n' '{"body":"A quiet month.","front":{"to":"2026-10-31"},"translations":{"en":"Quiet."}}' | sha256sum
  expect(
    digestOf({ data: { to: '2026-10-31' }, body: 'A quiet month.' }, [{ language: 'en', body: 'Quiet.' }]),
  ).toBe('sha256:d3647084a3abb49586cef7420c0df76f0c6a85ed7ee6b8ddb0284ff85d9bef1d');
});

test.each([
  ['a comment', report.replace(' # a month', '\n# a month, and more')],
  ['quotes', report.replace('"Ann Brook"', 'Ann Brook')],
  ['the way of writing a list', report.replace('  - text: Decide', '  - { "text": "Decide" }')],
  ['the folding of a text', report.replace('>-\n  On the way,\n  as planned.', 'On the way, as planned.')],
  [
    'the order of fields',
    report.replace('from: 2026-10-01\n', '').replace('author:', 'from: 2026-10-01\nauthor:'),
  ],
  ['blank lines around the text', `${report}\n\n`],
  ['the digest itself', report.replace('published', 'digest: sha256:0\npublished')],
  ['an amendment', report.replace('published', 'amended: { date: 2026-11-05, why: A day. }\npublished')],
])('a digest stays the same whatever becomes of %s', (_, changed) => {
  expect(changed).not.toBe(report);
  expect(digestFor(changed, chinese)).toBe(digest);
});

test.each([
  ['a day', report.replace('2026-10-31', '2026-10-30')],
  ['a word', report.replace('quiet', 'loud')],
  ['the case of a letter', report.replace('Sign', 'sign')],
  ['a space within the text', report.replace('quiet month', 'quiet  month')],
  ['the order of a list', report.replace('Sign', 'X').replace('Decide', 'Sign').replace('X', 'Decide')],
  ['a number in place of a text', report.replace('"Ann Brook"', '1')],
  ['the day of publication', report.replace('published: 2026-11-02', 'published: 2026-11-03')],
  ['a field that is added', report.replace('published', 'title: October\npublished')],
  ['a field that is gone', report.replace(', due: 2026-11-10', '')],
])('a digest is another one with %s', (_, changed) => {
  expect(changed).not.toBe(report);
  expect(digestFor(changed, chinese)).not.toBe(digest);
});

test('a digest is another one with another translation, without it, or with it in another language', () => {
  const others = [{ 'zh-CN': '不平静的一个月。' }, {}, { en: chinese['zh-CN'] }];
  const digests = [digest, ...others.map((translations) => digestFor(report, translations))];
  expect(new Set(digests).size).toBe(4);
});

test('two sets of fields have the same digest where they say the same, and only there', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ maxLength: 2 }),
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true }),
    ),
  }));
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'to'), value, { noNullPrototype: true });
  const reversed = (one: object) => Object.fromEntries(Object.entries(one).reverse());
  const digestIn = (one: object, flow: boolean) =>
    digestFor(`---\n${stringify(one, flow ? { collectionStyle: 'flow' } : {})}---\n`);
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      expect(digestIn(one, true)).toBe(digestIn(reversed(one), false));
      const same = stringify(one, { sortMapEntries: true }) === stringify(other, { sortMapEntries: true });
      expect(digestIn(one, false) === digestIn(other, false)).toBe(same);
    }),
  );
});

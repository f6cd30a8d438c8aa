import fc from 'fast-check';
import { expect, test } from 'vitest';
import { either, quoted, wordedSize, wordedText, wordedValue } from '../../src/load/wordedValue.ts';

test('a value found is worded for people', () => {
  const values = [undefined, null, 'March', 12, true, [], [1], {}, { a: 1 }];
  expect(values.map(wordedValue)).toEqual([
    'nothing',
    'nothing',
    '"March"',
    '12',
    'true',
    'an empty list',
    'a list',
    'an empty object',
    'an object',
  ]);
});

test('what is quoted is one short line without anything unseen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const characters = [...quoted(text)];
      expect(characters.filter((character) => /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/u.test(character))).toEqual(
        [],
      );
      expect(quoted(text).length).toBeLessThanOrEqual(60 * 8 + 2);
    }),
  );
  expect(quoted('a\tb\nc\u202ed')).toBe('"a\\tb\\nc\\u202ed"');
  expect(quoted('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
  expect(quoted('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
});

test('what stands at a place of a text is worded as a word, a text, a character or an end', () => {
  const text = 'due: "next March" }\n\\q';
  expect([0, 3, 5, 18, 19, 20, 22].map((offset) => wordedText(text, offset))).toEqual([
    '"due"',
    '":"',
    '"next March"',
    '"}"',
    'the end of the line',
    '"\\q"',
    'the end of the file',
  ]);
});

test('a list of words ends in or', () => {
  expect([either([]), either(['a']), either(['a', 'b']), either(['a', 'b', 'c'], 'and')]).toEqual([
    '',
    'a',
    'a or b',
    'a, b and c',
  ]);
});

test('a size is never worded as smaller than it is', () => {
  expect(wordedSize(1024 * 1024)).toBe('1 MiB');
  expect(wordedSize(1024 * 1024 + 1)).toBe('1.1 MiB');
});

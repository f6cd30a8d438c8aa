import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { setFields } from '../../src/authoring/frontMatterEdit.ts';

const file = (front: string, body = '\nText.\n') => `---\n${front}---\n${body}`;

test('fields are added below the others, and every line of the author stays', () => {
  const front =
    "# top\nfrom:   2026-10-01 # first\nverdict: >-\n  On\n  the way\nasks: [ { text: 'Sign' } ]\n\n# last\n";
  expect(setFields(file(front), { published: '2026-11-02', digest: 'sha256:0' })).toBe(
    file(`${front}published: 2026-11-02\ndigest: sha256:0\n`),
  );
});

test('what stands in a list is written on a line each', () => {
  const milestones = [
    { id: 'a', reached: true },
    { id: 'b', reached: false },
  ];
  expect(setFields(file('a: 1\n'), { snapshot: { milestones, work: { done: 1 } } })).toBe(
    file(
      'a: 1\nsnapshot:\n  milestones:\n    - { id: a, reached: true }\n    - { id: b, reached: false }\n  work:\n    done: 1\n',
    ),
  );
});

test.each([
  ['on a line', 'amended: { date: 2026-11-05, why: A day. } # ours\n'],
  ['in a block', 'amended:\n  date: 2026-11-05\n  why: >-\n    A\n    day.\n'],
  ['in a list', 'amended:\n  - one\n  - two: 2\n'],
  ['of nothing', 'amended:\n'],
])('a field that is there is taken out %s, and what stands around it stays', (_, lines) => {
  const text = file(`a: 1\n${lines}\n# of b\nb: 2\n`);
  expect(setFields(text, { amended: 'new' })).toBe(file('a: 1\n\n# of b\nb: 2\namended: new\n'));
});

test('the ends of lines, a mark at the start and an indentation are kept', () => {
  expect(setFields('\ufeff---\r\na: 1\r\n---\r\nText.\r\n', { b: { c: 2 } })).toBe(
    '\ufeff---\r\na: 1\r\nb:\r\n  c: 2\r\n---\r\nText.\r\n',
  );
  expect(setFields(file('  a: 1\n  b: 2\n'), { a: 3 })).toBe(file('  b: 2\n  a: 3\n'));
});

test('front matter in braces, and a file without any, are left alone', () => {
  expect(setFields(file('{ a: 1 }\n'), { b: 2 })).toBeUndefined();
  expect(setFields('Text.\n', { b: 2 })).toBeUndefined();
});

test('a rule in the text is no end of the front matter', () => {
  expect(setFields('---\na: 1\n---\n\nOne\n\n---\n\nTwo\n', { b: 2 })).toBe(
    '---\na: 1\nb: 2\n---\n\nOne\n\n---\n\nTwo\n',
  );
});

test('whatever the fields are, those set are read back and the others are as they were', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a: b', '# c', '---', 'x\n\ny\n', ' z\n', '- d', '2026-11-02'),
    fc.array(
      fc.dictionary(fc.constantFrom('k', 'l'), fc.string({ unit: 'grapheme' }), { noNullPrototype: true }),
    ),
    fc.dictionary(fc.constantFrom('k', 'l'), fc.integer(), { noNullPrototype: true }),
  );
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, {
    noNullPrototype: true,
    minKeys: 1,
  });
  fc.assert(
    fc.property(fields, fields, (before, set) => {
      const edited = setFields(file(stringify(before)), set) ?? '';
      const end = edited.lastIndexOf('\n---\n\nText.');
      expect(parse(edited.slice('---\n'.length, end + 1))).toEqual({ ...before, ...set });
    }),
    { numRuns: 300 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { editYaml } from '../../src/import/yamlEdit.ts';

const edited = (text: string, after: unknown) => editYaml(text, parse(text) ?? {}, after);

test('a value is set where it stands, and its comment stays', () => {
  expect(edited('a: 1 # one\nb: "x" # two\n', { a: 2, b: 'y' })).toBe('a: 2 # one\nb: "y" # two\n');
});

test('fields are added at the end and removed where they stand, and no comment above them is lost', () => {
  expect(edited('# top\na: 1\n# mid\nb: 2\n# last\n', { b: 2, c: { d: [1] } })).toBe(
    '# top\n# mid\nb: 2\nc:\n  d:\n    - 1\n\n# last\n',
  );
  expect(edited('a: 1\n# of b\nb: 2\n', { a: 1 })).toBe('a: 1\n\n# of b\n');
});

test('fields without any yet are filled', () => {
  expect(edited('', { a: 1 })).toBe('a: 1\n');
  expect(edited('# nothing yet\n', { a: 1 })).toContain('a: 1');
});

test('items of a list are changed one by one, and a shorter list is written anew', () => {
  const list = 'l:\n  - id: a # first\n    n: 1\n  - id: b\n';
  expect(edited(list, { l: [{ id: 'a', n: 2 }, { id: 'b' }, { id: 'c' }] })).toBe(
    'l:\n  - id: a # first\n    n: 2\n  - id: b\n  - id: c\n',
  );
  expect(parse(edited(list, { l: [{ id: 'b' }] }))).toEqual({ l: [{ id: 'b' }] });
});

test('whatever fields become, they are read back so', () => {
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c-d', 'e'), tie('node'), { noNullPrototype: true }),
    ),
  })).node;
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c-d', 'e'), value, { noNullPrototype: true });
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      expect(parse(editYaml(stringify(before), before, after))).toEqual(after);
    }),
    { numRuns: 300 },
  );
});

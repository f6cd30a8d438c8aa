import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/load/jsonText.ts';
import { JsonSyntaxError, readJsonTree } from '../../src/load/jsonTree.ts';
import { KEY_TOKEN, placeByCounting, planted, TOKEN } from './plantedValue.ts';

/** `line:column message` of what is wrong with a text. */
function problemsOf(text: string): string[] {
  const parsed = parseJson(text);
  if (parsed.ok) return [];
  return parsed.problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

test.each([
  ['', '1:1 expected a value, got the end of the file. Write {} when there is nothing to say.'],
  ['{\n  "a": 1,\n}', '3:1 expected a key in double quotes, got "}". Remove the comma before it.'],
  ['{"a": [1, 2, ]}', '1:14 expected a value, got "]". Remove the comma before it, or add what is missing.'],
  [
    '{"a": 1\n "b": 2}',
    '2:2 expected a comma or }, got "b". Put a comma between entries and } after the last one.',
  ],
  ['[1 2]', '1:4 expected a comma or ], got "2". Put a comma between entries and ] after the last one.'],
  ['{"a" 1}', '1:6 expected a colon after the key, got "1". Write "key": value.'],
  ['{a: 1}', '1:2 expected a key in double quotes, got "a". Put the key in double quotes.'],
  ["{'a': 1}", '1:2 expected a key in double quotes, got "\'". Put the key in double quotes.'],
  ["['a']", '1:2 expected a value, got "\'". Put texts in double quotes.'],
  [
    '[True]',
    '1:2 expected a value, got "True". Put texts in double quotes; write true, false or null in small letters.',
  ],
  ['[01]', '1:2 expected a value, got "01". Write numbers like 1250.5.'],
  ['[1.]', '1:2 expected a value, got "1.". Write numbers like 1250.5.'],
  ['[+1]', '1:2 expected a value, got "+1". Write numbers like 1250.5.'],
  ['{\n  // a remark\n}', '2:3 expected a key in double quotes, got "/". Remove the comment; JSON has none.'],
  ['["a\nb"]', '1:2 expected a text that ends with " on its line, got "a". Add the closing quote.'],
  ['["a\tb"]', '1:4 expected a text without control characters, got "\\t". Write \\t for a tab.'],
  ['["a\\qb"]', '1:4 expected an escape like \\" or \\n, got "\\q". Write \\\\ for a backslash.'],
  ['{"a": 1} x', '1:10 expected the end of the file, got "x". Keep one value in a file.'],
  ['{"a": {', '1:8 expected a key in double quotes, got the end of the file. Close what was opened.'],
  [
    '["😀", x]',
    '1:8 expected a value, got "x". Put texts in double quotes; write true, false or null in small letters.',
  ],
])('%j is no JSON, and where and why is said', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

test('every key that is written twice is found, with the lines of both', () => {
  const text = '{\n  "a": 1,\n  "b": { "c": 1, "c": 2 },\n  "\\u0061": 3\n}';
  expect(problemsOf(text)).toEqual([
    '3:18 expected each key once, got "c" again (first on line 3). Remove one of the two.',
    '4:3 expected each key once, got "a" again (first on line 2). Remove one of the two.',
  ]);
});

test('a key is quoted without what a terminal would obey', () => {
  expect(problemsOf('{"\\u001b[2J": 1, "\\u001b[2J": 2}')).toEqual([
    '1:18 expected each key once, got "\\u001b[2J" again (first on line 1). Remove one of the two.',
  ]);
});

test('a colon or a brace in a text is not taken for one of the file', () => {
  expect(problemsOf('{"a:{": "b: \\"c\\": {[", "d": ["}:"]}')).toEqual([]);
});

test('the key __proto__ is a key like any other', () => {
  const parsed = parseJson('{"__proto__": {"a": 1}}');
  expect(parsed.ok && Object.hasOwn(Object(parsed.data), '__proto__')).toBe(true);
  expect(problemsOf('{"__proto__": 1, "__proto__": 2}')).toHaveLength(1);
});

test('values are nested 64 levels deep and no deeper', () => {
  const nested = (levels: number) => `${'[\n'.repeat(levels)}${']'.repeat(levels)}`;
  expect(problemsOf(nested(64))).toEqual([]);
  expect(problemsOf(nested(65))).toEqual(['65:1 expected at most 64 levels, got "[". Nest less deeply.']);
  expect(problemsOf(nested(100_000))).toHaveLength(1);
  expect(problemsOf('{"a":'.repeat(100_000))).toHaveLength(1);
});

test('a long text is one value', () => {
  expect(problemsOf(JSON.stringify(['x'.repeat(1_000_000), '\\"'.repeat(200_000)]))).toEqual([]);
  expect(readJsonTree(JSON.stringify({ a: 'é\\n\u007f'.repeat(200_000) })).repetitions).toEqual([]);
});

test('exactly what JSON.parse accepts is accepted', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u00e9',
    '-',
    '0',
    '1.5',
    'e3',
    'true',
    'null',
    ' ',
    '\n',
    'a',
  ];
  const broken = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...pieces))
    .map(([value, at, removed, piece]) => {
      const text = JSON.stringify(value, null, 1);
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + piece + text.slice(cut + removed);
    });
  const accepts = (
    read: (text: string) => unknown,
    text: string,
    refusal: typeof SyntaxError | typeof JsonSyntaxError,
  ) => {
    try {
      read(text);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(refusal);
      return false;
    }
  };
  fc.assert(
    fc.property(
      fc.oneof(
        broken,
        fc.string(),
        fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
      ),
      (text) => {
        const valid = accepts(JSON.parse, text, SyntaxError);
        expect(accepts(readJsonTree, text, JsonSyntaxError)).toBe(valid);
        if (!valid) expect(problemsOf(text)).toHaveLength(1);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a value and its key are found where they stand, however the text is laid out', () => {
  fc.assert(
    fc.property(
      planted,
      fc.constantFrom<string | number>(0, 1, 2, 4, '\t', ' \t '),
      ({ value, path }, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = parseJson(text);
        expect(parsed).toMatchObject({ ok: true, data: value });
        if (!parsed.ok) return;
        expect(parsed.locate(path)).toEqual(placeByCounting(text, text.indexOf(JSON.stringify(TOKEN))));
        expect(parsed.locate(path, 'key')).toEqual(
          placeByCounting(text, text.indexOf(JSON.stringify(KEY_TOKEN))),
        );
      },
    ),
  );
});

test('what is missing is placed at the object that lacks it', () => {
  const parsed = parseJson('{\n  "a": [\n    { "b": 1 }\n  ]\n}');
  if (!parsed.ok) throw new Error('This is JSON.');
  expect(parsed.locate(['a', 0, 'c'])).toEqual({ line: 3, column: 5 });
  expect(parsed.locate(['a', 7, 'c'])).toEqual({ line: 2, column: 8 });
  expect(parsed.locate(['x', 'y'], 'key')).toEqual({ line: 1, column: 1 });
  expect(parsed.locate(['a', 0], 'key')).toEqual({ line: 3, column: 5 });
});

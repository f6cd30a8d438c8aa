import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseMarkdown, parseTranslation } from '../../src/load/frontMatter.ts';
import { KEY_TOKEN, placeByCounting, planted, TOKEN } from './plantedValue.ts';

/** `line:column path: message` of what is wrong with a text. */
function problemsOf(text: string): string[] {
  const parsed = parseMarkdown(text);
  if (parsed.ok) return [];
  return parsed.problems.map(
    ({ place, path, message }) => `${place.line}:${place.column} ${path.join('.')}: ${message}`,
  );
}

function problemsOfYaml(yaml: string): string[] {
  return problemsOf(`---\n${yaml}\n---\n`);
}

test('front matter is apart from the text below it', () => {
  expect(
    parseMarkdown(
      '---\nname: Acme\nsince: 2024-05-01\ntags: [a, 1, true, null]\n---\n\n\n  Text.\n\nMore.\n\n',
    ),
  ).toMatchObject({
    ok: true,
    data: { name: 'Acme', since: '2024-05-01', tags: ['a', 1, true, null] },
    body: '  Text.\n\nMore.',
  });
});

test('the text below may hold lines of three hyphens', () => {
  expect(parseMarkdown('---\na: 1\n---\nText\n---\nb: 2\n---\n')).toMatchObject({
    data: { a: 1 },
    body: 'Text\n---\nb: 2\n---',
  });
});

test('front matter without a field is an object without a field', () => {
  for (const text of ['---\n---\n', '---\n\n---\n', '---\n# a remark\n---\n']) {
    expect(parseMarkdown(text)).toMatchObject({ ok: true, data: {}, body: '' });
  }
});

test('YAML is read as version 1.2: yes is a text and 010 is ten', () => {
  expect(parseMarkdown('---\na: yes\nb: 010\nc: 12:30\nd: 0o10\n---\n')).toMatchObject({
    data: { a: 'yes', b: 10, c: '12:30', d: 8 },
  });
});

test.each([
  [
    'name: a\nname: b',
    '3:1 name: expected each key once, got "name" again (first on line 2). Remove one of the two.',
  ],
  [
    'a: { b: 1, "b": 2 }',
    '2:12 a.b: expected each key once, got "b" again (first on line 2). Remove one of the two.',
  ],
  ['\tname: a', '2:1 : expected spaces at the start of the line, got "\\t". Use spaces instead of tabs.'],
  [
    'name: a\n  kind: b',
    '2:7 : expected one field with one value, got "a". Put a text with a colon in quotes, or indent the line like the one above.',
  ],
  [
    'verdict: Good: on time',
    '2:10 : expected one field with one value, got "Good". Put a text with a colon in quotes, or indent the line like the one above.',
  ],
  [
    'name a\nkind: b',
    '2:1 : expected a field like `name: value`, got "name". Write a colon and a space after its name.',
  ],
  [
    'a:\n    b: 1\n  c: 2',
    '4:1 : expected the fields of one group to start in the same column, got "c". Indent the line like those beside it.',
  ],
  ['name: "a', '2:9 : expected a closing quote, got the end of the line. Add it.'],
  [
    'name: "a\\q"',
    '2:9 : expected an escape like \\n, got "\\q". Use single quotes, or write \\\\ for a backslash.',
  ],
  ['name: @a', '2:7 : expected a value, got "@". Put a text that starts with a special character in quotes.'],
  ['tags: [a\nkind: b', '3:1 : expected ] or }, got "kind". Close the list or object that was begun.'],
  [
    'a: 1\n...\nb: 2',
    '4:1 : expected one block of fields, got "b". Keep the front matter together, without a line that says ... or ---.',
  ],
])('%j is wrong, and where and why is said', (yaml, problem) => {
  expect(problemsOfYaml(yaml)).toEqual([problem]);
});

const plain = 'expected plain values without anchors, aliases and tags, got';

test('anchors, aliases and tags are refused, each where it stands', () => {
  expect(problemsOfYaml('a: &x 1\nb: *x\nc: !!str d\ne: !f\n  g: h\ni: &j')).toEqual([
    `2:4 a: ${plain} "&". Put a text that starts with & in quotes.`,
    `3:4 b: ${plain} "*". Put a text that starts with * in quotes.`,
    `4:4 c: ${plain} "!". Put a text that starts with ! in quotes.`,
    `5:4 e: ${plain} "!". Put a text that starts with ! in quotes.`,
    `7:4 i: ${plain} "&". Put a text that starts with & in quotes.`,
  ]);
});

test('a few lines cannot stand for a billion values', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const entries = level === 0 ? '"lol"' : Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
    return `a${level}: &a${level} [${entries}]`;
  });
  const problems = problemsOfYaml(levels.join('\n'));
  expect(problems).toHaveLength(9 + 8 * 9);
  expect(problems[0]).toMatch(/^2:5 a0: expected plain values/);
});

test('keys are not merged and __proto__ is a key like any other', () => {
  const parsed = parseMarkdown('---\n<<: { a: 1 }\n__proto__: { b: 2 }\n---\n');
  expect(parsed.ok && Object.keys(Object(parsed.data))).toEqual(['<<', '__proto__']);
  expect(parsed.ok && Reflect.get(Object(parsed.data), 'b')).toBeUndefined();
});

test('front matter that is nested too deeply is an error and nothing worse', () => {
  for (const piece of ['[', '{ a: ', '- ', '? ']) {
    expect(problemsOfYaml(piece.repeat(12_000))).toHaveLength(1);
  }
});

const spy = 'sightlineRanFrontMatter';
const code = `{ name: (globalThis.${spy} = true) }`;

test.each([
  '---js',
  '---JS',
  '--- js',
  '---\tjs',
  '---javascript',
  '---JavaScript',
  '--- javascript   ',
  '---coffee',
  '---cson',
  '---json',
  '---toml',
  '---yaml',
  '---yml',
  '---constructor',
  '---__proto__',
  '---toString',
  '---hasOwnProperty',
  '---js\u00a0',
  '---\u00a0js',
  '---\u2028js',
  '----',
])('front matter that starts with %j is refused and never run', (opening) => {
  for (const bom of ['', '\ufeff', '\ufeff\ufeff']) {
    for (const end of ['\n', '\r\n', '\r']) {
      Reflect.deleteProperty(globalThis, spy);
      const text = `${bom}${opening}${end}${code}${end}---${end}text`;
      expect(problemsOf(text)).toHaveLength(1);
      expect(problemsOf(text)).toHaveLength(1);
      expect(Reflect.has(globalThis, spy)).toBe(false);
    }
  }
});

test('front matter is never run where its own fields ask for it', () => {
  expect(parseMarkdown(`---\nlanguage: js\nengine: js\nname: ${JSON.stringify(code)}\n---\n`).ok).toBe(true);
  expect(Reflect.has(globalThis, spy)).toBe(false);
});

test.each([
  [
    '',
    '1:1 : expected --- alone on the first line, got an empty file. Start with front matter between two lines ---.',
  ],
  [
    'Text',
    '1:1 : expected --- alone on the first line, got "Text". Start with front matter between two lines ---.',
  ],
  [
    '\n---\na: 1\n---\n',
    '1:1 : expected --- alone on the first line, got "". Start with front matter between two lines ---.',
  ],
  [
    '---\na: 1\n',
    '1:1 : expected front matter between two lines ---, got only the first one. Add a line --- below the fields.',
  ],
  [
    '---',
    '1:1 : expected front matter between two lines ---, got only the first one. Add a line --- below the fields.',
  ],
  [
    '---\na: 1\n---x\n',
    '3:1 : expected --- alone on the line that ends the front matter, got "---x". Remove the rest of the line.',
  ],
])('%j has no front matter, and why is said', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

test('front matter has at most 2000 lines and 64 KiB', () => {
  expect(problemsOf(`---\n${'\n'.repeat(65_000)}---\n`)).toEqual([
    '1:1 : expected at most 2000 lines of front matter, got 65001. Move the text below it.',
  ]);
  expect(problemsOf(`---\na: ${'x'.repeat(65_536)}\n---\n`)).toEqual([
    '1:1 : expected at most 64 KiB of front matter, got 65 KiB. Move the text below it.',
  ]);
  expect(problemsOf(`---\na: ${'é'.repeat(30_000)}\n---\n${'text\n'.repeat(20_000)}`)).toEqual([]);
});

test('a value and its key are found where they stand, in the lines of the file', () => {
  fc.assert(
    fc.property(
      planted,
      fc.record({
        indent: fc.integer({ min: 1, max: 4 }),
        collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      }),
      fc.integer({ min: 0, max: 3 }),
      ({ value, path }, style, blankLines) => {
        const text = `---\n${'\n'.repeat(blankLines)}${stringify(value, style)}---\n\n${TOKEN} ${KEY_TOKEN}\n`;
        const parsed = parseMarkdown(text);
        expect(parsed).toMatchObject({ ok: true, data: value, body: `${TOKEN} ${KEY_TOKEN}` });
        if (!parsed.ok) return;
        expect(parsed.locate(path)).toEqual(placeByCounting(text, text.indexOf(TOKEN)));
        expect(parsed.locate(path, 'key')).toEqual(placeByCounting(text, text.indexOf(KEY_TOKEN)));
      },
    ),
  );
});

test('what is missing is placed at the first field of the object that lacks it, and what is blank at its key', () => {
  const parsed = parseMarkdown('---\na:\n  - b: 1\n    c:\n---\n');
  if (!parsed.ok) throw new Error('This is front matter.');
  expect(parsed.locate(['a', 0, 'd'])).toEqual({ line: 3, column: 5 });
  expect(parsed.locate(['a', 0, 'c'])).toEqual({ line: 4, column: 5 });
  expect(parsed.locate(['x'])).toEqual({ line: 2, column: 1 });
});

test('a translation is text alone', () => {
  expect(parseTranslation('\n文本\n')).toBe('文本');
  expect(parseTranslation('----\nA rule, then text')).toBe('----\nA rule, then text');
  expect(parseTranslation('---\na: 1\n---\n文本')).toMatchObject({ place: { line: 1, column: 1 } });
});

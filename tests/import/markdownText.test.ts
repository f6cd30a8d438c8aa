import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownOf } from '../../src/import/markdownText.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** The text that a reader sees, and the kinds of things it is made of. */
function read(markdown: string): { text: string; kinds: Set<string> } {
  const kinds = new Set<string>();
  const visit = ({ type, value = '', children = [] }: Node): string => {
    kinds.add(type);
    return value + children.map(visit).join(type === 'root' ? '\n' : '');
  };
  return { text: visit(unified().use(remarkParse).use(remarkGfm).parse(markdown) as Node), kinds };
}

test.each([
  '# not a heading',
  '1. not a list',
  '* a *star* and a _line_ and snake_case',
  '<b>bold</b> & &amp; [x](y) `code` ~~gone~~',
  '- a dash',
  '+ a plus',
  '> a quote',
  '| a | b |',
  '=====',
  '-----',
  'a\\b',
  '![x](y)',
])('"%s" reads as it was written', (text) => {
  const { text: shown, kinds } = read(markdownOf(text));
  expect(shown).toBe(text);
  expect([...kinds]).toEqual(['root', 'paragraph', 'text']);
});

test('line breaks become paragraphs', () => {
  expect(markdownOf('one\r\ntwo\n\n  three ')).toBe('one\n\ntwo\n\nthree');
});

test('no text turns into Markdown by accident', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 _*#-+=>|~`[]()<>&;.!\\') });
  fc.assert(
    fc.property(text, (words) => {
      const { text: shown, kinds } = read(markdownOf(words));
      expect(shown).toBe(words.trim());
      expect([...kinds].filter((kind) => !['root', 'paragraph', 'text'].includes(kind))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

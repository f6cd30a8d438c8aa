import { expect, test } from 'vitest';
import { lostSpaces } from './lostSpaces.ts';

test.each(['<p>\n  words before\n  <b>bold</b>.\n</p>', '<p>\n  <b>bold</b>\n  and words.\n</p>'])(
  'the space at the end of the second line would be lost: %s',
  (text) => {
    expect(lostSpaces('A.astro', text)).toEqual([expect.stringContaining('A.astro:2')]);
  },
);

test.each([
  "<p>\n  words{' '}\n  <b>bold</b>, more\n</p>",
  '<ul>\n  {list.map((one) => (\n    <li>\n      {one}\n    </li>\n  ))}\n</ul>',
  '{\n  href ? <a href={href}>{text}</a>\n    : text\n}',
  '---\nconst words = 1;\n---\n\n<b>bold</b>\n<i>after</i>',
])('no space is lost: %s', (text) => {
  expect(lostSpaces('A.astro', text)).toEqual([]);
});

import { expect, test } from 'vitest';
import { markdownRenderer } from '../../src/views/markdown.ts';

const html = markdownRenderer({ footnotes: 'Notes', backToText: 'Back' });

test('raw HTML is shown as text, between paragraphs and inside them', () => {
  expect(html('<script>alert(1)</script>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
  expect(html('a <b onclick="x()">b</b>')).toBe('<p>a &#x3C;b onclick="x()">b&#x3C;/b></p>');
});

test('a comment is not shown, and hides nothing else', () => {
  expect(html('a <!-- for us --> b\n\n<!-- two\nlines -->\n\n<!-- x --> <b>c</b>')).toBe(
    '<p>a  b</p>\n<p>&#x3C;!-- x --> &#x3C;b>c&#x3C;/b></p>',
  );
});

test('a picture becomes a link, for a page loads nothing from elsewhere', () => {
  expect(html('![The plan](https://example.org/plan.png)')).toBe(
    '<p><a href="https://example.org/plan.png">The plan</a></p>',
  );
  expect(html('![The plan][ref]\n\n[ref]: https://example.org/plan.png')).toBe('<p>The plan</p>');
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
])('a link to %s goes nowhere', (address) => {
  expect(html(`[here](<${address}>)`)).not.toContain('href');
  expect(html(`![here](<${address}>)`)).not.toContain('href');
});

test('headings start below the heading of their section', () => {
  expect(html('# One\n\n##### Five')).toBe('<h3>One</h3>\n<h6>Five</h6>');
});

test('a task list is a list with marks, not a form', () => {
  expect(html('- [x] done\n- [ ] open')).toBe('<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>');
});

test('the empty corner of a table is no heading', () => {
  expect(html('|   | May |\n|---|---|\n| Gates | 4 |')).toContain('<tr>\n<td></td>\n<th>May</th>\n</tr>');
});

test('the marks of footnotes lead to the notes and back', () => {
  const page = html('Said[^1].\n\n[^1]: By whom.');
  const hrefs = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(hrefs).toHaveLength(2);
  for (const id of hrefs) expect(page).toContain(`id="${id}"`);
  expect(page).toContain('>Notes<');
});

test('a text with notes has the words of each language, and one without is the same in all', () => {
  const other = markdownRenderer({ footnotes: '注释', backToText: '返回' });
  const text = 'A claim.[^1]\n\n[^1]: Its ground.';
  expect(html(text)).toContain('Notes');
  expect(other(text)).toContain('注释');
  expect(other('*Plain*')).toBe(html('*Plain*'));
});

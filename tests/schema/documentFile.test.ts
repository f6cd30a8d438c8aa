import { expect, test } from 'vitest';
import { DocumentFileSchema } from '../../src/schema/documentFile.ts';
import { documentEndings, mayHoldScript, mediaTypeOf } from '../../src/schema/mediaType.ts';

test.each(documentEndings)('a .%s can be handed over and has a media type', (ending) => {
  expect(DocumentFileSchema.safeParse(`assets/paper.${ending}`).success).toBe(true);
  expect(DocumentFileSchema.safeParse(`assets/PAPER.V1.${ending.toUpperCase()}`).success).toBe(true);
  expect(mediaTypeOf(`paper.${ending}`)).toMatch(/^(application|audio|image|message|text|video)\/[\w.+-]+$/);
});

// what a browser runs, what a host runs or obeys, and what is the name of a page or of its data
test.each([
  ...['html', 'htm', 'xhtml', 'xht', 'shtml', 'mhtml', 'js', 'mjs', 'css', 'xml', 'xsl', 'wasm', 'swf'],
  ...['php', 'phtml', 'asp', 'aspx', 'jsp', 'cgi', 'config', 'json', 'htaccess'],
  ...['pdf ', 'pdf.', 'pdf/', ''],
])('a .%s is refused', (ending) => {
  expect(DocumentFileSchema.safeParse(`assets/paper.${ending}`).success).toBe(false);
  expect(DocumentFileSchema.safeParse(`assets/paper.pdf.${ending}`).success).toBe(false);
});

test('a file without an ending is refused, and of a path outside of assets only that is said', () => {
  expect(DocumentFileSchema.safeParse('assets/paper').error?.issues).toHaveLength(1);
  expect(DocumentFileSchema.safeParse('assets/v1.pdf/paper').error?.issues).toHaveLength(1);
  expect(DocumentFileSchema.safeParse('../paper').error?.issues).toHaveLength(1);
});

test('of the types a browser shows, only those that hold no script are opened in place', () => {
  const shown = documentEndings.map((ending) => mediaTypeOf(`a.${ending}`) ?? '');
  expect(shown.filter(mayHoldScript)).toEqual(['image/svg+xml']);
  expect(shown.filter((type) => /html|xml$|script|css|json/.test(type) && !mayHoldScript(type))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { linkedFiles, type PublishedFile } from '../../src/views/linkedFiles.ts';
import { demoSession } from './session.ts';

const content = resolve(import.meta.dirname, '../../content');
const session = demoSession();

/** A client’s page of documents, opened, with the link to the first file of a type. */
async function openDocuments(type: string): Promise<{ page: Page; file: PublishedFile; bytes: Buffer }> {
  const found = session.demo.pages
    .filter(({ kind, route }) => kind === 'documents' && route.startsWith('/clients/'))
    .flatMap((view) => linkedFiles(view).map((file) => ({ view, file })))
    .find(({ file }) => file.type === type);
  if (!found) throw new Error(`The demo hands over no ${type}.`);
  const page = await session.browser.newPage();
  await page.goto(`${session.demo.address}${found.view.route}`);
  return { page, file: found.file, bytes: readFileSync(join(content, found.file.asset)) };
}

function linkTo(page: Page, { name }: PublishedFile) {
  return page.locator(`a[href$="/${encodeURIComponent(name)}"]`);
}

test.each([
  ['text/plain', 'text/plain; charset=utf-8'],
  ['application/pdf', 'application/pdf'],
])('a click on a document of type %s brings the file as %s', async (type, header) => {
  const { page, file, bytes } = await openDocuments(type);
  const answer = page.waitForResponse(`${session.demo.address}/${file.path}`);
  await linkTo(page, file).click();
  const response = await answer;
  expect(response.status()).toBe(200);
  expect(response.headers()).toMatchObject({ 'content-type': header, 'x-content-type-options': 'nosniff' });
  expect(Buffer.from(await (await fetch(response.url())).arrayBuffer())).toEqual(bytes);
  await page.context().close();
});

test('a click on a drawing saves it, for opened in place it could run a script', async () => {
  const { page, file, bytes } = await openDocuments('image/svg+xml');
  const [download] = await Promise.all([page.waitForEvent('download'), linkTo(page, file).click()]);
  expect(download.suggestedFilename()).toBe(file.name);
  expect(readFileSync(await download.path())).toEqual(bytes);
  await page.context().close();
});

test('a drawing opened by its address runs nothing and asks for nothing', async () => {
  const { page, file } = await openDocuments('image/svg+xml');
  const response = await page.goto(`${session.demo.address}/${file.path}`);
  expect(response?.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  expect(await page.evaluate(() => window.origin)).toBe('null');
  await page.context().close();
});

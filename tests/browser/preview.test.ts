import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PreviewServer } from '../../src/publish/previewServer.ts';
import { buildAndWatch } from '../../src/publish/watch.ts';
import { samplePortal, writeFiles } from '../publish/samplePortal.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { launchChromium } from './chromium.ts';

test('a manager edits a file and sees the open page change, breaks it and sees why, mends it and sees the page', async () => {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), samplePortal);
  const out = join(folder, 'preview');
  const server = new PreviewServer(out);
  const stop = new AbortController();
  const root = resolve(import.meta.dirname, '../..');
  let ready: (() => void) | undefined;
  const built = new Promise<void>((done) => (ready = done));
  const watching = buildAndWatch(
    { root, content, out, preview: true },
    (errors) => {
      server.tell(errors);
      ready?.();
    },
    stop.signal,
  );
  await built;
  const address = await server.listen(4500);

  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole('link', { name: 'Acme' }).click();
  await page.getByRole('link', { name: 'Customer register' }).first().click();
  await page.getByRole('heading', { name: 'Customer register' }).waitFor();

  const charter = (name: string) => ({
    'clients/acme/projects/crm/project.md': `---\nname: ${name}\nmethod: waterfall\nstate: running\nsponsor: lee\n---\n`,
  });
  writeFiles(content, charter('Register of customers'));
  await page.getByRole('heading', { name: 'Register of customers' }).waitFor();

  writeFiles(content, charter('Broken\nmethd: waterfall'));
  await page.getByRole('alert').getByText('project.md:3:1').waitFor();
  expect(await page.locator('h1').textContent()).toContain('Register of customers');

  writeFiles(content, charter('Mended'));
  await page.getByRole('heading', { name: 'Mended' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);

  stop.abort();
  server.close();
  await Promise.all([browser.close(), watching]);
});

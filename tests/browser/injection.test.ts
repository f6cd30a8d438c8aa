import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../src/authoring/accessCommand.ts';
import { build } from '../../src/publish/build.ts';
import { PreviousRelease } from '../../src/publish/previous.ts';
import { AddressSchema } from '../../src/schema/values.ts';
import { newMaster, readMaster } from '../../src/sealing/master.ts';
import { pageFolder } from '../../src/sealing/places.ts';
import { treeOf } from '../../src/sealing/treeOf.ts';
import { Vault } from '../../src/sealing/vault.ts';
import { writeFiles } from '../access/contentFolder.ts';
import { silentProgress } from '../silentProgress.ts';
import { launchChromium } from './chromium.ts';
import { letLoose } from './control.ts';
import { hostilePortal } from './hostilePortal.ts';
import { payloads } from './payloads.ts';
import { servePlainly } from './plainServer.ts';
import { layTrap, leftIn, poke } from './trap.ts';
import { opened, unlock } from './unlocking.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sightline-hostile-'));
const content = join(folder, 'content');
const surroundings = { SIGHTLINE_MASTER: newMaster().trim() };
const { files, reader, texts, bodies } = hostilePortal();
let browser: Browser;
let routes: string[];

beforeAll(async () => {
  writeFiles(content, files);
  browser = await launchChromium();
  for (const access of ['open', 'sealed'] as const) {
    const options = { root, content, out: join(folder, access), asOf: '2026-11-21', access, surroundings };
    const { errors } = await build(options, silentProgress);
    expect(errors).toEqual([]);
  }
  // the pages in the other language hold the same payloads between other words
  routes = new PreviousRelease(join(folder, 'open')).routes().filter((route) => !route.includes('/zh-cn/'));
  console.log(
    `${payloads.length} payloads in ${texts} texts and ${bodies} bodies, on ${routes.length} pages`,
  );
}, 180_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Visits pages in a browser that notes what payloads do, and answers which of them a reader reads word for word. */
async function visit(
  address: string,
  some: readonly string[],
  open: (page: Page, route: string) => Promise<void>,
) {
  const { page, done, close } = await layTrap(browser, address);
  const wrong: string[] = [];
  const read = new Set<number>();
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  for (const route of some) {
    await open(page, route);
    const at = page.url();
    await poke(page);
    const left = await leftIn(page.locator('body'));
    wrong.push(...left.map((what) => `${route}: ${what}`));
    if (page.url() !== at) wrong.push(`${route} went to ${page.url()}`);
    const said = await page.evaluate(() => document.body.textContent);
    for (const { number, text } of payloads) if (said.includes(text)) read.add(number);
  }
  await close();
  console.log(
    `${some.length} pages: ${done.length} done, ${wrong.length} left, ${read.size} payloads are read`,
  );
  return { done, wrong, read: read.size };
}

const harmless = { done: [], wrong: [], read: payloads.length };

test('let loose in a page that takes them as they are, the payloads do what they are for', async () => {
  const { acting, staying } = await letLoose(browser, payloads);
  const idle = payloads.filter(({ number }) => !acting.has(number) && !staying.has(number));
  console.log(`${acting.size} of ${payloads.length} payloads act, ${staying.size} stay in the page`);
  expect(acting.size).toBeGreaterThan(payloads.length * 0.6);
  expect(idle.length).toBeLessThan(payloads.length * 0.2);
});

test('without any policy no page does anything that was written: it comes out as text', async () => {
  const server = await servePlainly(join(folder, 'open'), '/', () => ({}));
  const caught = await visit(server.address, routes, async (page, route) => {
    await page.goto(server.address + route.slice(1));
  });
  server.close();
  expect(caught).toEqual(harmless);
});

test('under the policy of the host neither, and nothing is even tried', async () => {
  const server = await servePlainly(join(folder, 'open'));
  const caught = await visit(server.address, routes, async (page, route) => {
    await page.goto(server.address + route.slice(1));
  });
  server.close();
  expect(caught).toEqual(harmless);
});

test('in a sealed portal neither, from the choice of pages on', async () => {
  const server = await servePlainly(join(folder, 'sealed'));
  const vault = new Vault(readMaster(surroundings, content), {});
  const [code = ''] = await codeOf(reader, false, { content, surroundings });
  const sealed = routes.filter((route) => treeOf(route) !== undefined);
  const caught = await visit(server.address, sealed, async (page, route) => {
    if (page.url() === 'about:blank') {
      await page.goto(server.address);
      await unlock(page, code);
      await page.locator('#choice a').first().waitFor();
      expect(await leftIn(page.locator('#choice'))).toEqual([]);
    }
    await page.goto(server.address + pageFolder(await vault.nameOf(route)));
    await opened(page);
  });
  server.close();
  expect(caught).toEqual(harmless);
});

test('an address of content is one of the web: nothing that runs passes for one', () => {
  const schemes = /(?:javascript|data|vbscript|blob|view-source|file)\S*/gi;
  const addresses = payloads.flatMap(({ text }) => text.match(schemes) ?? []);
  expect(addresses.length).toBeGreaterThan(50);
  for (const space of ['', ' ', '\t', '\n', '\u0001'])
    for (const address of addresses)
      expect(AddressSchema.safeParse(space + address).success, address).toBe(false);
});

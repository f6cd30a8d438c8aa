import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { codeOf } from '../../src/authoring/accessCommand.ts';
import { newMaster } from '../../src/sealing/master.ts';
import { releaseFolder } from '../publish/releases/releaseFolder.ts';
import { type Files, reportText, samplePortal } from '../publish/samplePortal.ts';
import { sealedSample } from '../publish/sealed/sealedPortal.ts';
import { launchChromium } from './chromium.ts';
import { servePlainly } from './plainServer.ts';
import { onQuietPage } from './quietPage.ts';
import { asReader } from './sealedDemo.ts';
import { notice, opened, unlock } from './unlocking.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const crm = 'clients/acme/projects/crm';
const late: Files = {
  ...settings('Brook Anew'),
  [`${crm}/reports/2026-10-31.md`]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.', 'at-risk'),
};
const withoutShop: Files = { 'clients/acme/projects/shop': undefined };
const missing = /^Failed to load resource: the server responded with a status of 404/;

/** The settings of a portal that may be sealed, with a name that every page shows. */
function settings(name: string): Files {
  const said = samplePortal['portal.json'] as { agency: object };
  return {
    'portal.json': {
      ...said,
      agency: { ...said.agency, name },
      address: 'https://reports.example/',
    },
  };
}

/** A portal that is published and served through the link to its current release. */
async function served(files: Files = samplePortal, more: object = {}) {
  const portal = releaseFolder(files);
  await portal.publish(more);
  const server = await servePlainly(join(portal.to, 'current'));
  onTestFinished(() => void server.close());
  const release = async (edits: Files) => {
    portal.edit(edits);
    const { id, before } = await portal.publish(more);
    expect(id).not.toBe(before);
  };
  return { ...portal, address: server.address, release };
}

/** The same portal, sealed, with the code of a reader at the client. */
async function servedSealed() {
  const surroundings = { SIGHTLINE_MASTER: newMaster().trim() };
  const files = { ...sealedSample, ...settings('Brook & Partners') };
  const portal = await served(files, { access: 'sealed', surroundings });
  const [code = ''] = await codeOf('jo', false, { content: portal.content, surroundings });
  return { ...portal, code };
}

test('a page that is open during a release leads on to what is new', async () => {
  const { address, release } = await served();
  await onQuietPage(browser, `${address}clients/acme/`, {}, async (page) => {
    await release(late);
    await page.locator('main a[href$="projects/crm/"]').first().click();
    await page.waitForURL(`${address}${crm}/`);
    await expect.poll(() => page.locator('main').textContent()).toContain('Two weeks late.');
    expect(await page.locator('body').textContent()).toContain('Brook Anew');
    await page.goBack();
    await page.reload();
    expect(await page.locator('body').textContent()).toContain('Brook Anew');
  });
});

test('whoever unlocked a sealed portal before a release reads on without being asked again', async () => {
  const { address, code, release } = await servedSealed();
  await asReader(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(address);
    await unlock(page, code);
    await opened(page);
    await release(late);
    await page.getByRole('link', { name: 'Customer register' }).first().click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Customer register');
    await opened(page);
    expect(await page.locator('main').textContent()).toContain('Two weeks late.');
    expect(await page.locator('body').textContent()).toContain('Brook Anew');
    expect(await page.getByLabel('Access code').isVisible()).toBe(false);
  });
});

test('a page that a release took away is said to be gone, with whom to ask and the way back', async () => {
  const { address, release } = await served();
  await onQuietPage(
    browser,
    `${address}clients/acme/`,
    {},
    async (page) => {
      await release(withoutShop);
      await page.getByRole('link', { name: 'Web shop' }).first().click();
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      expect(page.url()).toBe(`${address}clients/acme/projects/shop/`);
      expect(await page.locator('main').textContent()).toContain('Please use the link you were given.');
      expect(await page.locator('a[href="mailto:ann@brook.example"]').isVisible()).toBe(true);
      await page.goBack();
      await page.reload();
      await page.getByRole('heading', { name: 'Acme' }).waitFor();
      expect(await page.getByRole('link', { name: 'Web shop' }).count()).toBe(0);
    },
    missing,
  );
});

test('in a sealed portal a page that a release took away leads to the pages that are left', async () => {
  const { address, code, release } = await servedSealed();
  const look = async (context: BrowserContext) => {
    const page = await context.newPage();
    await page.goto(address);
    await unlock(page, code);
    await opened(page);
    const home = page.url();
    await release(withoutShop);
    await page.getByRole('link', { name: 'Web shop' }).first().click();
    await expect.poll(() => notice(page)).toContain('This page is no longer here');
    expect(await page.getByLabel('Access code').isVisible()).toBe(false);
    await page.locator('#choice a').first().click();
    await page.waitForURL(home);
    await opened(page);
    expect(await page.getByRole('link', { name: 'Web shop' }).count()).toBe(0);
  };
  await asReader(browser, look, {}, missing);
});

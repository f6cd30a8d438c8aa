import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { codeOf } from '../../src/authoring/accessCommand.ts';
import { newMaster } from '../../src/sealing/master.ts';
import { releaseFolder, renamed } from '../publish/releases/releaseFolder.ts';
import { type Files, reportText, samplePortal } from '../publish/samplePortal.ts';
import { sealedSample } from '../publish/sealed/sealedPortal.ts';
import { launchChromium } from './chromium.ts';
import { servePlainly } from './plainServer.ts';
import { onQuietPage } from './quietPage.ts';
import { asReader } from './sealedDemo.ts';
import { asked, notice, opened, unlock } from './unlocking.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const crm = 'clients/acme/projects/crm';
const late: Files = {
  ...renamed('Brook Anew'),
  [`${crm}/reports/2026-10-31.md`]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.', 'at-risk'),
};
const withoutShop: Files = { 'clients/acme/projects/shop': undefined };
const missing = /^Failed to load resource: the server responded with a status of 404/;

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
  const files = {
    ...sealedSample,
    'portal.json': { ...(samplePortal['portal.json'] as object), address: 'https://reports.example/' },
  };
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
    await release({ ...late, 'portal.json': undefined, ...sealedSettings('Brook Anew') });
    await page.getByRole('link', { name: 'Customer register' }).first().click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Customer register');
    await opened(page);
    expect(await page.locator('main').textContent()).toContain('Two weeks late.');
    expect(await page.locator('body').textContent()).toContain('Brook Anew');
    expect(await page.getByLabel('Access code').isVisible()).toBe(false);
  });
});

test('a page that a release took away is said to be gone, with a way on', async () => {
  const { address, release } = await served();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}clients/acme/`);
  await release(withoutShop);
  await page.getByRole('link', { name: 'Web shop' }).first().click();
  await page.waitForURL(`${address}clients/acme/projects/shop/`);
  expect(await page.locator('main').textContent()).toContain('x');
  await context.close();
});

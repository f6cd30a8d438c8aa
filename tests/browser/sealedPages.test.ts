import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/authoring/accessCommand.ts';
import { readMaster } from '../../src/sealing/master.ts';
import { pageFolder } from '../../src/sealing/places.ts';
import { Vault } from '../../src/sealing/vault.ts';
import { portfolio, sponsor } from '../publish/portfolio.ts';
import { sealedPortal } from '../publish/sealed/sealedPortal.ts';
import { foundByAxe } from './axe.ts';
import { servePlainly } from './plainServer.ts';
import { asReader, sealedSession } from './sealedDemo.ts';
import { opened, unlock } from './unlocking.ts';

const session = sealedSession();
const content = resolve(import.meta.dirname, '../../content');
const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 10_000 });

/** A reader’s browser with a page of theirs, opened. */
async function onPage(reader: string, route: string, look: (page: Page) => Promise<void>) {
  const { demo, server, browser } = session;
  await asReader(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(`${server.address}${await demo.addressOf(route)}`);
    await unlock(page, await demo.codeOf(reader));
    await opened(page);
    await look(page);
  });
}

describe.each([
  ['owen-pike', '/clients/estuary-museum/'],
  ['gareth-boyle', '/clients/estuary-museum/finance/'],
  ['helen-marsh', '/sponsors/helen-marsh/'],
  ['daniel-okafor', '/managers/'],
])('what %s meets first', (reader, route) => {
  test('is a page in which axe finds nothing, and on paper it is the page without its buttons', async () => {
    await onPage(reader, route, async (page) => {
      expect(await foundByAxe(page)).toEqual([]);
      expect(await page.locator('.session button').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.session').isVisible()).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(true);
      const hidden = page.locator('.section h2:not(:visible)');
      expect(await page.locator('.section h2:visible').count()).toBeGreaterThan(0);
      expect(await hidden.count()).toBe(0);
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });
  });
});

test('a chart is opened from the sealed data of its page', async () => {
  await onPage('owen-pike', '/clients/estuary-museum/projects/ticketing/', async (page) => {
    const figure = page.locator('.figure[data-figure]').first();
    await figure.locator('.explore').press('Enter');
    await figure.locator('.interactive svg').first().waitFor();
    expect(await figure.getAttribute('data-state')).toBe('open');
  });
});

test('a group is picked among the answers, in figures that are open too', async () => {
  await onPage('helen-marsh', '/clients/marren-valley-buses/satisfaction/', async (page) => {
    const parts = page.locator('[data-part]:visible');
    const all = await parts.count();
    const figure = page.locator('[data-figure="2026-q4-depot-pulse-parts"]');
    await figure.locator('.explore').press('Enter');
    const rows = figure.locator('.interactive .row');
    await eventually(() => rows.count()).toBe(5);
    await page.getByLabel('Show').selectOption('group/drivers');
    await eventually(() => rows.count()).toBe(2);
    const seen = await parts.evaluateAll((some) => some.map((one) => one.getAttribute('data-part')));
    expect(new Set(seen)).toEqual(new Set(['group/drivers']));
    await page.getByLabel('Show').selectOption('');
    await eventually(() => rows.count()).toBe(5);
    expect(await parts.count()).toBe(all);
  });
});

test('a document is saved as it was handed over', async () => {
  const paths = session.demo.paths.filter((path) =>
    /^\/clients\/estuary-museum\/documents\/.*\.pdf$/.test(path),
  );
  const name = paths[0]?.slice(paths[0].lastIndexOf('/') + 1) ?? '';
  await onPage('owen-pike', '/clients/estuary-museum/documents/', async (page) => {
    const link = page.locator(`a[download="${name}"]`).first();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(name);
    const saved = readFileSync(await download.path());
    const asset = readFileSync(join(content, 'clients/estuary-museum/assets', name));
    expect(saved.equals(asset)).toBe(true);
  });
});

test('milestones are saved for a calendar and their trend for a spreadsheet, made in the page', async () => {
  await onPage('owen-pike', '/clients/estuary-museum/projects/ticketing/', async (page) => {
    const saved = async (figure: string, name: string) => {
      const table = page.locator(`[data-figure="${figure}"] .figure-table`);
      if (!(await table.evaluate((details: HTMLDetailsElement) => details.open)))
        await table.locator('summary').first().click();
      const button = table.getByRole('button', { name });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return readFileSync(await download.path(), 'utf8');
    };
    const calendar = await saved('milestones', 'Save for a calendar');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261209');
    expect(calendar).toContain('SUMMARY:Timed tickets for all visitors');
    expect(await saved('milestoneTrend', 'Save as CSV')).toContain('2026-10-02');
  });
});

test('long tables of a sponsor and of managers are searched, picked from and sorted', async () => {
  const readers = [
    { id: 'robin', name: 'Robin Lee', opens: [`sponsors/${sponsor}`] },
    { id: 'ann', name: 'Ann Brook', opens: ['managers'] },
  ];
  const portal = sealedPortal({ ...portfolio(2), 'access.json': { readers } });
  await portal.publish();
  const surroundings = { SIGHTLINE_MASTER: portal.master };
  const vault = new Vault(readMaster(surroundings, portal.content), {});
  const server = await servePlainly(portal.out);
  for (const [reader, route] of [
    ['robin', `/sponsors/${sponsor}/`],
    ['ann', '/managers/'],
  ] as const) {
    const [code = ''] = await codeOf(reader, false, { content: portal.content, surroundings });
    await asReader(session.browser, async (context) => {
      const page = await context.newPage();
      await page.goto(server.address + pageFolder(await vault.nameOf(route)));
      await unlock(page, code);
      await opened(page);
      await useTable(page);
    });
  }
  server.close();
});

/** Searches the twenty projects of the first long table of a page, picks a client, and sorts them by name. */
async function useTable(page: Page) {
  const tools = page.getByRole('search').first();
  const table = page.locator('.table-tools + table').first();
  const names = () => table.locator('tbody tr:visible > :first-child').allInnerTexts();
  expect(await tools.getByRole('status').textContent()).toBe('20 of 20 shown');
  await tools.getByLabel('Search').fill('fleet');
  expect(await names()).toHaveLength(2);
  expect(await tools.getByRole('status').textContent()).toBe('2 of 20 shown');
  await tools.getByLabel('Search').fill('');
  await tools.getByLabel('Client').selectOption('Client 01');
  expect(await names()).toHaveLength(10);
  await tools.getByLabel('Client').selectOption('');
  const project = table.getByRole('columnheader', { name: 'Project', exact: true });
  await project.getByRole('button').press('Enter');
  expect(await project.getAttribute('aria-sort')).toBe('ascending');
  const sorted = await names();
  expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en', { numeric: true }).compare));
}

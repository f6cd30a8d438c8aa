import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PreviewServer } from '../../src/publish/previewServer.ts';
import { overviewsOf, renderInto } from '../publish/overviewPages.ts';
import { portfolio, sponsor } from '../publish/portfolio.ts';
import { launchChromium } from './chromium.ts';
import { onQuietPage } from './quietPage.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-portfolio-'));
const server = new PreviewServer(join(folder, 'out'));
let browser: Browser;
let address: string;

beforeAll(async () => {
  await renderInto(join(folder, 'out'), overviewsOf(folder, portfolio()));
  [browser, address] = await Promise.all([launchChromium(), server.listen(4500)]);
});

afterAll(async () => {
  server.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const onPage = (options: BrowserContextOptions, look: (page: Page) => Promise<void>) =>
  onQuietPage(browser, `${address}sponsors/${sponsor}/`, options, look);

/** The table of projects with what stands above it. */
function projectsOn(page: Page) {
  const section = page.locator('.section', { has: page.locator('h2#projects') });
  return {
    tools: section.getByRole('search'),
    all: section.getByLabel('Show all 200'),
    rows: section.locator('tbody tr:visible'),
    head: (name: string) => section.getByRole('columnheader', { name, exact: true }),
    cells: (column: number) => section.locator(`tbody tr:visible > :nth-child(${column})`).allInnerTexts(),
  };
}

test('two hundred projects are searched and picked by client and level, and the count is told', async () => {
  await onPage({}, async (page) => {
    const { tools, rows, cells, all } = projectsOn(page);
    const count = tools.getByRole('status');
    expect(await count.textContent()).toBe('10 of 200 shown');
    await tools.getByLabel('Search').fill('TELEPHONE keys');
    expect(new Set((await cells(1)).map((name) => name.split(',')[0]))).toEqual(
      new Set(['Keys by telephone']),
    );
    expect(await count.textContent()).toBe('20 of 200 shown');
    await tools.getByLabel('Search').fill('');
    await tools.getByLabel('Client').selectOption('Client 07');
    expect(await rows.count()).toBe(10);
    await tools.getByLabel('Status').selectOption('Off track');
    expect(new Set(await cells(3))).toEqual(new Set(['Off track']));
    expect(new Set(await cells(2))).toEqual(new Set(['Client 07']));
    await tools.getByLabel('Client').selectOption('');
    await tools.getByLabel('Status').selectOption('');
    expect(await rows.count()).toBe(10);
    await all.check();
    expect(await rows.count()).toBe(200);
    expect(await count.textContent()).toBe('200 of 200 shown');
  });
});

test('a heading sorts by keyboard, up and down, and says so', async () => {
  await onPage({}, async (page) => {
    const { head, cells, all } = projectsOn(page);
    await all.check();
    const listed = await cells(1);
    const project = head('Project');
    await project.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await project.getAttribute('aria-sort')).toBe('ascending');
    const up = await cells(1);
    expect(up).not.toEqual(listed);
    expect(up).toEqual(up.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    await page.keyboard.press('Space');
    expect(await project.getAttribute('aria-sort')).toBe('descending');
    expect((await cells(1))[0]).toBe(up.at(-1));
    await head('Cost').getByRole('button').click();
    expect(await project.getAttribute('aria-sort')).toBeNull();
    const forecasts = (await cells(8)).map((text) =>
      Number(/→\s*EUR\s*([\d,]+)/.exec(text)?.[1]?.replaceAll(',', '')),
    );
    expect(forecasts).toEqual(forecasts.toSorted((a, b) => a - b));
  });
});

test('on a phone, where the headings are not seen, rows are sorted from a list and turned round', async () => {
  await onPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    const { tools, cells, all } = projectsOn(page);
    await all.check();
    const listed = await cells(1);
    await tools.getByLabel('Sort by').selectOption('Project');
    const up = await cells(1);
    await tools.getByRole('button', { name: 'Reverse order' }).click();
    expect((await cells(1))[0]).toBe(up.at(-1));
    await tools.getByRole('button', { name: 'Reverse order' }).click();
    await tools.getByLabel('Sort by').selectOption('As listed');
    expect(await cells(1)).toEqual(listed);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
  });
});

test('a search leaves the other tables of the page as they are', async () => {
  await onPage({}, async (page) => {
    const asks = page.locator('.section', { has: page.locator('h2#asks') }).locator('tbody tr:visible');
    const before = await asks.count();
    await projectsOn(page).tools.getByLabel('Search').fill('Fleet');
    expect(await asks.count()).toBe(before);
  });
});

test('sorting shows what comes first in the new order', async () => {
  await onPage({}, async (page) => {
    const { tools, head, cells, rows } = projectsOn(page);
    const before = await cells(1);
    await head('Project').getByRole('button').click();
    await head('Project').getByRole('button').click();
    expect(await rows.count()).toBe(10);
    const after = await cells(1);
    expect(after.filter((name) => before.includes(name)).length).toBeLessThan(5);
    expect(await tools.getByRole('status').textContent()).toBe('10 of 200 shown');
  });
});

test('a table is saved as a file for a spreadsheet, all of its rows', async () => {
  await onPage({}, async (page) => {
    const section = page.locator('.section', { has: page.locator('h2#projects') });
    const arrives = page.waitForEvent('download');
    await section.getByRole('button', { name: 'Save as CSV' }).click();
    const download = await arrives;
    expect(download.suggestedFilename()).toBe('projects.csv');
    const lines = parse(readFileSync(await download.path()), { bom: true }) as string[][];
    expect(lines).toHaveLength(201);
    expect(lines[0]).toEqual(expect.arrayContaining(['Project', 'Client', 'Figures of']));
    expect(lines[1]).toContain('2026-10-31');
  });
});

test('without script the first rows stand in the order of the page until all are asked for, and paper has all', async () => {
  await onPage({ javaScriptEnabled: false }, async (page) => {
    const { tools, rows, all } = projectsOn(page);
    expect(await rows.count()).toBe(10);
    await page.emulateMedia({ media: 'print' });
    expect(await rows.count()).toBe(200);
    await page.emulateMedia({ media: 'screen' });
    await all.check();
    expect(await rows.count()).toBe(200);
    expect(await tools.count()).toBe(0);
    expect(await page.locator('thead button, .save-table button').count()).toBe(0);
  });
});

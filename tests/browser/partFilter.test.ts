import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serveDemo } from './demo.ts';
import { onQuietPage } from './quietPage.ts';

const route = '/clients/marren-valley-buses/satisfaction/';

let browser: Browser;
let demo: Awaited<ReturnType<typeof serveDemo>>;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchChromium(), serveDemo()]);
});

afterAll(async () => {
  demo.close();
  await browser.close();
});

const onPage = (options: BrowserContextOptions, look: (page: Page) => Promise<void>) =>
  onQuietPage(browser, `${demo.address}${route}`, options, look);

/** The groups and projects whose rows are seen, each once. */
async function seen(page: Page): Promise<string[]> {
  const rows = page.locator('[data-part]:visible');
  const parts = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-part') ?? ''));
  return [...new Set(parts)].sort();
}

test('a reader picks a group, sees its rows beside those of everybody, and gets all back', async () => {
  await onPage({}, async (page) => {
    const everything = await seen(page);
    expect(everything).toEqual(
      expect.arrayContaining(['group/drivers', 'group/workshop', 'group/passengers']),
    );
    const everybody = page.locator('.row-chart li:not([data-part]):visible');
    await page.getByLabel('Show').selectOption('group/drivers');
    expect(await seen(page)).toEqual(['group/drivers']);
    expect(await everybody.count()).toBe(2);
    expect(await page.getByRole('heading', { name: 'Evening buses, people who called' }).count()).toBe(0);
    await page.getByLabel('Show').selectOption('project/evening-buses');
    expect(await seen(page)).toEqual(['project/evening-buses']);
    await page.getByLabel('Show').selectOption('');
    expect(await seen(page)).toEqual(everything);
  });
});

test('a figure that is open shows only the rows that are picked', async () => {
  await onPage({}, async (page) => {
    const figure = page.locator('[data-figure="2026-q4-depot-pulse-parts"]');
    await figure.locator('.explore').press('Enter');
    const rows = figure.locator('.interactive .row');
    await expect.poll(() => rows.count()).toBe(5);
    await page.getByLabel('Show').selectOption('group/drivers');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByLabel('Show').selectOption('');
    await expect.poll(() => rows.count()).toBe(5);
  });
});

test('without script nothing is put away and nothing asks to be picked', async () => {
  await onPage({ javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.part-filter').isVisible()).toBe(false);
    expect((await page.locator('[data-part]:visible').count()) > 10).toBe(true);
  });
});

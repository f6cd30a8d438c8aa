import type { BrowserContextOptions, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { isDrawn } from '../../src/charts/chart.ts';
import { linkedFiles } from '../../src/views/linkedFiles.ts';
import type { PageView, Section } from '../../src/views/page.ts';
import { foundByAxe } from './axe.ts';
import { samplesOf } from './demo.ts';
import { demoSession } from './session.ts';

const session = demoSession();

let samples: PageView[];

beforeAll(() => {
  samples = samplesOf(session.demo.pages);
});

/** Opens pages one after another in one tab and collects what goes wrong in it. */
async function visit(options: BrowserContextOptions, look: (page: Page, view: PageView) => Promise<void>) {
  const context = await session.browser.newContext(options);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && wrong.push(`${page.url()}: ${message.text()}`),
  );
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(session.demo.address)) wrong.push(`${page.url()} asks ${request.url()}`);
  });
  for (const view of samples) {
    await page.goto(`${session.demo.address}${view.route}`, { waitUntil: 'load' });
    await look(page, view);
  }
  await context.close();
  expect(wrong).toEqual([]);
}

test('the demo shows every kind of page in both languages', () => {
  const kinds = [
    'client-home',
    'gallery',
    'closure',
    'documents',
    'record',
    'finance',
    'manager-client',
    'manager-home',
    'project',
    'report',
    'report-list',
    'satisfaction',
    'sponsor-home',
    'stakeholders',
  ];
  for (const locale of ['en', 'zh-CN']) {
    const seen = samples.filter((view) => view.locale === locale).map(({ kind }) => kind);
    expect(seen, locale).toEqual(expect.arrayContaining(kinds));
  }
});

describe.each(['light', 'dark'] as const)('in a %s scheme', (colorScheme) => {
  test.each([1280, 320])('axe finds nothing on any kind of page, %i px wide', async (width) => {
    const found: string[] = [];
    await visit({ colorScheme, viewport: { width, height: 800 } }, async (page, view) => {
      for (const line of await foundByAxe(page))
        found.push(`${view.route} (${view.kind}, ${view.locale}): ${line}`);
    });
    expect(found).toEqual([]);
  });
});

test('no page is wider than a phone of 320 px', async () => {
  const wide: string[] = [];
  await visit({ viewport: { width: 320, height: 640 } }, async (page, view) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${view.route}: ${width} px`);
  });
  expect(wide).toEqual([]);
});

test('every word of a view can be read without script', async () => {
  await visit({ javaScriptEnabled: false }, async (page, view) => {
    const text = await page.locator('body').textContent();
    for (const words of view.sections.flatMap(wordsOf)) expect(text, view.route).toContain(words);
    expect(await page.locator('h1').textContent()).toContain(view.heading.text);
    expect(await page.locator('html').getAttribute('lang')).toBe(view.locale);
  });
});

function wordsOf(section: Section): string[] {
  return [section.title, ...toldBy(section).map(({ text }) => text)];
}

/** What a section says below its heading; prose is markup and has tests of its own. */
function toldBy(section: Section): { text: string }[] {
  switch (section.kind) {
    case 'table':
      return section.rows.flat();
    case 'facts':
      return section.items.map(({ detail }) => detail);
    case 'list':
      return section.items;
    case 'stats':
      return section.items.flatMap(({ label, value, note, change }) => [
        { text: label },
        value,
        ...[note, change].filter((passage) => passage !== undefined),
      ]);
    case 'figure':
      return isDrawn(section.chart)
        ? [section.headline, section.subtitle, ...section.table.rows.flat()]
        : [{ text: section.empty }];
    case 'log':
      return section.periods.flatMap(({ text, note, entries }) => [
        { text },
        { text: note },
        ...entries.flatMap(({ date, heading, commitments }) => [date, heading, ...commitments]),
      ]);
    case 'prose':
      return [];
  }
}

test('every link of every page leads to a page, or to a file that is published with it', async () => {
  const files = session.demo.pages.flatMap((page) =>
    linkedFiles(page).map(({ path }) => encodeURI(`/${path}`)),
  );
  const known = new Set([...session.demo.pages.map(({ route }) => route), ...files]);
  for (const file of files) expect((await fetch(session.demo.address + file)).status, file).toBe(200);
  const dead: string[] = [];
  for (const { route } of session.demo.pages) {
    const html = await (await fetch(`${session.demo.address}${route}`)).text();
    const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(
      ([, href = '']) => new URL(href, session.demo.address + route),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const { href, pathname } of links) {
      if (href.startsWith(session.demo.address) && !known.has(pathname)) dead.push(`${route} → ${pathname}`);
    }
  }
  expect(dead).toEqual([]);
});

test('a reader gets from the front page to a report with the keyboard alone', async () => {
  const context = await session.browser.newContext();
  const page = await context.newPage();
  const [home] = session.demo.pages.filter(({ kind }) => kind === 'client-home');
  await page.goto(`${session.demo.address}${home?.route}`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
  await page.keyboard.press('Enter');
  await followByKeyboard(page, 'projects/');
  await followByKeyboard(page, 'reports/2');
  expect(await page.locator('h1').count()).toBe(1);
  expect(page.url()).toMatch(/\/reports\/\d{4}-\d{2}-\d{2}\/$/);
  await context.close();
});

/** Tabs to the first link to such an address and opens it. */
async function followByKeyboard(page: Page, part: string) {
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (!href.includes(part)) continue;
    await Promise.all([page.waitForURL((url) => url.pathname.includes(part)), page.keyboard.press('Enter')]);
    return;
  }
  throw new Error(`No link to ${part} was reached on ${page.url()}.`);
}

import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { canBeOpened } from '../../src/charts/chart.ts';
import { sectionSaves } from '../../src/enhance/saves.ts';
import type { FigureSection } from '../../src/views/page.ts';
import { foundByAxe } from './axe.ts';
import { type Placed, pictureOf } from './picture.ts';
import { demoSession } from './session.ts';

const session = demoSession();

/** The figures of a gallery that can be opened, by their names. */
function figuresOf(route: string): FigureSection[] {
  const page = session.demo.pages.find((candidate) => candidate.route === route);
  const sections = page?.sections ?? [];
  return sections.filter(
    (section): section is FigureSection => section.kind === 'figure' && canBeOpened(section.chart),
  );
}

/** Opens the gallery in a tab of its own, and fails when anything was reported as wrong in it. */
async function inGallery(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  route = '/gallery/',
) {
  const context = await session.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()),
  );
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(`${session.demo.address}${route}`);
  await look(page);
  await context.close();
  expect(wrong).toEqual([]);
}

const at = (page: Page, id: string) => page.locator(`[data-figure="${id}"]`);

/** Opens a figure by its button, as a keyboard does. */
async function open(page: Page, id: string) {
  const figure = at(page, id);
  await figure.locator('.explore').press('Enter');
  const isReady = () =>
    figure.evaluate((element) => {
      const layers = [...element.querySelectorAll('.interactive')];
      const focused = document.activeElement?.closest('.interactive') ?? null;
      return layers.every((layer) => layer.querySelector('svg[tabindex]')) && layers[0] === focused;
    });
  await eventually(isReady).toBe(true);
  return figure;
}

/** What is told at the place a reader has come to. */
const told = (page: Page, id: string) => at(page, id).locator('.readout');

/** Waits for the answer of the page, which draws a moment after a key. */
const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 5000 });

describe.each([1280, 320])('%i px wide, an opened figure', (width) => {
  test('has the ticks, marks, colours and places of its picture, for every chart at every edge', async () => {
    await inGallery({ viewport: { width, height: 900 } }, async (page) => {
      for (const { id } of figuresOf('/gallery/')) {
        const figure = at(page, id);
        const box = await figure.boundingBox();
        const drawn = await figure.evaluate(pictureOf, false);
        await open(page, id);
        await page.keyboard.press('Shift+Tab');
        await page.mouse.move(0, 0);
        await eventually(() => told(page, id).count()).toBe(0);
        const again = await figure.evaluate(pictureOf, true);
        expect(drawn.flat().length, id).toBeGreaterThan(0);
        const looks = (picture: Placed[][]) => picture.map((parts) => parts.map(({ look }) => look));
        expect(looks(again), id).toEqual(looks(drawn));
        expect(farthest(drawn.flat(), again.flat()), id).toBeLessThan(1.5);
        expect((await figure.boundingBox())?.height, id).toBe(box?.height);
        await page.keyboard.press('Escape');
      }
    });
  });
});

/** How far, in pixels of a plot of 1,000 by 200, any part of one picture is from where the other has it. */
function farthest(one: readonly Placed[], other: readonly Placed[]): number {
  const distances = one.map(({ x, y }, index) => {
    const there = other[index];
    return there
      ? Math.max(Math.abs(x - there.x) * 1000, Math.abs(y - there.y) * 200)
      : Number.POSITIVE_INFINITY;
  });
  return Math.max(...distances);
}

test('a figure is opened by its button, stepped through with arrows, and given back by Escape', async () => {
  await inGallery({}, async (page) => {
    const figure = at(page, 'line-negative');
    const button = figure.locator('.explore');
    await button.focus();
    expect((await button.boundingBox())?.width).toBeGreaterThan(80);
    const height = (await figure.boundingBox())?.height;
    await page.keyboard.press('Enter');
    const { chart } = figuresOf('/gallery/').find(({ id }) => id === 'line-negative') ?? {};
    const values = (chart?.kind === 'line' ? chart.series : []).map(({ points }) =>
      points.map(({ y }) => String(y).replace('-', '\u2212')),
    );
    for (const step of [0, 1, 2]) {
      for (const [index, series] of values.entries()) {
        await eventually(() => told(page, 'line-negative').locator('strong').nth(index).textContent()).toBe(
          series[step],
        );
      }
      await page.keyboard.press('ArrowRight');
    }
    expect(await figure.locator('.line-chart').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await figure.locator('.line-chart').isVisible()).toBe(true);
    expect(await figure.locator('.interactive').count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await figure.boundingBox())?.height).toBe(height);
  });
});

test('rows are stepped through from the first to the last, each with its words', async () => {
  await inGallery({}, async (page) => {
    await open(page, 'bar-missing');
    const { chart } = figuresOf('/gallery/').find(({ id }) => id === 'bar-missing') ?? {};
    const notes = chart && 'rows' in chart ? chart.rows.map(({ note }) => note) : [];
    expect(notes.length).toBe(4);
    for (const note of notes) {
      await eventually(() => told(page, 'bar-missing').locator('strong').textContent()).toBe(note);
      await page.keyboard.press('ArrowDown');
    }
  });
});

test('a pointer opens a figure and reads the value it points at; after Escape it must leave first', async () => {
  await inGallery({}, async (page) => {
    const figure = at(page, 'line-one');
    await figure.locator('.chart').hover();
    await figure.locator('.interactive svg').first().waitFor();
    await figure.locator('.chart').hover({ position: { x: 300, y: 100 } });
    await eventually(() => told(page, 'line-one').locator('strong').textContent()).toMatch(/^\u2212?\d+$/);
    await page.keyboard.press('Escape');
    await figure.locator('.chart').hover({ position: { x: 310, y: 110 } });
    expect(await figure.getAttribute('data-state')).toBe('dismissed');
    await page.mouse.move(0, 0);
    await figure.locator('.chart').hover();
    await figure.locator('.interactive svg').first().waitFor();
  });
});

test('a tap opens a figure, and a finger that scrolls past does not', async () => {
  await inGallery({ hasTouch: true, viewport: { width: 320, height: 640 } }, async (page) => {
    const figure = at(page, 'line-negative');
    await figure.locator('.chart').dispatchEvent('pointerover', { pointerType: 'touch', bubbles: true });
    expect(await figure.getAttribute('data-state')).toBeNull();
    await figure.locator('.chart').tap();
    await figure.locator('.interactive svg').first().waitFor();
  });
});

test('the name of a line switches it off and on, and its button says so', async () => {
  await inGallery({}, async (page) => {
    const figure = await open(page, 'line-many');
    const lines = () => figure.locator('.recharts-line-curve').count();
    const all = await lines();
    expect(all).toBe(4);
    const name = figure.getByRole('button', { name: /Depot 2/ });
    await name.press('Space');
    await eventually(lines).toBe(3);
    expect(await name.getAttribute('aria-pressed')).toBe('false');
    await name.press('Space');
    await eventually(lines).toBe(4);
    expect(await name.getAttribute('aria-pressed')).toBe('true');
  });
});

test('a long series is zoomed into by keyboard, and its axis then says which part is shown', async () => {
  await inGallery({}, async (page) => {
    const figure = await open(page, 'line-many');
    const end = figure.getByRole('slider').last();
    const labels = () => figure.locator('.x-label text').allTextContents();
    const before = await labels();
    await end.focus();
    for (let steps = 0; steps < 20; steps++) await page.keyboard.press('ArrowLeft');
    await eventually(async () => (await labels()).length).toBeLessThan(before.length);
    expect(before).toEqual(expect.arrayContaining(await labels()));
  });
});

test('a short series has nothing to zoom into', async () => {
  await inGallery({}, async (page) => {
    const figure = await open(page, 'line-negative');
    expect(await figure.getByRole('slider').count()).toBe(0);
  });
});

test('nothing of an opened figure moves by itself', async () => {
  await inGallery({ reducedMotion: 'reduce' }, async (page) => {
    for (const id of ['line-many', 'interval-missing', 'bar-many']) {
      const figure = await open(page, id);
      expect(await figure.evaluate((element) => element.getAnimations({ subtree: true }).length)).toBe(0);
      const drawn = () => figure.locator('.interactive svg').first().innerHTML();
      const first = await drawn();
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await drawn()).toBe(first);
    }
  });
});

test.each(['script', 'fetch'])('the picture stays when its %s cannot be loaded', async (kind) => {
  const context = await session.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${session.demo.address}/gallery/`);
  let refused = 0;
  await page.route('**/*', (route) => {
    if (route.request().resourceType() !== kind) return route.continue();
    refused++;
    return route.abort();
  });
  const figure = at(page, 'line-negative');
  await figure.locator('.chart').hover();
  await eventually(async () => refused).toBeGreaterThan(0);
  await eventually(() => figure.locator('.explore').isHidden()).toBe(true);
  expect(await figure.locator('.line-chart').isVisible()).toBe(true);
  expect(await figure.getAttribute('data-state')).toBeNull();
  await context.close();
});

test('on paper an opened figure is its picture', async () => {
  await inGallery({}, async (page) => {
    const picture = { 'line-many': '.line-chart', 'bar-negative': '.strip' };
    for (const [id, part] of Object.entries(picture)) {
      const figure = await open(page, id);
      expect(await figure.locator(part).first().isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await figure.locator(part).first().isVisible()).toBe(true);
      expect(await figure.locator('.interactive').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    }
  });
});

test('without script there is no button that does nothing', async () => {
  const context = await session.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${session.demo.address}/gallery/`);
  expect(await page.locator('.explore').count()).toBeGreaterThan(0);
  expect(await page.locator('.explore:visible').count()).toBe(0);
  await context.close();
});

test('a page loads a single script where it has a figure or a table worth saving, and else none', async () => {
  const scriptsOf = async (route: string) => {
    const html = await (await fetch(`${session.demo.address}${route}`)).text();
    return [...html.matchAll(/<script[^>]* src="([^"]+)"/g)]
      .map(([, src]) => src)
      .filter((src) => src?.includes('_sightline'));
  };
  for (const { route, sections } of session.demo.pages) {
    const started = sections.some(
      (section) =>
        sectionSaves(section).length > 0 ||
        (section.kind === 'figure' && canBeOpened(section.chart)) ||
        (section.kind === 'table' && section.tools),
    );
    expect(await scriptsOf(route), route).toHaveLength(started ? 1 : 0);
  }
});

describe.each(['light', 'dark'] as const)('in a %s scheme', (colorScheme) => {
  test.each(['/gallery/', '/gallery/zh-cn/'])('axe finds nothing in opened figures of %s', async (route) => {
    await inGallery(
      { colorScheme },
      async (page) => {
        const ids = [
          'line-many',
          'interval-missing',
          'multiples-foreign',
          'bar-negative',
          'timeline-foreign',
        ];
        for (const id of ids) await open(page, id);
        expect(await foundByAxe(page, '.figure[data-state="open"]')).toEqual([]);
      },
      route,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { demoSession } from './session.ts';

const session = demoSession();

/** Looks at every chart of the gallery in a language at a width. */
async function inGallery<T>(route: string, width: number, look: () => T): Promise<T> {
  const context = await session.browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: true,
  });
  const page = await context.newPage();
  await page.goto(`${session.demo.address}${route}`);
  const seen = await page.evaluate(look);
  await context.close();
  return seen;
}

/** Boxes of text have air above and below the letters, so that a little is no overlap. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 1 && down > 4;
}

describe.each(['/gallery/', '/gallery/zh-cn/'])('on %s', (route) => {
  test.each([320, 768, 1440])('no label of a chart lies on another, %i px wide', async (width) => {
    const charts = await inGallery(route, width, () =>
      [...document.querySelectorAll('.chart svg')].map((chart) => ({
        figure: chart.closest('figure')?.getAttribute('aria-labelledby'),
        labels: [...chart.querySelectorAll('text')]
          .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect().toJSON() as DOMRect }))
          .filter(({ box }) => box.width > 0),
      })),
    );
    const found = charts.flatMap(({ figure, labels }) =>
      labels.flatMap((one, index) =>
        labels
          .slice(index + 1)
          .filter((other) => overlap(one.box, other.box))
          .map((other) => `${figure}: "${one.text}" on "${other.text}"`),
      ),
    );
    expect(found).toEqual([]);
    expect(charts.flatMap(({ labels }) => labels).length).toBeGreaterThan(200);
  });

  test.each([320, 768, 1440])('no chart reaches out of the page, %i px wide', async (width) => {
    const outside = await inGallery(route, width, () => {
      const found: string[] = [];
      for (const part of document.querySelectorAll('.chart text, .chart circle, .chart rect, .chart path')) {
        const { left, right, width: wide } = part.getBoundingClientRect();
        if (wide > 0 && (left < 0 || right > document.documentElement.clientWidth)) {
          const figure = part.closest('figure')?.getAttribute('aria-labelledby');
          found.push(`${figure}: ${part.outerHTML} from ${left} to ${right}`);
        }
      }
      return found;
    });
    expect(outside).toEqual([]);
  });
});

test('text of a chart has the same size at every width, and its lines the same strength', async () => {
  const measured = await Promise.all(
    [320, 1440].map((width) =>
      inGallery('/gallery/', width, () => {
        const text = document.querySelector('.line-chart text');
        const path = document.querySelector('.line-chart path');
        return {
          height: text?.getBoundingClientRect().height,
          stroke: path && getComputedStyle(path).vectorEffect,
          plot: Math.round(document.querySelector('.line-chart')?.getBoundingClientRect().width ?? 0),
        };
      }),
    ),
  );
  const [narrow, wide] = measured;
  expect(narrow?.height).toBe(wide?.height);
  expect([narrow?.stroke, wide?.stroke]).toEqual(['non-scaling-stroke', 'non-scaling-stroke']);
  expect(wide?.plot).toBeGreaterThan((narrow?.plot ?? 0) * 2);
});

test('the table of a figure opens by keyboard, and is open on paper', async () => {
  const context = await session.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${session.demo.address}/gallery/`);
  const table = page.locator('.figure-table table').first();
  expect(await table.isVisible()).toBe(false);
  await page.locator('.figure-table summary').first().press('Enter');
  expect(await table.isVisible()).toBe(true);
  await page.reload();
  await page.emulateMedia({ media: 'print' });
  expect(await table.isVisible()).toBe(true);
  await context.close();
});

import type { Page } from 'playwright';
import { launchChromium } from '../browser/chromium.ts';
import { servePlainly } from '../browser/plainServer.ts';
import { sealDemo } from '../browser/sealedRelease.ts';
import { opened, unlock } from '../browser/unlocking.ts';
import type { BenchRow } from './row.ts';

const CLICKS = 20;

/** How long a reader of a sealed portal waits from a click on a link until the page is shown: the median of many. */
export async function benchOpening(): Promise<BenchRow[]> {
  const [browser, demo] = await Promise.all([launchChromium(), sealDemo()]);
  const server = await servePlainly(demo.out);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(takeTime);
  await page.goto(server.address);
  await unlock(page, await demo.codeOf('daniel-okafor'));
  await opened(page);
  const waits: number[] = [];
  for (let click = 0; click < CLICKS; click++) waits.push(await follow(page, click));
  await browser.close();
  server.close();
  demo.remove();
  waits.sort((a, b) => a - b);
  return [
    {
      name: `sealed pages: from a click to the page shown, median of ${CLICKS} clicks`,
      value: waits[CLICKS / 2] ?? Number.NaN,
      unit: 'ms',
      goal: '≤ 100 ms',
      note: `on this machine, without a network; slowest ${waits.at(-1)?.toFixed(0)} ms`,
    },
  ];
}

/** Notes in a page when it was left by a click, and in the next one how long ago that was once it is drawn. */
function takeTime(): void {
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('click', () => sessionStorage.setItem('clicked', String(now())), true);
  document.addEventListener('sightline:opened', () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        document.documentElement.dataset['waited'] = String(
          now() - Number(sessionStorage.getItem('clicked')),
        );
      }),
    ),
  );
}

/** Clicks a link of the page, another one each time, and answers the wait in milliseconds. */
async function follow(page: Page, click: number): Promise<number> {
  const here = page.url();
  const links = page.locator(`a[href*="/pages/"]:not([href^="${here}"])`);
  await links.nth((click * 7) % (await links.count())).click();
  await page.waitForURL((url) => url.href !== here);
  const shown = page.locator('html[data-waited]');
  await shown.waitFor();
  return Number(await shown.getAttribute('data-waited'));
}

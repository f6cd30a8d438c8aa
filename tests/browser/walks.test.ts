import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { asReader } from './sealedDemo.ts';
import { type SealedRelease, sealDemo } from './sealedRelease.ts';
import { fileServers, isMissing, serve } from './serving.ts';
import { asked, notice, opened, unlock, wander } from './unlocking.ts';

/** Of each kind a reader, and the first page of what makes them one. */
const readers = {
  client: { id: 'owen-pike', home: '/clients/estuary-museum/' },
  finance: { id: 'gareth-boyle', home: '/clients/estuary-museum/finance/' },
  sponsor: { id: 'helen-marsh', home: '/sponsors/helen-marsh/' },
  manager: { id: 'daniel-okafor', home: '/managers/' },
} as const;
type Kind = keyof typeof readers;

/** Who comes with a code and who with a link, so that every kind of reader meets every server. */
const visits = {
  '/': { plain: ['client', 'finance'], nginx: ['finance', 'sponsor'], caddy: ['sponsor', 'manager'] },
  '/reports/2026/': {
    plain: ['manager', 'sponsor'],
    nginx: ['client', 'manager'],
    caddy: ['finance', 'client'],
  },
} as const;
const bases = Object.keys(visits) as (keyof typeof visits)[];
const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 10_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(bases)('the sealed demo at %s', (base) => {
  let demo: SealedRelease;
  beforeAll(async () => {
    demo = await sealDemo(base);
  }, 180_000);
  afterAll(() => demo.remove());

  describe.each(fileServers)('on %s', (name) => {
    const missing = isMissing(name);
    const [byCode, byLink] = visits[base][name];
    let address: string;
    let stop: () => unknown;
    beforeAll(async () => {
      if (!missing) ({ address, stop } = await serve(name, demo, base));
    });
    afterAll(() => stop?.());

    const comeHome = async (page: Page, kind: Kind) => {
      const home = address + (await demo.addressOf(readers[kind].home));
      await page.locator('.masthead, #choice a').first().waitFor();
      if (page.url() !== home) await page.locator(`#choice a[href="${home}"]`).click();
      await page.waitForURL(home);
      await opened(page);
    };

    test.skipIf(missing)(`a ${byCode} reader walks, opens a tab, locks and goes back`, async () => {
      const code = await demo.codeOf(readers[byCode].id);
      await asReader(browser, async (context) => {
        const page = await context.newPage();
        await page.goto(address);
        await unlock(page, code);
        await comeHome(page, byCode);
        const titles = await wander(page, 10);
        expect(new Set(titles).size).toBeGreaterThan(5);
        expect(titles.filter((title) => title.includes('Sealed'))).toEqual([]);
        expect(page.url()).not.toMatch(/clients|sponsors|managers|museum|helen/);
        const tab = await context.newPage();
        await tab.goto(page.url());
        await opened(tab);
        await page.locator('.session button').click();
        await asked(page);
        await asked(tab);
        await page.goBack();
        await asked(page);
        expect(await page.locator('.masthead').count()).toBe(0);
      });
    });

    test.skipIf(missing)(`a ${byLink} reader comes with a link and one click`, async () => {
      const link = await demo.linkOf(readers[byLink].id);
      await asReader(browser, async (context) => {
        const page = await context.newPage();
        await page.goto(`${address}${link}`);
        const button = page.getByRole('button', { name: 'Open the report' });
        await button.waitFor();
        expect(page.url()).toBe(address);
        expect(await page.getByLabel('Access code').isVisible()).toBe(false);
        await button.click();
        await comeHome(page, byLink);
        await wander(page, 3);
      });
    });

    test.skipIf(missing)(
      'where nothing is, whoever gives the right code reads so and finds the way back',
      async () => {
        const { id, home } = readers.client;
        const code = await demo.codeOf(id);
        const gone = `${address}pages/${'0'.repeat(32)}/`;
        await asReader(
          browser,
          async (context) => {
            const page = await context.newPage();
            expect((await page.goto(gone))?.status()).toBe(404);
            await unlock(page, code.split(' ').reverse().join(' '));
            await eventually(() => notice(page)).toContain('opens nothing');
            await unlock(page, code);
            await eventually(() => notice(page)).toContain('no longer here');
            expect(page.url()).toBe(gone);
            await page.locator('#choice a').click();
            await page.waitForURL(address + (await demo.addressOf(home)));
            await opened(page);
            await page.goto(gone);
            await eventually(() => notice(page)).toContain('no longer here');
          },
          {},
          /^Failed to load resource: the server responded with a status of 404/,
        );
      },
    );
  });
});

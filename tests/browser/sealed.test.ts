import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { sealedPath } from '../../src/sealing/places.ts';
import { foundByAxe } from './axe.ts';
import { asReader, sealedSession } from './sealedDemo.ts';
import { asked, notice, opened, unlock, wander } from './unlocking.ts';

const session = sealedSession();

const CLIENT = 'owen-pike';
/** Opens a client’s tree and a sponsor’s. */
const BOTH = 'ruth-calder';
const notFound = /404/;
const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 10_000 });

test('a page that was linked to opens at its own address, once the code is given', async () => {
  const { demo, server, browser } = session;
  const route = '/clients/estuary-museum/documents/';
  const address = `${server.address}${await demo.addressOf(route)}`;
  await asReader(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}#content`);
    await unlock(page, await demo.codeOf(CLIENT));
    await opened(page);
    expect(page.url()).toBe(`${address}#content`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });
});

test('a reader of several trees chooses among them, and comes back to the choice', async () => {
  const { demo, server, browser } = session;
  await asReader(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(server.address);
    await unlock(page, await demo.codeOf(BOTH));
    await page.getByRole('link', { name: 'Ruth Calder' }).click();
    await opened(page);
    await page.getByRole('link', { name: 'All your pages' }).click();
    await page.getByRole('link', { name: 'Ferrow Estuary Museum', exact: true }).click();
    await opened(page);
    await page.getByRole('link', { name: 'All your pages' }).click();
    await page.getByRole('link', { name: 'Ferrow Estuary Museum: contracts and payments' }).click();
    await opened(page);
  });
});

test('nobody opens a page of somebody else', async () => {
  const { demo, server, browser } = session;
  await asReader(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(`${server.address}${await demo.addressOf('/managers/')}`);
    await unlock(page, await demo.codeOf(CLIENT));
    await eventually(() => notice(page)).toContain('enter your code once more');
    expect(await page.locator('.masthead').count()).toBe(0);
  });
});

describe('tabs', () => {
  test('a new tab is open while another one is, and asks when the last one was closed', async () => {
    const { demo, server, browser } = session;
    await asReader(browser, async (context) => {
      const first = await context.newPage();
      await first.goto(server.address);
      await unlock(first, await demo.codeOf(CLIENT));
      await opened(first);
      const second = await context.newPage();
      await second.goto(server.address);
      await opened(second);
      await first.close();
      const third = await context.newPage();
      await third.goto(second.url());
      await opened(third);
      await second.close();
      await third.close();
      const late = await context.newPage();
      await late.goto(server.address);
      await asked(late);
      expect(await keysIn(late)).toEqual([]);
    });
  });

  test('a remembered device is open for 14 days, whatever is closed', async () => {
    const { demo, server, browser } = session;
    await asReader(browser, async (context) => {
      const first = await context.newPage();
      await first.goto(server.address);
      await unlock(first, await demo.codeOf(CLIENT), true);
      await opened(first);
      await first.close();
      const later = await context.newPage();
      await later.clock.setFixedTime(Date.now() + 13.9 * 24 * 3600 * 1000);
      await later.goto(server.address);
      await opened(later);
      await later.close();
      const last = await context.newPage();
      await last.clock.setFixedTime(Date.now() + 14.1 * 24 * 3600 * 1000);
      await last.goto(server.address);
      await asked(last);
      expect(await keysIn(last)).toEqual([]);
    });
  });

  test('Lock closes every tab, and going back shows nothing', async () => {
    const { demo, server, browser } = session;
    await asReader(browser, async (context) => {
      const [first, second] = [await context.newPage(), await context.newPage()];
      await first.goto(server.address);
      await unlock(first, await demo.codeOf(CLIENT), true);
      await opened(first);
      await wander(first, 2);
      await second.goto(first.url());
      await opened(second);
      await first.locator('.session button').click();
      await asked(first);
      await asked(second);
      await first.goBack();
      await asked(first);
      expect(await first.locator('.masthead').count()).toBe(0);
      expect(await keysIn(first)).toEqual([]);
    });
  });

  test('a page that comes back as it was left looks whether it was locked meanwhile', async () => {
    const { demo, server, browser } = session;
    await asReader(browser, async (context) => {
      const page = await context.newPage();
      await page.goto(server.address);
      await unlock(page, await demo.codeOf(CLIENT));
      await opened(page);
      const comeBack = () =>
        page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      await comeBack();
      await eventually(() => page.locator('.masthead').isVisible()).toBe(true);
      await page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      });
      await comeBack();
      await asked(page);
    });
  });

  test('keys are held where no script can read them', async () => {
    const { demo, server, browser } = session;
    await asReader(browser, async (context) => {
      const page = await context.newPage();
      await page.goto(server.address);
      await unlock(page, await demo.codeOf(CLIENT));
      await opened(page);
      expect(await keysIn(page)).toEqual([false, false]);
    });
  });
});

/** Whether each key in the store can be read out. */
function keysIn(page: Page): Promise<boolean[]> {
  return page.evaluate(async () => {
    const extractable: boolean[] = [];
    const visit = (value: unknown) => {
      if (value instanceof CryptoKey) extractable.push(value.extractable);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        visit(await answer(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return extractable;
  });
}

describe('a code that opens nothing', () => {
  test.each([
    ['has a word that is in no code', (code: string) => code.replace(/\S+$/, 'sightline'), 'sightline'],
    ['is too short', (code: string) => code.replace(/ \S+$/, ''), 'eight words'],
    ['is somebody’s no longer', (code: string) => code.split(' ').reverse().join(' '), 'opens nothing'],
  ])('%s: it says so, in both languages, and can be corrected', async (_, change, said) => {
    const { demo, server, browser } = session;
    const code = await demo.codeOf(CLIENT);
    await asReader(
      browser,
      async (context) => {
        const page = await context.newPage();
        await page.goto(server.address);
        await unlock(page, change(code));
        await eventually(() => notice(page)).toContain(said);
        expect(await notice(page)).toMatch(/口令/);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
        await unlock(page, `  ${code.toUpperCase()}\n`);
        await opened(page);
      },
      {},
      notFound,
    );
  });

  test('is a link that was changed: the code is asked for instead', async () => {
    await asReader(
      session.browser,
      async (context) => {
        const page = await context.newPage();
        await page.goto(`${session.server.address}#k=nonsense`);
        expect(page.url()).not.toContain('#');
        await page.getByRole('button', { name: 'Open the report' }).click();
        await eventually(() => notice(page)).toContain('opens nothing');
        await asked(page);
      },
      {},
      notFound,
    );
  });
});

test('the words can be pasted and shown, and the field is one a password manager knows', async () => {
  await asReader(session.browser, async (context) => {
    const page = await context.newPage();
    await page.goto(session.server.address);
    const field = page.getByLabel('Access code');
    await field.waitFor();
    expect(await field.getAttribute('autocomplete')).toBe('current-password');
    expect(await field.getAttribute('type')).toBe('password');
    await field.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'words');
      return element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }),
      );
    });
    await page.keyboard.press('Tab');
    await page.getByLabel('Show the words').check();
    expect(await field.getAttribute('type')).toBe('text');
  });
});

test('a page that was changed on its way is not shown, and one that is gone is said to be', async () => {
  const { demo, server, browser } = session;
  const file = async (path: string) => join(demo.out, sealedPath(await demo.nameOf(path)));
  const route = '/clients/estuary-museum/';
  await asReader(
    browser,
    async (context) => {
      const page = await context.newPage();
      await page.goto(server.address);
      await unlock(page, await demo.codeOf(CLIENT));
      await opened(page);
      const at = await file(`${route}index.html`);
      const sealed = readFileSync(at, 'utf8');
      writeFileSync(at, `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`);
      await page.reload();
      await eventually(() => notice(page)).toContain('did not arrive as it was sealed');
      // a page of the same reader in the place of another one
      writeFileSync(at, readFileSync(await file(`${route}documents/index.html`)));
      await page.reload();
      await eventually(() => notice(page)).toContain('did not arrive as it was sealed');
      rmSync(at);
      await page.reload();
      await eventually(() => notice(page)).toContain('no longer here');
      writeFileSync(at, sealed);
      await page.reload();
      await opened(page);
    },
    {},
    notFound,
  );
});

test('without script a page says what it needs, in both languages', async () => {
  await asReader(
    session.browser,
    async (context) => {
      const page = await context.newPage();
      await page.goto(session.server.address);
      const said = page.locator('noscript .in-language');
      expect(await said.allTextContents()).toEqual([
        expect.stringContaining('opened by a script'),
        expect.stringContaining('脚本'),
      ]);
      for (const text of await said.all()) expect(await text.isVisible()).toBe(true);
      expect(await page.locator('form').isVisible()).toBe(false);
    },
    { javaScriptEnabled: false },
  );
});

test('where others could change a page on its way, it says that https is needed', async () => {
  await asReader(session.browser, async (context) => {
    const page = await context.newPage();
    await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
    await page.goto(session.server.address);
    await eventually(() => notice(page)).toContain('https');
    expect(await page.locator('form').isVisible()).toBe(false);
  });
});

describe.each(['light', 'dark'] as const)('in a %s scheme axe finds nothing', (colorScheme) => {
  test('in asking, in what is said, in the choice and in an opened page', async () => {
    const { demo, server, browser } = session;
    await asReader(
      browser,
      async (context) => {
        const page = await context.newPage();
        const check = async () => expect(await foundByAxe(page)).toEqual([]);
        await page.goto(server.address);
        await asked(page);
        await check();
        await unlock(page, 'no such code');
        await eventually(() => notice(page)).toContain('No code has');
        await check();
        await unlock(page, await demo.codeOf(BOTH));
        await page.getByRole('link', { name: 'Ruth Calder' }).waitFor();
        await check();
        await page.getByRole('link', { name: 'Ruth Calder' }).click();
        await opened(page);
        await check();
        await page.goto(`${server.address}${await demo.linkOf(CLIENT)}`);
        await page.getByRole('button', { name: 'Open the report' }).waitFor();
        await check();
      },
      { colorScheme },
      notFound,
    );
  });
});

test('nothing that a page holds is run, should it ever come to hold something', async () => {
  const { demo, server, browser } = session;
  const route = '/clients/estuary-museum/';
  const at = join(demo.out, sealedPath(await demo.nameOf(`${route}index.html`)));
  const sealed = readFileSync(at);
  const evil =
    '<html lang="en"><body><header class="masthead"></header><script>document.title = "run"</script>' +
    '<img src="x" onerror="document.title = \'run\'"><svg onload="document.title = \'run\'"></svg>' +
    '<a id="trap" href="javascript:document.title = \'run\'">x</a><iframe srcdoc="<script>parent.document.title = 1</script>"></iframe>' +
    '<a href="http://%">broken</a></body></html>';
  writeFileSync(at, await demo.seal(`${route}index.html`, evil));
  await asReader(
    browser,
    async (context) => {
      const page = await context.newPage();
      await page.goto(server.address);
      await unlock(page, await demo.codeOf(CLIENT));
      await page.locator('#trap').click();
      await page.waitForFunction(() => document.readyState === 'complete');
      expect(await page.title()).toBe('');
    },
    {},
    /Content Security Policy|violates the following|404/,
  );
  writeFileSync(at, sealed);
});

test('where a browser keeps nothing, a page is opened all the same', async () => {
  const { demo, server, browser } = session;
  await asReader(browser, async (context) => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('Nothing is kept here.', 'InvalidStateError');
      };
    });
    await page.goto(`${server.address}${await demo.addressOf('/clients/estuary-museum/')}`);
    await unlock(page, await demo.codeOf(CLIENT));
    await opened(page);
  });
});

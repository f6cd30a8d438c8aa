import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, grantAccess, linkOf, revokeAccess } from '../../src/authoring/accessCommand.ts';
import { sealedPortal, sealedSample } from '../publish/sealed/sealedPortal.ts';
import { launchChromium } from './chromium.ts';
import { asReader } from './sealedDemo.ts';
import { fileServers, isMissing, serve } from './serving.ts';
import { asked, notice, opened, unlock } from './unlocking.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const eventually = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 10_000 });

const title = 'whoever is shut out opens nothing from the next release on; the others’ codes keep working';

for (const name of fileServers) test.skipIf(isMissing(name))(`${title}, on ${name}`, () => shutOut(name));

async function shutOut(name: (typeof fileServers)[number]): Promise<void> {
  const portal = sealedPortal({
    ...sealedSample,
    'portal.json': { ...(sealedSample['portal.json'] as object), address: 'https://reports.example/' },
  });
  const { folder, content, out, master, publish } = portal;
  const options = { content, surroundings: { SIGHTLINE_MASTER: master } };
  grantAccess('kim', ['clients/acme'], { name: 'Kim Osei' }, options);
  await publish();
  const server = await serve(name, { folder, out, host: `${out}-host` }, '/');
  const [jo = '', kim = ''] = await Promise.all(
    ['jo', 'kim'].map(async (id) => (await codeOf(id, false, options))[0] ?? ''),
  );
  const [link = ''] = await linkOf('jo', options);

  await asReader(
    browser,
    async (context) => {
      const [joAt, kimAt] = [await context.newPage(), await (await browser.newContext()).newPage()];
      for (const [page, code] of [
        [joAt, jo],
        [kimAt, kim],
      ] as const) {
        await page.goto(server.address);
        await unlock(page, code);
        await opened(page);
      }

      revokeAccess('jo', [], options);
      await publish();

      // what is held in the browser already is of no use with what was sealed since
      await joAt.reload();
      await eventually(() => notice(joAt)).toContain('renewed');
      await unlock(joAt, jo);
      await eventually(() => notice(joAt)).toContain('opens nothing');
      await joAt.goto(`${server.address}${new URL(link).hash}`);
      await joAt.getByRole('button', { name: 'Open the report' }).click();
      await eventually(() => notice(joAt)).toContain('opens nothing');
      await asked(joAt);

      await kimAt.reload();
      await eventually(() => notice(kimAt)).toContain('renewed');
      await unlock(kimAt, kim);
      await opened(kimAt);
      await kimAt.context().close();
    },
    {},
    /404/,
  );
  await server.stop();
}

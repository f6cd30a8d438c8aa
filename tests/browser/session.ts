import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serveDemo } from './demo.ts';

type Demo = Awaited<ReturnType<typeof serveDemo>>;

/** A browser and the demo portal for all tests of a file, which end with it. They are there once its tests run. */
export function demoSession(): { readonly browser: Browser; readonly demo: Demo } {
  const session: { browser?: Browser; demo?: Demo } = {};
  beforeAll(async () => {
    [session.browser, session.demo] = await Promise.all([launchChromium(), serveDemo()]);
  });
  afterAll(async () => {
    session.demo?.close();
    await session.browser?.close();
  });
  return session as { browser: Browser; demo: Demo };
}

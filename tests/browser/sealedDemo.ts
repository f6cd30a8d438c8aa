import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { servePlainly } from './plainServer.ts';
import { type SealedRelease, sealDemo } from './sealedRelease.ts';

type Server = Awaited<ReturnType<typeof servePlainly>>;

/** A browser and the sealed demo on a plain file server, for all tests of a file. */
export function sealedSession(): {
  readonly browser: Browser;
  readonly demo: SealedRelease;
  readonly server: Server;
} {
  const session: { browser?: Browser; demo?: SealedRelease; server?: Server } = {};
  beforeAll(async () => {
    [session.browser, session.demo] = await Promise.all([launchChromium(), sealDemo()]);
    session.server = await servePlainly(session.demo.out);
  }, 180_000);
  afterAll(async () => {
    session.server?.close();
    session.demo?.remove();
    await session.browser?.close();
  });
  return session as { browser: Browser; demo: SealedRelease; server: Server };
}

/** What a host may be asked for: nothing that says anything about anybody. */
const opaque =
  /^\/(reports\/2026\/)?(|favicon\.svg|_sightline\/[\w-]{8}\.(js|css)|pages\/\w{32}\/|(sealed|keyrings)\/\w{32}\.jwe)$/;

/**
 * A reader’s browser, in which nothing may be reported as wrong, no policy be broken, and the host not be told whose
 * pages are read.
 * @param expected what may be, such as a file that is looked for and is not there
 */
export async function asReader(
  browser: Browser,
  look: (context: BrowserContext) => Promise<void>,
  options: BrowserContextOptions = {},
  expected = /^$/,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`Content Security Policy, ${effectiveDirective}: ${blockedURI}`),
    ),
  );
  const wrong: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'http:' && !opaque.test(url.pathname))
      wrong.push(`The host is told: ${url.pathname}`);
  });
  context.on('weberror', (error) => wrong.push(error.error().message));
  try {
    await look(context);
  } finally {
    await context.close();
  }
  expect(wrong.filter((text) => !expected.test(text))).toEqual([]);
}

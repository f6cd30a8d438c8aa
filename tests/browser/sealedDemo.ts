import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { codeOf, linkOf } from '../../src/authoring/accessCommand.ts';
import { build } from '../../src/publish/build.ts';
import { utf8 } from '../../src/sealing/bytes.ts';
import { readLedger } from '../../src/sealing/ledger.ts';
import { newMaster, readMaster } from '../../src/sealing/master.ts';
import { pageFolder } from '../../src/sealing/places.ts';
import { Vault } from '../../src/sealing/vault.ts';
import { silentProgress } from '../silentProgress.ts';
import { launchChromium } from './chromium.ts';
import { servePlainly } from './plainServer.ts';

const root = resolve(import.meta.dirname, '../..');
const content = join(root, 'content');

/** The demo portal, sealed, with what its readers are given. */
async function sealDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-sealed-'));
  const out = join(folder, 'dist');
  const surroundings = { SIGHTLINE_MASTER: newMaster().trim() };
  await build({ root, content, out, asOf: '2026-11-21', access: 'sealed', surroundings }, silentProgress);
  const master = readMaster(surroundings, content);
  const ledger = await readLedger(out, master);
  const vault = new Vault(master, { generations: ledger?.trees });
  const options = { content, surroundings };
  return {
    out,
    paths: Object.keys(ledger?.files ?? {}),
    codeOf: async (reader: string) => (await codeOf(reader, false, options))[0] ?? '',
    /** What a link carries behind the address of the portal. */
    linkOf: async (reader: string) => new URL((await linkOf(reader, options))[0] ?? '').hash,
    /** Where a page stands below the portal. */
    addressOf: async (route: string) => pageFolder(await vault.nameOf(route)),
    nameOf: (path: string) => vault.nameOf(path),
    seal: async (path: string, text: string) => (await vault.seal({ path, body: utf8(text) })).envelope,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

type Demo = Awaited<ReturnType<typeof sealDemo>>;
type Server = Awaited<ReturnType<typeof servePlainly>>;

/** A browser and the sealed demo, served below a path, for all tests of a file. */
export function sealedSession(prefix = '/'): {
  readonly browser: Browser;
  readonly demo: Demo;
  readonly server: Server;
} {
  const session: { browser?: Browser; demo?: Demo; server?: Server } = {};
  beforeAll(async () => {
    [session.browser, session.demo] = await Promise.all([launchChromium(), sealDemo()]);
    session.server = await servePlainly(session.demo.out, prefix);
  }, 180_000);
  afterAll(async () => {
    session.server?.close();
    session.demo?.remove();
    await session.browser?.close();
  });
  return session as { browser: Browser; demo: Demo; server: Server };
}

/** What a host may be asked for: nothing that says anything about anybody. */
const opaque =
  /^\/(reports\/2026\/)?(|favicon\.svg|_sightline\/[\w-]{8}\.(js|css)|pages\/\w{32}\/|(sealed|keyrings)\/\w{32}\.jwe)$/;

/**
 * A reader’s browser, in which nothing may be reported as wrong, and the host not be told whose pages are read.
 * @param expected what may be, such as a file that is looked for and is not there
 */
export async function asReader(
  browser: Browser,
  look: (context: BrowserContext) => Promise<void>,
  options: BrowserContextOptions = {},
  expected = /^$/,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
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

/** Types a code as a reader does who has no mouse. */
export async function unlock(page: Page, code: string, remember = false): Promise<void> {
  await page.getByLabel('Access code').fill(code);
  if (remember) await page.getByLabel('Remember this device').check();
  await page.getByLabel('Access code').press('Enter');
}

/** Resolves once an opened page is shown. */
export const opened = (page: Page) => page.locator('.masthead').waitFor();

/** Resolves once the page asks for a code. */
export const asked = (page: Page) => page.getByLabel('Access code').waitFor();

export const notice = async (page: Page) => (await page.locator('#notice').textContent()) ?? '';

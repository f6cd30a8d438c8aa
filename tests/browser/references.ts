import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.ts';
import { serveDemo } from './demo.ts';
import { type Look, paper, photograph } from './photograph.ts';

/** The upper part of a page: what it leads with. In pixels. */
const HEIGHT = 2400;

const folder = join(import.meta.dirname, 'references');
const machineFile = join(folder, 'machine.json');

interface Reference {
  name: string;
  route: string;
  look: Look;
}

const phone = { width: 360, scheme: 'light' } as const;
const tablet = { width: 768, scheme: 'dark' } as const;
const desk = { width: 1280, scheme: 'light' } as const;

/** The page of each method, and every look at least once. */
export const references: readonly Reference[] = [
  {
    name: 'waterfall',
    route: '/sponsors/helen-marsh/projects/marren-valley-buses/depot-terminals/',
    look: desk,
  },
  { name: 'agile', route: '/clients/estuary-museum/projects/ticketing/', look: tablet },
  { name: 'hybrid', route: '/clients/east-china-logistics/projects/slot-booking/', look: phone },
  {
    name: 'extreme',
    route: '/sponsors/helen-marsh/projects/marren-valley-buses/evening-buses/',
    look: paper,
  },
];

/** What a picture depends on beside its page: the build of the browser, and how letters come out with the fonts there are. */
export async function machineOf(browser: Browser): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 900, height: 400 } });
  const sample = 'Sightline <b>2026</b> <small>−4 × 5</small> 进度与满意度';
  const lines = ['en', 'zh-CN'].flatMap((lang) =>
    ['--sans', '--serif'].map((font) => `<p lang="${lang}" style="font: 30px var(${font})">${sample}</p>`),
  );
  await page.setContent(lines.join(''));
  await page.addStyleTag({ path: join(import.meta.dirname, '../../src/styles/tokens.css') });
  const letters = createHash('sha256')
    .update(await page.screenshot())
    .digest('hex');
  await page.close();
  return `Chromium ${browser.version()}, letters ${letters.slice(0, 16)}`;
}

/** The machine the pictures that are kept were made on. */
export function keptMachine(): string {
  return JSON.parse(readFileSync(machineFile, 'utf8'));
}

export function keptPicture({ name }: Reference): Buffer {
  return readFileSync(join(folder, `${name}.png`));
}

/** A reference as it looks now, with some style added to it. */
export async function pictureNow(browser: Browser, address: string, { route, look }: Reference, style = '') {
  const [picture] = await photograph(browser, [`${address}${route}`], look, HEIGHT, style);
  if (!picture) throw new Error(`There is no picture of ${route}.`);
  return picture;
}

/** Makes all of them anew, to be looked at and kept. */
export async function keepReferences(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const [browser, demo] = await Promise.all([launchChromium(), serveDemo()]);
  try {
    for (const reference of references) {
      writeFileSync(
        join(folder, `${reference.name}.png`),
        await pictureNow(browser, demo.address, reference),
      );
    }
    writeFileSync(machineFile, `${JSON.stringify(await machineOf(browser))}\n`);
    return folder;
  } finally {
    demo.close();
    await browser.close();
  }
}

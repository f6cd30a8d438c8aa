import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import type { PageView } from '../../src/views/page.ts';
import { launchChromium } from './chromium.ts';
import { samplesOf, serveDemo } from './demo.ts';

interface Look {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  media?: 'print';
}

/** A phone, a tablet and a desk, by day and by night, and a sheet of A4 between its margins. */
const looks: readonly Look[] = [
  ...[320, 768, 1440].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ name: `${width} px, ${scheme}`, width, scheme })),
  ),
  { name: 'print', width: 658, scheme: 'light', media: 'print' },
];

/** How large a page stands on the sheet. */
const SCALE = 0.28;

/** As far down as a page is shown, in pixels of the page. */
const HEIGHT = 6000;

/**
 * Photographs every kind of page of the demo in every language at every look, and lays the pictures out on one sheet a
 * kind and on `index.html`, which shows them all.
 * @returns the files of the sheets
 */
export async function makeContactSheet(folder: string, only: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const [browser, demo] = await Promise.all([launchChromium(), serveDemo()]);
  try {
    const samples = samplesOf(demo.pages).filter(({ kind }) => kind.includes(only));
    for (const look of looks) await photograph(browser, demo.address, samples, look, folder);
    const kinds = [...new Set(samples.map(({ kind }) => kind))];
    const sheets: string[] = [];
    for (const kind of kinds) {
      const rows = samples.filter((sample) => sample.kind === kind);
      const html = join(folder, `${kind}.html`);
      writeFileSync(html, sheetOf(rows));
      sheets.push(await pictureOf(browser, html, join(folder, `${kind}.png`)));
    }
    writeFileSync(join(folder, 'index.html'), sheetOf(samples));
    return sheets;
  } finally {
    demo.close();
    await browser.close();
  }
}

async function photograph(
  browser: Browser,
  address: string,
  samples: readonly PageView[],
  look: Look,
  folder: string,
) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.emulateMedia({ media: look.media ?? 'screen' });
  for (const sample of samples) {
    await page.goto(`${address}${sample.route}`);
    const full = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: look.width, height: Math.min(full, HEIGHT) };
    await page.screenshot({ path: join(folder, fileOf(sample, look)), fullPage: true, clip });
  }
  await context.close();
}

function fileOf({ kind, locale }: PageView, { width, scheme, media }: Look): string {
  return `${kind}-${locale}-${media ?? `${width}-${scheme}`}.png`;
}

function sheetOf(samples: readonly PageView[]): string {
  const rows = samples.map((sample) => {
    const pictures = looks.map(
      (look) =>
        `<figure><figcaption>${look.name}</figcaption><a href="${fileOf(sample, look)}">` +
        `<img src="${fileOf(sample, look)}" width="${Math.round(look.width * SCALE)}" alt=""></a></figure>`,
    );
    return `<h2>${sample.kind}, ${sample.locale}: ${sample.route}</h2><div>${pictures.join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>
    body { font: 14px sans-serif; margin: 16px; background: #888; width: max-content }
    div { display: flex; gap: 12px; align-items: flex-start } figure { margin: 0 } img { display: block }
  </style>${rows.join('\n')}`;
}

async function pictureOf(browser: Browser, html: string, file: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1700, height: 900 } });
  await page.goto(pathToFileURL(html).href);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
  return file;
}

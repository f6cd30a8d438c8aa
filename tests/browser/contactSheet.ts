import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import type { PageView } from '../../src/views/page.ts';
import { launchChromium } from './chromium.ts';
import { samplesOf, serveDemo } from './demo.ts';
import { type Look, paper, photograph } from './photograph.ts';

interface NamedLook extends Look {
  name: string;
}

/** A phone, a tablet and a desk, by day and by night, and a sheet of paper. */
const looks: readonly NamedLook[] = [
  ...[320, 768, 1440].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ name: `${width} px, ${scheme}`, width, scheme })),
  ),
  { name: 'print', ...paper },
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
    const addresses = samples.map(({ route }) => `${demo.address}${route}`);
    for (const look of looks) {
      const pictures = await photograph(browser, addresses, look, HEIGHT);
      for (const [index, sample] of samples.entries())
        writeFileSync(join(folder, fileOf(sample, look)), pictures[index] ?? '');
    }
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

import type { Browser } from 'playwright';

/** How a page is looked at. */
export interface Look {
  width: number;
  scheme: 'light' | 'dark';
  media?: 'print';
}

/** A4 between its margins. */
export const paper: Look = { width: 658, scheme: 'light', media: 'print' };

/**
 * Pictures of pages at one look, as PNG, each as far down as `height` pixels.
 * @param style added to the styles of the pages
 */
export async function photograph(
  browser: Browser,
  addresses: readonly string[],
  look: Look,
  height: number,
  style = '',
): Promise<Buffer[]> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
    // the policy of a page lets nothing be added
    bypassCSP: style !== '',
  });
  const page = await context.newPage();
  await page.emulateMedia({ media: look.media ?? 'screen' });
  const pictures: Buffer[] = [];
  for (const address of addresses) {
    await page.goto(address);
    if (style !== '') await page.addStyleTag({ content: style });
    const full = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: look.width, height: Math.min(full, height) };
    pictures.push(await page.screenshot({ fullPage: true, clip }));
  }
  await context.close();
  return pictures;
}

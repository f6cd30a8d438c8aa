import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { expect } from 'vitest';

/**
 * Opens a page in a browser of its own and looks at it; nothing in it may be reported as wrong.
 * @param expected what may be, such as a file that is looked for and is not there
 */
export async function onQuietPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  expected = /^$/,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(address);
  await look(page);
  await context.close();
  expect(wrong.filter((text) => !expected.test(text))).toEqual([]);
}

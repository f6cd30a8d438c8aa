import type { Browser, Page } from 'playwright';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Payload } from './payloads.ts';
import { layTrap, leftIn, poke } from './trap.ts';

/** Markdown as it becomes a page where nobody minds what it says. */
const careless = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

const address = 'http://control.invalid/';

/** How many browsers work side by side: they mostly wait. */
const LANES = 6;

/**
 * What payloads do in a page that takes them as they are, each in one of its own: in Markdown that is not sanitized,
 * in an attribute and in text that are not escaped.
 * @returns the numbers of those that did something, and of those that left something behind that could
 */
export async function letLoose(browser: Browser, payloads: readonly Payload[]) {
  const [acting, staying] = [new Set<number>(), new Set<number>()];
  const lane = async (first: number) => {
    const { page, done, close } = await layTrap(browser, address);
    const show = await blankPage(page);
    for (const { number, text } of payloads.filter((_, index) => index % LANES === first)) {
      const before = done.length;
      const left = await show(`<main>${careless.processSync(text)}</main><p title="${text}">${text}`);
      if (done.length > before) acting.add(number);
      if (left.length > 0) staying.add(number);
    }
    await close();
  };
  await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
  return { acting, staying };
}

/** Shows what it is given, in a page of its own that has nothing else, and answers what is left in it. */
async function blankPage(page: Page): Promise<(body: string) => Promise<string[]>> {
  let html = '';
  await page.route(`${address}**`, (route) =>
    new URL(route.request().url()).pathname === '/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 404 }),
  );
  return (body) => {
    html = `<!doctype html><title>Control</title>${body}`;
    return tryAll(page);
  };
}

/** A payload that leads elsewhere ends what is going on in the page: that is no failure of the test. */
async function tryAll(page: Page): Promise<string[]> {
  await page.goto(address).catch(() => {});
  const left = await leftIn(page.locator('body')).catch(() => []);
  await poke(page).catch(() => {});
  await page.evaluate(clickAll).catch(() => {});
  return left;
}

async function clickAll(): Promise<void> {
  const clicked = 'a, area, button, summary, [onclick], [type="submit"]';
  for (const element of document.querySelectorAll(clicked))
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

import type { Browser, Locator, Page } from 'playwright';

/**
 * A browser in which whatever payloads do is noted and nothing leaves the machine: calls of `hit`, dialogues, windows,
 * and questions to other hosts, each with what it told.
 * @param own the address below which a page may ask
 */
export async function layTrap(browser: Browser, own: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const done: string[] = [];
  const page = await context.newPage();
  context.on('page', () => done.push('a window'));
  await context.exposeFunction('hit', (number: number) => done.push(`ran ${number}`));
  context.on('dialog', async (dialog) => {
    done.push(`said ${dialog.message()}`);
    await dialog.dismiss().catch(() => {});
  });
  await context.route(
    (url) => !url.href.startsWith(own) && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      done.push(`asked ${route.request().url()}`);
      return route.abort();
    },
  );
  return { page, done, close: () => context.close() };
}

/** Moves over and focuses everything in a page and opens its figures, as a curious reader does. */
export async function poke(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const element of document.body.querySelectorAll('*')) {
      for (const type of ['mouseover', 'pointermove', 'focus']) element.dispatchEvent(new Event(type));
    }
    for (const button of document.querySelectorAll<HTMLElement>('.explore')) button.click();
    // what was begun by then has had its turn
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.waitForFunction(() => !document.querySelector('.figure[data-state="loading"]'));
}

// the buttons of a page's tables are the only thing that it holds back itself
const held = 'template:not(#save-table)';
const running = `script, iframe, frame, object, embed, base, link, meta, style, form, ${held}, noscript, [srcdoc]`;
const loading = 'image, picture, source, audio, video, use, feImage, [srcset], [ping], [background]';
// what draws opened figures places their parts so, which a policy lets it do
const placing = '[style]:not(.interactive *)';
const strange = 'math, foreignObject, animate, set, [id^="clobbered"], [name^="clobbered"]';

/**
 * What is in a part of a page that nobody but Sightline may put there: what could run, load, lead to a script or take
 * a name from the page’s own.
 */
export async function leftIn(part: Locator): Promise<string[]> {
  const elements = await part
    .locator([running, loading, placing, strange].join(', '))
    .evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 200)));
  const attributes = await part.locator('*').evaluateAll((all) => {
    const addresses = ['href', 'src', 'xlink:href', 'action', 'formaction', 'data', 'poster'];
    const harmless = ['http:', 'https:', 'mailto:', 'tel:', 'blob:'];
    const isWrong = ({ name, value }: Attr) =>
      name.startsWith('on') ||
      (addresses.includes(name) && !harmless.includes(new URL(value, location.href).protocol));
    return all.flatMap(({ attributes: own }) =>
      [...own].filter(isWrong).map((one) => `${one.name}=${one.value}`),
    );
  });
  return [...elements, ...attributes];
}

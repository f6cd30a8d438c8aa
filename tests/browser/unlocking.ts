import type { Page } from 'playwright';

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

/** Follows links to pages not seen before, and answers their titles. */
export async function wander(page: Page, steps: number): Promise<string[]> {
  const seen = new Set([page.url()]);
  const titles: string[] = [];
  for (let step = 0; step < steps; step++) {
    const links = await page
      .locator('a[href*="/pages/"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const next = links.find((href) => !seen.has(href)) ?? links[0] ?? '';
    seen.add(next);
    await page.locator(`a[href="${next}"]`).first().click();
    await page.waitForURL(next);
    await opened(page);
    titles.push(await page.title());
  }
  return titles;
}

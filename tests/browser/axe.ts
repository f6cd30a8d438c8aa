import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * What axe finds in a page as it stands, a line for each rule with the first place.
 * @param within only there, as a selector
 */
export async function foundByAxe(page: Page, within?: string): Promise<string[]> {
  // the other way of running it is for pages with frames, of which there are none, and takes twice as long
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

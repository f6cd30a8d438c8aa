import { expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { measureMaps } from './mapFuzz.ts';

test('no label of a map lies on another or reaches out, as measured for 1,000 random sets of people', async () => {
  const browser = await launchChromium();
  const seen = await measureMaps(await browser.newPage(), 1, 1000);
  await browser.close();
  expect(seen.wrong).toEqual([]);
  expect(seen.maps).toBeGreaterThan(8900);
});

import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { measureMaps } from './mapFuzz.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('no label of a map lies on another or reaches out, as measured for 40 random sets of people', async () => {
  const seen = await measureMaps(await browser.newPage(), 1, 40);
  expect(seen.wrong).toEqual([]);
  expect(seen.maps).toBeGreaterThan(300);
  expect(seen.labels).toBeGreaterThan(8000);
});

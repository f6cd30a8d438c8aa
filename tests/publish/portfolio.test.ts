import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { overviewsOf, renderInto } from './overviewPages.ts';
import { portfolio, sponsor } from './portfolio.ts';

test('a dashboard of two hundred projects is light enough to load on a phone', async () => {
  const folder = temporaryFolder();
  const views = overviewsOf(folder, portfolio());
  const pages = await renderInto(join(folder, 'out'), views);
  for (const route of [`/sponsors/${sponsor}/`, '/managers/']) {
    const html = pages.get(route) ?? '';
    expect(html.match(/<tr/g)?.length).toBeGreaterThan(200);
    const kilobytes = gzipSync(html).length / 1024;
    console.info(`${route} ${kilobytes.toFixed(1)} KB gzipped, ${(html.length / 1024).toFixed(0)} KB`);
    expect(kilobytes).toBeLessThan(60);
  }
});

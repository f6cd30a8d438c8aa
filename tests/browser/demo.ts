import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../src/publish/build.ts';
import { pageFiles } from '../../src/publish/pageFiles.ts';
import { PreviewServer } from '../../src/publish/previewServer.ts';
import { PreviousRelease } from '../../src/publish/previous.ts';
import type { PageView } from '../../src/views/page.ts';
import { silentProgress } from '../silentProgress.ts';

const root = resolve(import.meta.dirname, '../..');

/** The demo portal, built and served as the preview serves it. */
export async function serveDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-demo-'));
  const out = join(folder, 'preview');
  await build(
    { root, content: join(root, 'content'), out, asOf: '2026-11-21', preview: true },
    silentProgress,
  );
  const server = new PreviewServer(out);
  const address = await server.listen(4400);
  const pages = new PreviousRelease(out)
    .routes()
    .sort()
    .map((route) => JSON.parse(readFileSync(join(out, route, pageFiles.data), 'utf8')) as PageView);
  return {
    address: address.slice(0, -1),
    pages,
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One page of each kind in each language, the one that says most. */
export function samplesOf(pages: readonly PageView[]): PageView[] {
  const richest = new Map<string, PageView>();
  for (const page of pages) {
    const key = `${page.kind} ${page.locale}`;
    const best = richest.get(key);
    if (!best || JSON.stringify(best).length < JSON.stringify(page).length) richest.set(key, page);
  }
  return [...richest.values()];
}

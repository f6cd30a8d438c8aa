import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../../src/publish/build.ts';
import { utf8 } from '../../src/sealing/bytes.ts';
import { Vault } from '../../src/sealing/vault.ts';
import { silentProgress } from '../silentProgress.ts';
import type { BenchRow } from './row.ts';

const root = resolve(import.meta.dirname, '../..');
const PAGES = 2000;
const SIZE = 13 * 1024;

/** What sealing adds to a release of many pages: time on one thread, and size. */
export async function benchSealing(): Promise<BenchRow[]> {
  const pages = await demoPages();
  const vault = new Vault(crypto.getRandomValues(new Uint8Array(32)), {});
  const started = performance.now();
  let sealed = 0;
  for (const [index, body] of pages.entries()) {
    const { envelope } = await vault.seal({ path: `/clients/acme/p${index}/index.html`, body });
    sealed += envelope.length;
  }
  const seconds = (performance.now() - started) / 1000;
  const plain = pages.reduce((sum, { length }) => sum + length, 0);
  const compressed = pages.reduce((sum, body) => sum + gzipSync(body).length, 0);
  return [
    {
      name: `sealing ${PAGES} pages of ${SIZE / 1024} KB, compressed and padded`,
      value: seconds,
      unit: 's',
      goal: '≤ 1.4 s',
      note: `${(plain / 1024 / 1024).toFixed(1)} MB become ${(sealed / 1024 / 1024).toFixed(1)} MB`,
    },
    {
      name: 'a sealed page against the same page gzipped, by size',
      value: sealed / compressed,
      unit: '×',
      goal: '≤ 1.5: 4/3 for base64url, at most 1.12 for padding',
      note: `${(sealed / PAGES / 1024).toFixed(1)} KB a page`,
    },
  ];
}

/** Pages of the demo, cut or repeated to one size, no two alike. */
async function demoPages(): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  const content = join(root, 'content');
  await build(
    { root, content, out: join(folder, 'out'), asOf: '2026-11-21', access: 'open' },
    silentProgress,
  );
  const pages = globSync('out/**/index.html', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  rmSync(folder, { recursive: true, force: true });
  return Array.from({ length: PAGES }, (_, index) => {
    const text = `${index} ${pages[index % pages.length]}`;
    return utf8(text.repeat(Math.ceil(SIZE / text.length))).subarray(0, SIZE);
  });
}

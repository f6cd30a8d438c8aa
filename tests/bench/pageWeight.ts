import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../../src/publish/build.ts';
import { pageFiles } from '../../src/publish/pageFiles.ts';
import { silentProgress } from '../silentProgress.ts';
import type { BenchRow } from './row.ts';

const root = resolve(import.meta.dirname, '../..');

/** What a reader’s device loads before a project page of the demo can be read, for the heaviest of them. */
export async function benchPageWeight(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  const out = join(folder, 'out');
  const content = join(root, 'content');
  await build({ root, content, out, asOf: '2026-11-21', access: 'open' }, silentProgress);
  const pages = globSync('clients/*/{,en/,zh-cn/}projects/*/', { cwd: out }).map((route) => {
    const html = readFileSync(join(out, route, pageFiles.html));
    const loaded = [...html.toString().matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)];
    const bytes = (end: string) =>
      loaded
        .filter(([, file = '']) => file.endsWith(end))
        .reduce((sum, [, file = '']) => sum + gzipSync(readFileSync(join(out, route, file))).length, 0);
    return { route, html: gzipSync(html).length, css: bytes('.css'), script: bytes('.js') };
  });
  rmSync(folder, { recursive: true, force: true });
  const heaviest = pages.sort((a, b) => b.html + b.css - a.html - a.css)[0];
  if (!heaviest) throw new Error('The demo has no project page to weigh.');
  const { route, html, css, script } = heaviest;
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
  return [
    {
      name: 'project page with all charts, gzipped HTML and CSS',
      value: (html + css) / 1024,
      unit: 'KB',
      goal: '≤ 30 KB',
      note: `${kilobytes(html)} + ${kilobytes(css)} KB, the heaviest of ${pages.length}: ${route}`,
    },
    {
      name: 'script loaded beside it, none of which is needed to read it',
      value: script / 1024,
      unit: 'KB',
      goal: '≤ 2 KB',
    },
  ];
}

import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from '../../src/publish/compile.ts';
import type { BenchRow } from './row.ts';

const root = resolve(import.meta.dirname, '../..');

/** All script that a reader who opens a figure loads, once a site. */
export async function benchInteractiveWeight(): Promise<BenchRow[]> {
  const { assets } = await compile(root);
  const sizes = globSync('_sightline/*.js', { cwd: assets })
    .map((file) => gzipSync(readFileSync(join(assets, file))).length / 1024)
    .sort((a, b) => a - b);
  return [
    {
      name: 'interactive charts: all script, gzipped, once a site and only on demand',
      value: sizes.reduce((sum, size) => sum + size, 0),
      unit: 'KB',
      goal: '≤ 170 KB',
      note: `${sizes.map((size) => size.toFixed(1)).join(' + ')} KB; the smallest waits on pages with a figure`,
    },
  ];
}

import { resolve } from 'node:path';
import { compile } from '../../src/publish/compile.ts';
import type { BenchRow } from './row.ts';
import { assetsOf } from './scripts.ts';

const root = resolve(import.meta.dirname, '../..');

/** All script that a reader who opens a figure loads, once a site; and what opens sealed pages. */
export async function benchInteractiveWeight(): Promise<BenchRow[]> {
  const { assets, shell } = await compile(root);
  const { opener, starter } = assetsOf(assets, shell);
  const sizes = [...starter.all.values()].sort((a, b) => a - b);
  return [
    {
      name: 'interactive charts: all script, gzipped, once a site and only on demand',
      value: sum(starter.all),
      unit: 'KB',
      goal: '≤ 170 KB',
      note: `${sizes.map((size) => size.toFixed(1)).join(' + ')} KB; ${sum(starter.first).toFixed(1)} KB wait on pages with a figure`,
    },
    {
      name: 'sealed pages: script that opens them, gzipped, once a site',
      value: sum(opener.first),
      unit: 'KB',
      goal: '≤ 12 KB, 8 of them jose',
      note: `${(sum(opener.all) - sum(opener.first)).toFixed(1)} KB more, the list of words, after a wrong code`,
    },
  ];
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0);
}

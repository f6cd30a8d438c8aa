import { readingsOf } from '../../src/audit/readings.ts';
import { canariesIn, canarySigns } from './mint.ts';
import type { Permissions } from './permissions.ts';

/** What was found in the files of a release. */
export interface Scan {
  /** Each canary that stands where it may not, and what it stands for. */
  leaks: string[];
  /** The canaries found, by the tree and the ending of the file they were found in. */
  found: Map<string, Set<string>>;
}

/** Looks for canaries in the names and in every reading of the bytes of some files. */
export function scan(files: ReadonlyMap<string, Buffer>, { known, trees }: Permissions): Scan {
  const leaks: string[] = [];
  const found = new Map<string, Set<string>>();
  for (const [path, bytes] of files) {
    const tree = treeOf(path, trees);
    const place = `${tree} ${path.slice(path.lastIndexOf('.') + 1)}`;
    const here = found.get(place) ?? new Set();
    found.set(place, here);
    for (const canary of canariesOf(path, bytes)) {
      const what = known.get(canary);
      if (what === undefined) continue;
      here.add(canary);
      if (!trees.get(tree)?.has(canary)) leaks.push(`${path}  holds ${canary}: ${what}`);
    }
  }
  return { leaks, found };
}

/** The narrowest tree a file lies in; what lies in none is everybody’s. */
export function treeOf(path: string, trees: Permissions['trees']): string {
  const around = [...trees.keys()].filter((tree) => path.startsWith(tree));
  return around.reduce((narrow, tree) => (tree.length > narrow.length ? tree : narrow), '');
}

function canariesOf(path: string, bytes: Buffer): Set<string> {
  const canaries = new Set<string>();
  for (const reading of [...readingsOf(Buffer.from(path), canarySigns), ...readingsOf(bytes, canarySigns)]) {
    for (const canary of canariesIn(reading)) canaries.add(canary);
  }
  return canaries;
}

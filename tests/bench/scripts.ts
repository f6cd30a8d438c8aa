import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files of a script with their sizes in KB, gzipped: what it needs to begin, and with what it may load later. */
export interface Loaded {
  first: Map<string, number>;
  all: Map<string, number>;
}

/** The two scripts of the page that opens sealed ones: what opens them, and what starts the charts of every page. */
export function assetsOf(assets: string, shell: string): Record<'opener' | 'starter', Loaded> {
  const html = readFileSync(shell, 'utf8');
  const entries = [...html.matchAll(/_sightline\/([\w-]+\.js)"/g)].map(([, file = '']) => file);
  const [one, other] = entries.map((entry) => ({
    first: scriptsFrom(assets, entry, /(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g),
    all: scriptsFrom(assets, entry, /(?:from|import)\s*\(?\s*["'`]\.\/([\w-]+\.js)["'`]/g),
  }));
  if (!one || !other || entries.length !== 2)
    throw new Error('The shell has not the two scripts it should have.');
  return one.first.size > other.first.size
    ? { opener: one, starter: other }
    : { opener: other, starter: one };
}

function scriptsFrom(assets: string, entry: string, imports: RegExp): Map<string, number> {
  const sizes = new Map<string, number>();
  const visit = (file: string) => {
    if (sizes.has(file)) return;
    const text = readFileSync(join(assets, '_sightline', file), 'utf8');
    sizes.set(file, gzipSync(text).length / 1024);
    for (const [, name = ''] of text.matchAll(imports)) visit(name);
  };
  visit(entry);
  return sizes;
}

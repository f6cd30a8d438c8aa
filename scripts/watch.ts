import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAndWatch } from '../src/publish/watch.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env['SIGHTLINE_CONTENT'] ?? 'content' },
    out: { type: 'string', default: 'dist' },
  },
});

await buildAndWatch(
  { root: resolve(import.meta.dirname, '..'), content: values.content, out: values.out },
  () => {},
);

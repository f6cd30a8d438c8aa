import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { buildAndWatch } from '../src/publish/watch.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: defaultContentFolder },
    out: { type: 'string', default: 'dist' },
  },
});

await buildAndWatch(
  { root: resolve(import.meta.dirname, '..'), content: values.content, out: values.out },
  () => {},
);

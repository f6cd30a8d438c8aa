// Builds an open portal in a process of its own, for a test that kills it: builder.ts ROOT CONTENT OUT
import { build } from '../../../src/publish/build.ts';

const [root = '', content = '', out = ''] = process.argv.slice(2);
process.send?.('begun');
await build(
  { root, content, out, asOf: '2026-11-21', access: 'open' },
  { say: () => {}, pages: () => {}, end: () => {} },
);

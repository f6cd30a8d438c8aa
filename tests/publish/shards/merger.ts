// Merges shards in a process of its own, for a test that kills it: merger.ts ROOT CONTENT OUT SHARD…
import { merge } from '../../../src/publish/shards/merge.ts';

const [root = '', content = '', out = '', ...folders] = process.argv.slice(2);
process.send?.('begun');
await merge(
  { root, content, out, folders, asOf: '2026-11-21', access: 'open' },
  { say: () => {}, pages: () => {}, end: () => {} },
);

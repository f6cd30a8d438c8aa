// Publishes in a process of its own, for tests that kill it or let two contend: publisher.ts CONTENT TO
import { makeRelease } from '../../../src/publish/releases/makeRelease.ts';
import { openStoreFor } from '../../../src/publish/releases/openStore.ts';
import { whileLocked } from '../../../src/publish/releases/whileLocked.ts';
import { releaseOptions } from './releaseOptions.ts';

const [content = '', to = ''] = process.argv.slice(2);
const store = openStoreFor(to, content);
process.send?.('begun');
const released = await whileLocked(
  store,
  'release',
  { wait: true, say: () => process.send?.('waiting') },
  () => makeRelease(store, releaseOptions(content), { say: () => {}, pages: () => {}, end: () => {} }),
);
process.send?.(`made ${released.id}`);

// Publishes into a folder of releases, lists them, or goes back to an older one: npm run release -- --to DIR
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/load/refusal.ts';
import { describeOutcome, terminalProgress } from '../src/publish/progress.ts';
import { exitCodeOf, publishingOptions, readPublishingOptions } from '../src/publish/publishingOptions.ts';
import { describeReleased, describeReleases } from '../src/publish/releases/describe.ts';
import { makeRelease } from '../src/publish/releases/makeRelease.ts';
import { openStore, openStoreFor } from '../src/publish/releases/openStore.ts';
import type { ReleaseStore } from '../src/publish/releases/releaseStore.ts';
import { revisionOf } from '../src/publish/releases/revision.ts';
import { rollBack } from '../src/publish/releases/rollback.ts';
import { whileLocked } from '../src/publish/releases/whileLocked.ts';

const usage = `npm run release -- --to DIR                  make a release in DIR/releases and let DIR/current lead to it
npm run release -- list --to DIR             the releases there are
npm run release -- rollback [ID] --to DIR    serve an older release again (default: the one before)

  --content DIR     the content folder (default: SIGHTLINE_CONTENT, or content)
  --access NAME     open or sealed
  --as-of DAY       the day the pages are about (default: today)
  --strict          with any error, publish nothing
  --keep N          how many releases to keep (default: 5)
  --no-wait         refuse where another publisher is at work, in place of waiting for it`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...publishingOptions,
    to: { type: 'string' },
    keep: { type: 'string', default: '5' },
    'no-wait': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [action, id, ...more] = positionals;
const patience = { wait: !values['no-wait'], say: (line: string) => console.error(line) };

if (values.help) console.log(usage);
else if (values.to === undefined || more.length > 0) throw new Refusal(usage);
else if (action === undefined) await release(values.to);
else if (action === 'list' && id === undefined) console.log(describeReleases(existing(values.to)).join('\n'));
else if (action === 'rollback') await goBack(values.to);
else throw new Refusal(usage);

async function release(to: string): Promise<void> {
  const options = readPublishingOptions(values);
  if (!/^[1-9]\d{0,3}$/.test(values.keep))
    throw new Refusal(`--keep ${values.keep}: write how many, from 1 on.`);
  const store = openStoreFor(to, options.content);
  const { outcome } = await whileLocked(store, 'release', patience, async () => {
    const started = performance.now();
    const released = await makeRelease(
      store,
      {
        root: resolve(import.meta.dirname, '..'),
        ...options,
        keep: Number(values.keep),
        revision: revisionOf(options.content),
      },
      terminalProgress(),
    );
    const folder = released.id === undefined ? to : store.pathOf(released.id);
    describeOutcome(released.outcome, options.content, folder, performance.now() - started);
    for (const line of describeReleased(released, store)) console.log(line);
    return released;
  });
  process.exitCode = exitCodeOf(outcome);
}

async function goBack(to: string): Promise<void> {
  const store = existing(to);
  const now = await whileLocked(store, 'rollback', patience, () => rollBack(store, id));
  console.log(`${store.folder}/current is release ${now} now.`);
}

function existing(to: string): ReleaseStore {
  const store = openStore(to);
  if (store.ids().length === 0) throw new Refusal(`There are no releases in ${to}.`);
  return store;
}

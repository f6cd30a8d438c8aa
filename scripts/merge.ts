// Joins what `npm run build -- --shard` made into one release: npm run merge -- SHARD… --out DIR
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/load/refusal.ts';
import { describeOutcome, terminalProgress } from '../src/publish/progress.ts';
import { exitCodeOf, publishingOptions, readPublishingOptions } from '../src/publish/publishingOptions.ts';
import { describeMerge } from '../src/publish/shards/madeHere.ts';
import { merge } from '../src/publish/shards/merge.ts';

const usage = `npm run merge -- SHARD…     join the folders that npm run build -- --shard made into one release

  --out DIR         the folder to render into (default: dist)
  --content DIR     the content folder, as it was for the shards (default: SIGHTLINE_CONTENT, or content)
  --as-of DAY       the day the pages are about, as it was for the shards (default: today)
  --access NAME     open; sealed portals are not made in shards
  --strict          with any error, publish nothing
  --previous DIR    the release whose pages stand in for what has errors (default: what is in the folder)

What a shard lacks, or was made from other content or for another day, is made here.`;

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    ...publishingOptions,
    out: { type: 'string', default: 'dist' },
    previous: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else if (folders.length === 0) throw new Refusal(usage);
else await run();

async function run(): Promise<void> {
  const started = performance.now();
  const { out, previous } = values;
  const options = readPublishingOptions(values);
  const { outcome, madeHere } = await merge(
    {
      root: resolve(import.meta.dirname, '..'),
      ...{ folders, out },
      ...options,
      ...(previous !== undefined && { previous }),
    },
    terminalProgress(),
  );
  describeOutcome(outcome, options.content, out, performance.now() - started);
  if (outcome.published) for (const line of describeMerge(outcome, madeHere)) console.log(line);
  process.exitCode = exitCodeOf(outcome);
}

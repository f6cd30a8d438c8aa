import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/load/refusal.ts';
import { build } from '../src/publish/build.ts';
import { describeOutcome, terminalProgress } from '../src/publish/progress.ts';
import { exitCodeOf, publishingOptions, readPublishingOptions } from '../src/publish/publishingOptions.ts';
import { buildShard } from '../src/publish/shards/buildShard.ts';
import { parseShard } from '../src/publish/shards/shard.ts';

const usage = `npm run build                              render the portal into dist
npm run build -- --shard 2/4 --out DIR     render the second of four shares of the clients, for npm run merge

  --out DIR         the folder to render into (default: dist)
  --content DIR     the content folder (default: SIGHTLINE_CONTENT, or content)
  --access NAME     open or sealed
  --as-of DAY       the day the pages are about (default: today)
  --strict          with any error, publish nothing
  --previous DIR    the release whose pages stand in for what has errors (default: what is in the folder)
  --shard I/N       only this share of the clients, and nothing that sums up over them. The folder is for merge and
                    never for a host: it holds what is known of these clients in plain text`;

const { values } = parseArgs({
  options: {
    ...publishingOptions,
    out: { type: 'string' },
    previous: { type: 'string' },
    shard: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  const started = performance.now();
  const { out = 'dist', previous, shard } = values;
  if (shard !== undefined && (values.out === undefined || previous !== undefined))
    throw new Refusal(
      '--shard needs a folder of its own: name it with --out. A release whose pages stand in for what has errors is ' +
        'named when shards are merged: npm run merge -- … --previous DIR.',
    );
  const options = {
    root: resolve(import.meta.dirname, '..'),
    out,
    ...readPublishingOptions(values),
  };
  const outcome = await (shard === undefined
    ? build({ ...options, ...(previous !== undefined && { previous }) }, terminalProgress())
    : buildShard({ ...options, shard: parseShard(shard) }, terminalProgress()));
  describeOutcome(outcome, options.content, out, performance.now() - started);
  process.exitCode = exitCodeOf(outcome);
}

import { Refusal } from '../../load/refusal.ts';
import type { BuildOptions } from '../build.ts';
import { readNote } from '../release.ts';

/** Refuses to have anything sealed to do with shards, and to make a release where a shard is. */
export function refuseShards(
  { shard, shards }: BuildOptions,
  access: 'open' | 'sealed',
  target: string,
): void {
  if (access === 'sealed' && (shard || shards))
    throw new Refusal(
      'What a shard holds is in plain text, so the pages of a sealed portal cannot be made in shards. Build it on ' +
        'one machine, or say `--access open`. Nothing was written.',
    );
  if (!shard && readNote(target)?.shard !== undefined)
    throw new Refusal(`${target} is of a shard. Name another folder with --out. Nothing was written.`);
}

import { type BuildOptions, type BuildOutcome, build, type Progress } from '../build.ts';
import type { Shard } from './shard.ts';
import { ownShardFolder } from './shardFolder.ts';

export interface ShardOptions extends Omit<BuildOptions, 'previous' | 'parts' | 'preview' | 'shards'> {
  shard: Shard;
}

/**
 * Makes the pages of a share of the clients, for `merge`. Whoever has errors is left out: what stands in for them is a
 * matter of the release that all shards are merged into. What the folder holds already stays where it may.
 */
export async function buildShard(
  { out, ...options }: ShardOptions,
  progress: Progress,
): Promise<BuildOutcome> {
  const { release, parts } = ownShardFolder(out);
  return build({ ...options, out: release, parts }, progress);
}

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../../load/refusal.ts';

const [RELEASE, PARTS] = ['release', 'parts'];

/** The folder that a shard is handed on in: its pages and files, and what is stored of them, in plain text. */
export interface ShardFolder {
  release: string;
  parts: string;
}

export function shardFolderOf(folder: string): ShardFolder {
  return { release: join(resolve(folder), RELEASE), parts: join(resolve(folder), PARTS) };
}

/** As above, for making a shard in it. Refuses a folder that holds anything else: it may be one that a host serves. */
export function ownShardFolder(folder: string): ShardFolder {
  const other = existsSync(folder) ? readdirSync(folder).find((name) => !isOfShard(name)) : undefined;
  if (other === undefined) return shardFolderOf(folder);
  throw new Refusal(
    `${folder} holds ${other}, which is of no shard, and a shard needs a folder of its own that no host serves. ` +
      'Name another one with --out. Nothing was written.',
  );
}

/** What an interrupted run leaves of a release is hidden and named after it. */
function isOfShard(name: string): boolean {
  return name === RELEASE || name === PARTS || name.startsWith(`.${RELEASE}.`);
}

import { Refusal } from '../../load/refusal.ts';
import { type BuildOptions, type BuildOutcome, build, type Progress } from '../build.ts';
import { readAnyParts } from '../parts/partFiles.ts';
import type { StoredParts } from '../parts/storedParts.ts';
import { versionsOf } from '../versions.ts';
import { type MadeHere, madeHere } from './madeHere.ts';
import { shardFolderOf } from './shardFolder.ts';

export interface MergeOptions extends Omit<BuildOptions, 'parts' | 'preview' | 'shard' | 'shards'> {
  /** The folders that shards were made in. */
  folders: readonly string[];
}

/** A folder, and the shard that is whole in it. */
export interface FoundShard {
  folder: string;
  stored: StoredParts | undefined;
}

/**
 * Joins shards into a release. It is an ordinary build, in which the pages of a client are taken from a shard if the shard
 * was made by the same code from the same content for the same day, and made here if not: so the release is that of one
 * build on one machine, whatever the shards hold. Pages that stand in for those of clients with errors are of the release before.
 */
export async function merge(
  { folders, ...options }: MergeOptions,
  progress: Progress,
): Promise<{ outcome: BuildOutcome; madeHere: MadeHere[] }> {
  const { code } = versionsOf(options.root);
  const found = folders.map((folder): FoundShard => {
    const { release, parts } = shardFolderOf(folder);
    return { folder, stored: readAnyParts(parts, release) };
  });
  refuseTwice(found);
  for (const { folder, stored } of found)
    if (!stored) progress.say(`${folder} holds no whole shard. The pages of its clients will be made here.`);
  const shards = found.flatMap(({ stored }) => (stored?.code === code ? stored : []));
  const outcome = await build({ ...options, shards }, progress);
  return { outcome, madeHere: madeHere(outcome, found, code) };
}

/** Nobody could say which of two shards a client’s pages should come from. */
function refuseTwice(found: readonly FoundShard[]): void {
  const holders = new Map<string, string>();
  for (const { folder, stored } of found)
    for (const client of stored?.notes.keys() ?? []) {
      const other = holders.get(client);
      if (other !== undefined)
        throw new Refusal(
          `${other} and ${folder} both hold the client ${client}. Name each shard once, and shards of the same number ` +
            'of them. Nothing was written.',
        );
      holders.set(client, folder);
    }
}

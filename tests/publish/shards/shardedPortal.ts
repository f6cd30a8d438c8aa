import { resolve } from 'node:path';
import { buildShard } from '../../../src/publish/shards/buildShard.ts';
import { silentProgress } from '../../silentProgress.ts';

export const root = resolve(import.meta.dirname, '../../..');

/** Makes every shard of a portal, each in a folder named after it, and answers the folders. */
export async function buildShards(
  of: number,
  folder: string,
  { content, asOf }: { content: string; asOf: string },
): Promise<string[]> {
  const folders: string[] = [];
  for (let number = 1; number <= of; number++) {
    const out = `${folder}-${number}`;
    const shard = { number, of };
    await buildShard({ root, content, out, asOf, access: 'open', shard }, silentProgress);
    folders.push(out);
  }
  return folders;
}

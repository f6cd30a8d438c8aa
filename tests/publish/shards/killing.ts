import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { build } from '../../../src/publish/build.ts';
import { merge } from '../../../src/publish/shards/merge.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { readFiles, samplePortal, writeFiles } from '../samplePortal.ts';
import { timeOf } from '../timeOf.ts';
import { buildShards, root } from './shardedPortal.ts';

/** Kills merges at moments all over the time that one takes. Answers how many did not come to their end before. */
export async function killMerges(kills: number, chance: () => number): Promise<number> {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), samplePortal);
  const [out, before] = [join(folder, 'dist'), join(folder, 'before')];
  const options = { root, content, out, asOf: '2026-11-21', access: 'open' } as const;
  await build({ ...options, out: before }, silentProgress);
  writeFiles(content, { 'clients/acme/client.md': '---\nname: Anvils\nkind: external\n---\n' });
  const folders = await buildShards(3, join(folder, 'shard'), options);
  const shards = folders.map(readFiles);
  const begin = () =>
    fork(join(import.meta.dirname, 'merger.ts'), [root, content, out, ...folders], { execArgv: [] });
  const restore = () => {
    rmSync(out, { recursive: true, force: true });
    cpSync(before, out, { recursive: true });
  };
  restore();
  await timeOf(begin());
  const whole = await timeOf(begin());
  const [old, merged] = [readFiles(before), readFiles(out)];
  expect(merged).not.toEqual(old);

  let interrupted = 0;
  for (let kill = 0; kill < kills; kill++) {
    restore();
    const child = begin();
    await once(child, 'message');
    await setTimeout(((kill + chance()) / kills) * whole);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode === 'SIGKILL') interrupted++;

    // between two steps the old one stands beside its place, and the next run puts it back
    expect([old, merged]).toContainEqual(readFiles(existsSync(out) ? out : join(folder, '.dist.previous')));
    expect(folders.map(readFiles)).toEqual(shards);
    await merge({ ...options, folders }, silentProgress);
    expect(readFiles(out)).toEqual(merged);
    expect(readdirSync(folder).filter((name) => /^\.(?!before\.|dist\.parts$)/.test(name))).toEqual([]);
  }
  return interrupted;
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { timeOf } from '../timeOf.ts';
import { leftovers, type releaseFolder, wholeRelease } from './releaseFolder.ts';

export function publisher(content: string, to: string): ChildProcess {
  return fork(join(import.meta.dirname, 'publisher.ts'), [content, to], { execArgv: [] });
}

/** Looks at what is served without pause, until told to stop. */
export function readWithoutPause(to: string) {
  let going = true;
  const seen: string[] = [];
  const reading = (async () => {
    for (; going; await setImmediate()) {
      const id = wholeRelease(to);
      if (seen.at(-1) !== id) seen.push(id);
    }
  })();
  const stop = async () => {
    going = false;
    await reading;
    return seen;
  };
  return { stop };
}

/** One of so many publishers is left to come to its end. */
const SPARED = 5;

/** Kills publishers at moments all over the time that one takes, each of which has something to publish. */
export async function killPublishers(
  { content, to, open, publish, rename }: ReturnType<typeof releaseFolder>,
  kills: number,
  chance: () => number,
): Promise<{ interrupted: number; served: number }> {
  await publish();
  rename('Brook');
  const reader = readWithoutPause(to);
  const whole = await timeOf(publisher(content, to));
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill++) {
    rename(`Brook ${kill}`);
    const child = publisher(content, to);
    await once(child, 'message');
    if (kill % SPARED < SPARED - 1) {
      await setTimeout(((kill + chance()) / kills) * whole);
      child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode === 'SIGKILL') interrupted++;
    wholeRelease(to);
  }
  const served = (await reader.stop()).length;

  rename('Brook at last');
  const { id } = await publish();
  expect(wholeRelease(to)).toBe(id);
  expect(open().current).toBe(id);
  expect(leftovers(to)).toEqual([]);
  return { interrupted, served };
}

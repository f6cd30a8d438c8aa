import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { below, type publishingRepository, withAddress } from './pushedRepository.ts';

/**
 * Pushes one commit after the other, each as soon as git has taken in the one before and mostly before that is published.
 * @returns what the pushers were told, together
 */
export async function pushInARow(
  { bare, commit, git, startPush }: ReturnType<typeof publishingRepository>,
  many: number,
): Promise<string> {
  let output = '';
  const pushes: ChildProcess[] = [];
  for (let index = 1; index <= many; index++) {
    const tip = commit(below('content', withAddress(`Brook ${index} of ${many}`)));
    const push = startPush();
    for (const stream of [push.stdout, push.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    pushes.push(push);
    while (push.exitCode === null && git('--git-dir', bare, 'for-each-ref', '--format=%(objectname)') !== tip)
      await setTimeout(10);
  }
  await Promise.all(pushes.map((push) => (push.exitCode === null ? once(push, 'exit') : undefined)));
  return output;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { below, program, type publishingRepository, withAddress } from './pushedRepository.ts';

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

/**
 * Moves the branch time and again, each time calling the hook that publishes without waiting for those before, so that
 * many are at work at once. @returns what they said, together
 */
export async function publishAtOnce(
  { bare, to, commit, git }: ReturnType<typeof publishingRepository>,
  many: number,
): Promise<string> {
  let output = '';
  const hooks: Promise<unknown>[] = [];
  const tips = Array.from({ length: many }, (_, index) =>
    commit(below('content', withAddress(`Brook ${index + 1} of ${many}`))),
  );
  git('push', '-q', bare, 'main:refs/heads/hidden');
  for (const tip of tips) {
    git('--git-dir', bare, 'update-ref', 'refs/heads/main', tip);
    const args = [program.run, 'hook', 'post-receive', '--to', to, '--access', 'open'];
    const hook = spawn(program.node, args, { cwd: bare });
    for (const stream of [hook.stdout, hook.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    hooks.push(once(hook, 'exit'));
    hook.stdin.end(`${'0'.repeat(40)} ${tip} refs/heads/main\n`);
  }
  await Promise.all(hooks);
  return output;
}

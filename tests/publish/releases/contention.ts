import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Lets processes contend for one lock while one after the other is killed, most of them while they hold it or wait.
 * @returns what they said was wrong, and how often they got the lock
 */
export async function contend(folder: string, kills: number, chance: () => number) {
  const wrong: string[] = [];
  let rounds = 0;
  const start = (times: number) => {
    const child = fork(join(import.meta.dirname, 'contender.ts'), [folder, String(times)], { execArgv: [] });
    child.on('message', (message) => {
      if (message === 'done') rounds++;
      else wrong.push(String(message));
    });
    return child;
  };
  const lasting = [start(20), start(20)].map((child) => once(child, 'exit'));
  for (let kill = 0; kill < kills; kill++) {
    const victims = [start(1_000_000), start(1_000_000)];
    await Promise.all(victims.map((victim) => once(victim, 'message')));
    for (const victim of victims) {
      await setTimeout(chance() * 20);
      victim.kill('SIGKILL');
    }
    await Promise.all(
      victims.map((victim) => (victim.signalCode === null ? once(victim, 'exit') : undefined)),
    );
  }
  await Promise.all(lasting);
  return { wrong, rounds };
}

/** Lets processes inherit a lock from each other, each of them dying holding it. @returns what they said was wrong */
export async function inherit(folder: string, processes: number, times: number): Promise<string[]> {
  const said: string[] = [];
  const children = Array.from({ length: processes }, () =>
    fork(join(import.meta.dirname, 'heir.ts'), [folder, String(times)], { execArgv: [] }),
  );
  for (const child of children) child.on('message', (message) => said.push(String(message)));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  return [...said.filter((line) => line !== 'begun'), ...codes.filter((code) => code !== 0).map(String)];
}

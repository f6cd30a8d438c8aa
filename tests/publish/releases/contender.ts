// Takes a lock again and again in a process of its own, for a test that kills it: contender.ts FOLDER TIMES
// Prints a line where it finds that another living process is in the part that the lock is for.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from '../../../src/publish/process.ts';
import { takeLock } from '../../../src/publish/releases/lock.ts';

const [folder = '', times = '0'] = process.argv.slice(2);
const inside = join(folder, 'inside');

for (let round = 0; round < Number(times); round++) {
  const lock = await takeLock(join(folder, 'lock'), 'test', () => {});
  const other = Number(textOf(inside));
  if (other > 0 && other !== process.pid && isRunning(other))
    process.send?.(`${other} and ${process.pid} are both in`);
  writeFileSync(inside, String(process.pid));
  await setTimeout(1);
  if (textOf(inside) !== String(process.pid)) process.send?.(`somebody came in beside ${process.pid}`);
  rmSync(inside);
  lock.release();
  process.send?.('done');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '0';
  }
}

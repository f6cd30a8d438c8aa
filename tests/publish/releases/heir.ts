// Takes over a lock again and again, each time leaving it as if it had died holding it: heir.ts FOLDER TIMES
// Prints a line where it finds that another one is in the part that the lock is for.
import { randomUUID } from 'node:crypto';
import { readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { tryLock } from '../../../src/publish/releases/lock.ts';

const [folder = '', times = '0'] = process.argv.slice(2);
const [path, inside] = [join(folder, 'lock'), join(folder, 'inside')];
/** A number that no process has. */
const NOBODY = 2 ** 30;

process.send?.('begun');
for (let round = 0; round < Number(times); await setImmediate()) {
  if (!('release' in tryLock(path, 'test'))) continue;
  try {
    writeFileSync(inside, '', { flag: 'wx' });
    rmSync(inside);
  } catch {
    process.send?.('two are in at once');
  }
  leave();
  round++;
}

/** Puts the lock of a dead owner in the place of our own, in one step. */
function leave(): void {
  const dead = { ...(JSON.parse(readlinkSync(path)) as object), pid: NOBODY, token: randomUUID() };
  const fresh = join(folder, `fresh-${process.pid}`);
  symlinkSync(JSON.stringify(dead), fresh);
  renameSync(fresh, path);
}

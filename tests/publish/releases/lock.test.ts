import { readdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { type Owner, removeDeadClaims, takeLock, tryLock } from '../../../src/publish/releases/lock.ts';
import { ReleaseStore } from '../../../src/publish/releases/releaseStore.ts';
import { whileLocked } from '../../../src/publish/releases/whileLocked.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { contend, inherit } from './contention.ts';

/** A number that no process has: they end far below. */
const NOBODY = 2 ** 30;

function left(path: string, owner: object): void {
  symlinkSync(JSON.stringify(owner), path);
}

function mine(folder: string): Owner {
  const path = join(folder, 'sample');
  tryLock(path, 'sample');
  return JSON.parse(readlinkSync(path)) as Owner;
}

test('a lock is held by one at a time, and names its owner', () => {
  const path = join(temporaryFolder(), 'lock');
  const first = tryLock(path, 'release');
  expect(tryLock(path, 'rollback')).toMatchObject({ purpose: 'release', pid: process.pid, host: hostname() });
  if ('release' in first) first.release();
  expect(tryLock(path, 'rollback')).toHaveProperty('release');
});

test('the lock of a dead owner is taken over, even when another died taking it over', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'lock');
  const dead = { ...mine(folder), pid: NOBODY };
  left(path, { ...dead, token: 'd' });
  left(`${path}.d`, { ...dead, token: 'e' });
  left(`${path}.d.e`, { ...dead, token: 'f' });
  expect(tryLock(path, 'release')).toHaveProperty('release');
  expect(readdirSync(folder).sort()).toEqual(['lock', 'sample']);

  left(`${path}.g`, { ...dead, token: 'h' });
  removeDeadClaims(path);
  expect(readdirSync(folder).sort()).toEqual(['lock', 'sample']);
});

test('a process that was given the number of a dead owner is not taken for it', () => {
  const folder = temporaryFolder();
  const owner = mine(folder);
  // only Linux tells one start of a process from another
  if (owner.beginning === '') return;
  left(join(folder, 'reused'), { ...owner, beginning: '1' });
  expect(tryLock(join(folder, 'reused'), 'release')).toHaveProperty('release');
  left(join(folder, 'restarted'), { ...owner, boot: 'before the machine was restarted' });
  expect(tryLock(join(folder, 'restarted'), 'release')).toHaveProperty('release');
});

test('an owner on another machine or in another container counts as alive', () => {
  const folder = temporaryFolder();
  const owner = mine(folder);
  left(join(folder, 'machine'), { ...owner, pid: NOBODY, host: 'elsewhere' });
  expect(tryLock(join(folder, 'machine'), 'release')).toHaveProperty('host', 'elsewhere');
  left(join(folder, 'container'), { ...owner, pid: NOBODY, space: 'pid:[1]' });
  expect(tryLock(join(folder, 'container'), 'release')).toHaveProperty('pid', NOBODY);
});

test('who waits says for whom, once, and who does not is refused', async () => {
  const store = new ReleaseStore(temporaryFolder());
  const said: string[] = [];
  const order: string[] = [];
  const held = await takeLock(store.lock, 'release', () => {});
  const waiting = whileLocked(store, 'rollback', { wait: true, say: (line) => said.push(line) }, () =>
    order.push('second'),
  );
  await expect(whileLocked(store, 'release', { wait: false, say: () => {} }, () => {})).rejects.toThrow(
    `${store.folder} is locked by process ${process.pid}, which holds it for a release since`,
  );
  order.push('first');
  held.release();
  await waiting;
  expect(order).toEqual(['first', 'second']);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Waiting for it.');
});

test('a lock is given back after a failure, and a foreign file in its place is not taken away', async () => {
  const store = new ReleaseStore(temporaryFolder());
  const fail = () => {
    throw new Error('no');
  };
  await expect(whileLocked(store, 'release', { wait: true, say: fail }, fail)).rejects.toThrow('no');
  expect(readdirSync(store.folder)).not.toContain('lock');
  writeFileSync(store.lock, 'mine');
  expect(() => tryLock(store.lock, 'release')).toThrow('is no lock of Sightline');
});

test('of processes that contend and are killed, never two are in at once', async () => {
  const { wrong, rounds } = await contend(temporaryFolder(), 4, chanceFrom(20261122));
  expect(wrong).toEqual([]);
  expect(rounds).toBeGreaterThan(40);
});

test('of processes that inherit the lock of one dead owner after the other, never two are in at once', async () => {
  expect(await inherit(temporaryFolder(), 4, 500)).toEqual([]);
});

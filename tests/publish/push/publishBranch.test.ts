import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { publishBranch } from '../../../src/publish/push/publishBranch.ts';
import { Repository } from '../../../src/publish/push/repository.ts';
import { tryLock } from '../../../src/publish/releases/lock.ts';
import { ReleaseStore } from '../../../src/publish/releases/releaseStore.ts';
import { isLocked, wholeRelease } from '../releases/releaseFolder.ts';
import { below, publishingRepository, root, withAddress } from './pushedRepository.ts';
import { publishAtOnce, pushInARow } from './row.ts';

/** A repository whose branch moved while no hook was looking, and what publishes it. */
function unpublished() {
  const repository = publishingRepository();
  const { git, bare, to } = repository;
  git('push', '-q', bare, 'main:refs/heads/hidden');
  git('--git-dir', bare, 'update-ref', 'refs/heads/main', 'refs/heads/hidden');
  const store = new ReleaseStore(to);
  store.prepare();
  const publication = {
    repository: new Repository(bare),
    store,
    settings: { to, contentPath: 'content', branch: 'main', onError: 'reject', access: 'open' } as const,
    root,
    surroundings: {},
    keep: 5,
  };
  const said: string[] = [];
  return { ...repository, store, said, publish: () => publishBranch(publication, (line) => said.push(line)) };
}

test('of pushes in a row the last one is live, however they fell together', async () => {
  const repository = publishingRepository();
  const output = await pushInARow(repository, 8);
  expect(output).not.toContain('rejected');
  wholeRelease(repository.to);
  expect(readFileSync(repository.page('managers'), 'utf8')).toContain('Brook 8 of 8');
  expect(existsSync(join(repository.to, 'pending'))).toBe(false);
});

test('of publishers at work at once one does it for the others, and the last push is live', async () => {
  const repository = publishingRepository();
  const output = await publishAtOnce(repository, 6);
  expect(output).toContain('which will publish this one too');
  wholeRelease(repository.to);
  expect(readFileSync(repository.page('managers'), 'utf8')).toContain('Brook 6 of 6');
  expect(existsSync(join(repository.to, 'pending'))).toBe(false);
});

test('a push that comes while another is published leaves a mark and goes', async () => {
  const { to, store, said, publish } = unpublished();
  const other = tryLock(store.lock, 'push');
  await publish();
  expect(said).toEqual([
    `Another push is being published by process ${process.pid}, which will publish this one too.`,
  ]);
  expect(existsSync(join(to, 'pending'))).toBe(true);

  // whoever publishes next does it for both
  if ('release' in other) other.release();
  await publish();
  expect(existsSync(join(to, 'pending'))).toBe(false);
  wholeRelease(to);
});

test('a push that comes while the publisher is giving way is published by it all the same', async () => {
  const { to, page, publish, git, bare, commit } = unpublished();
  const publishing = publish();
  // the mark of a later push is set at every moment there is
  for (let index = 0; index < 3; index++) {
    await setTimeout(50);
    commit(below('content', withAddress(`Later ${index}`)));
    git('push', '-qf', bare, 'main:refs/heads/hidden');
    git('--git-dir', bare, 'update-ref', 'refs/heads/main', 'refs/heads/hidden');
    writeFileSync(join(to, 'pending'), '');
  }
  await publishing;
  expect(existsSync(join(to, 'pending'))).toBe(false);
  expect(isLocked(to)).toBe(false);
  expect(readFileSync(page('managers'), 'utf8')).toContain('Later 2');
});

test('a push waits for a release made by hand, which would not look for it', async () => {
  const { to, store, said, publish } = unpublished();
  const other = tryLock(store.lock, 'release');
  const publishing = publish();
  await setTimeout(150);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Waiting for it.');
  expect(existsSync(join(to, 'current'))).toBe(false);
  if ('release' in other) other.release();
  await publishing;
  wholeRelease(to);
});

test('files that did not change keep their time, and those that went are gone', async () => {
  const { to, git, commit, push } = publishingRepository();
  await push();
  const place = (path: string) => join(to, 'work/content', path);
  const { mtimeMs, ino } = statSync(place('clients/acme/client.md'));
  git('rm', '-rq', 'content/clients/birch');
  commit(below('content', { 'portal.json': withAddress('Brook Two')['portal.json'] }));
  await push();
  expect(statSync(place('clients/acme/client.md'))).toMatchObject({ mtimeMs, ino });
  expect(readFileSync(place('portal.json'), 'utf8')).toContain('Brook Two');
  expect(existsSync(place('clients/birch'))).toBe(false);
  expect(existsSync(join(to, 'current/clients/birch'))).toBe(false);
});

test('publishing goes on when the connection of the pusher ends', async () => {
  const { to, bare, git, page, startPush } = publishingRepository();
  const push = startPush();
  while (git('--git-dir', bare, 'for-each-ref') === '') await setTimeout(10);
  // git ends with its terminal, and the hook has nobody left to write to
  while (!existsSync(to) || !isLocked(to)) await setTimeout(5);
  process.kill(-(push.pid ?? 0), 'SIGHUP');
  await once(push, 'exit');
  expect(push.signalCode).toBe('SIGHUP');
  while (isLocked(to)) await setTimeout(20);
  wholeRelease(to);
  expect(existsSync(page('clients/acme'))).toBe(true);
});

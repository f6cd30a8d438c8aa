import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readParts } from '../../../src/publish/parts/partFiles.ts';
import { describeReleased, describeReleases } from '../../../src/publish/releases/describe.ts';
import { inventoryOf } from '../../../src/publish/releases/inventory.ts';
import { makeRelease } from '../../../src/publish/releases/makeRelease.ts';
import { openStore, openStoreFor } from '../../../src/publish/releases/openStore.ts';
import { rollBack } from '../../../src/publish/releases/rollback.ts';
import { whileLocked } from '../../../src/publish/releases/whileLocked.ts';
import { versionsOf } from '../../../src/publish/versions.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { sealedPortal } from '../sealed/sealedPortal.ts';
import { leftovers, patient, releaseFolder, wholeRelease } from './releaseFolder.ts';
import { releaseOptions, root } from './releaseOptions.ts';

const page = (to: string) => readFileSync(join(to, 'current/managers/index.html'), 'utf8');

describe('a release', () => {
  test('is a folder of its own that `current` leads to, with what names clients outside of it', async () => {
    const { to, publish } = releaseFolder();
    const { id = '' } = await publish({ revision: 'abc1234+' });
    expect(id).toMatch(/^\d{8}T\d{6}\.\d{3}Z-abc1234\+$/);
    expect(readlinkSync(join(to, 'current'))).toBe(`releases/${id}`);
    expect(wholeRelease(to)).toBe(id);
    expect(readFileSync(join(to, 'host/nginx-gated.conf'), 'utf8')).toContain('acme');
    expect(leftovers(to)).toEqual([]);
    expect(statSync(join(to, 'work')).mode & 0o777).toBe(0o700);
  });

  test('takes unchanged pages over from the one before, byte and inode', async () => {
    const { to, publish, edit } = releaseFolder();
    const { id: first = '' } = await publish();
    edit({ 'clients/birch/client.md': '---\nname: Birch and Sons\nkind: internal\n---\n' });
    const { id: second = '', outcome } = await publish();
    expect(second > first).toBe(true);
    expect(outcome.kept).toBeGreaterThan(0);
    const inode = (id: string, path: string) => statSync(join(to, 'releases', id, path)).ino;
    expect(inode(second, 'clients/acme/index.html')).toBe(inode(first, 'clients/acme/index.html'));
    expect(inode(second, 'clients/birch/index.html')).not.toBe(inode(first, 'clients/birch/index.html'));
    expect(wholeRelease(to)).toBe(second);
  });

  test('is not made where nothing changed, and that is said', async () => {
    const { to, open, publish } = releaseFolder();
    const { id } = await publish();
    const again = await publish({ asOf: '2026-11-22' });
    expect(again.id).toBeUndefined();
    expect(describeReleased(again, open())).toEqual([
      `Nothing changed: no new release was made, and ${id} is served on.`,
    ]);
    expect(open().ids()).toEqual([id]);
    expect(leftovers(to)).toEqual([]);
  });

  test('is followed by one that reads only what changed, even where nothing had changed between them', async () => {
    const { open, publish } = releaseFolder();
    const known = () => {
      const store = open();
      return readParts(store.work('parts'), store.pathOf(store.current ?? ''), versionsOf(root).code);
    };
    await publish();
    const clients = known()?.notes.size;
    expect(clients).toBeGreaterThan(2);
    await publish({ asOf: '2026-11-22' });
    expect(known()?.notes.size).toBe(clients);
  });

  test('keeps what was published of a client whose files have errors', async () => {
    const { to, publish, edit, rename } = releaseFolder();
    await publish();
    const before = readFileSync(join(to, 'current/clients/acme/projects/crm/data.json'), 'utf8');
    edit({ 'clients/acme/projects/crm/plan.json': '{' });
    rename('Brook Two');
    const { id, outcome } = await publish();
    expect(outcome.findings?.heldClients).toEqual(['acme']);
    expect(wholeRelease(to)).toBe(id);
    expect(readFileSync(join(to, 'current/clients/acme/projects/crm/data.json'), 'utf8')).toBe(before);
    expect(page(to)).toContain('Brook Two');
  });

  test('is not made with --strict and an error, nor of content without settings', async () => {
    const { to, publish, edit } = releaseFolder();
    const { id } = await publish();
    edit({ 'clients/acme/projects/crm/plan.json': '{' });
    expect(await publish({ strict: true })).toMatchObject({ id: undefined, outcome: { published: false } });
    edit({ 'portal.json': '{' });
    expect(await publish()).toMatchObject({ id: undefined, outcome: { published: false } });
    expect(wholeRelease(to)).toBe(id);
    expect(leftovers(to)).toEqual([]);
  });

  test('sorts after the one before even when the clock was put back', async () => {
    const { to, open, publish, rename } = releaseFolder();
    const { id = '' } = await publish();
    const future = `29991231T235959.999Z-no-git`;
    for (const folder of ['releases', 'hosts']) renameSync(join(to, folder, id), join(to, folder, future));
    open().serve(future);
    rename('Later');
    const { id: next = '' } = await publish();
    expect(next).toBe('30000101T000000.000Z-no-git');
    expect(open().current).toBe(next);
  });

  test('of sealed pages is not made again where nothing changed, though its ledger is sealed anew', async () => {
    const { folder, content, master, edit } = sealedPortal();
    const to = join(folder, 'portal');
    const publish = () => {
      const store = openStoreFor(to, content);
      const surroundings = { SIGHTLINE_MASTER: master };
      return whileLocked(store, 'release', patient, () =>
        makeRelease(store, { ...releaseOptions(content), access: 'sealed', surroundings }, silentProgress),
      );
    };
    const { id } = await publish();
    expect(wholeRelease(to)).toBe(id);
    expect((await publish()).id).toBeUndefined();
    edit({ 'clients/birch/client.md': '---\nname: Birch and Sons\nkind: internal\n---\n' });
    const next = await publish();
    expect(next.id).toBeDefined();
    expect(next.outcome.kept).toBeGreaterThan(0);
    expect(wholeRelease(to)).toBe(next.id);
  });
});

test('what a killed publisher left is put in order by the next one', async () => {
  const { to, publish, rename } = releaseFolder();
  const { id: first = '' } = await publish();
  rename('B');
  const { id: second = '' } = await publish();
  // killed between the two links, and while another release was made, taken in and taken away
  rmSync(join(to, 'host'));
  symlinkSync(`hosts/${first}`, join(to, 'host'));
  for (const name of ['work/next', 'work/next-host', 'work/leaving-x', 'work/.next.partial-1', 'hosts/y'])
    mkdirSync(join(to, name));
  expect((await publish()).id).toBeUndefined();
  expect(readlinkSync(join(to, 'host'))).toBe(`hosts/${second}`);
  expect(readdirSync(join(to, 'hosts'))).toEqual([first, second]);
  expect(leftovers(to)).toEqual([]);
});

describe('older releases', () => {
  test('are taken away beyond the number to keep, but never the current one nor the one before', async () => {
    const { to, open, publish, rename } = releaseFolder();
    const ids: (string | undefined)[] = [];
    for (const name of ['A', 'B', 'C']) {
      rename(name);
      ids.push((await publish({ keep: 1 })).id);
    }
    expect(open().ids()).toEqual(ids.slice(1));
    expect(readdirSync(join(to, 'hosts'))).toEqual(ids.slice(1));
    expect(leftovers(to)).toEqual([]);
  });

  test('that cannot be taken away do not fail the release', async () => {
    const { to, content, open, publish, rename } = releaseFolder();
    for (const name of ['A', 'B', 'C']) {
      rename(name);
      await publish();
    }
    rename('D');
    const store = open();
    store.remove = () => {
      throw Object.assign(new Error('no'), { code: 'EBUSY' });
    };
    const { id, pruned } = await whileLocked(store, 'release', patient, () =>
      makeRelease(store, { ...releaseOptions(content), keep: 1 }, silentProgress),
    );
    expect(pruned).toEqual([
      'Older releases could not all be taken away (EBUSY); the next release tries again.',
    ]);
    expect(wholeRelease(to)).toBe(id);
    expect(open().ids()).toHaveLength(4);
  });

  test('are listed, the newest first, with a mark at the one that is served', async () => {
    const { open, publish, rename } = releaseFolder();
    const { id: first } = await publish();
    rename('B');
    const { id: second } = await publish();
    const lines = describeReleases(open());
    expect(lines[0]).toMatch(
      new RegExp(
        `^${second}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC  \\d+ pages  \\d\\.\\d MB  current$`,
      ),
    );
    expect(lines[1]).toMatch(new RegExp(`^${first}  .* MB$`));
  });

  test('are served again by a rollback, with the rules for hosts that belong to them', async () => {
    const { to, open, publish, edit, rename } = releaseFolder();
    const { id: first = '' } = await publish();
    edit({ 'clients/cedar/client.md': '---\nname: Cedar\nkind: external\n---\n' });
    const { id: second = '' } = await publish();
    expect(rollBack(open())).toBe(first);
    expect(wholeRelease(to)).toBe(first);
    expect(readFileSync(join(to, 'host/nginx-gated.conf'), 'utf8')).not.toContain('cedar');

    // the next release compares with what is served, and a second rollback does not lead to the one rolled back from
    rename('Brook Three');
    const { id: third, before } = await publish();
    expect(before).toBe(first);
    expect(rollBack(open())).toBe(first);
    expect(rollBack(open(), second)).toBe(second);
    expect(page(to)).toContain('Cedar');
    expect(open().ids()).toEqual([first, second, third]);
  });

  test('are made again from the content after a rollback', async () => {
    const { to, open, publish, rename } = releaseFolder();
    await publish();
    rename('Brook Two');
    await publish();
    rollBack(open());
    expect(page(to)).not.toContain('Brook Two');
    await publish();
    expect(page(to)).toContain('Brook Two');
  });

  test('are not rolled back to where there is none, or none of that name', async () => {
    const { to, open, publish } = releaseFolder();
    const { id } = await publish();
    expect(() => rollBack(open())).toThrow(`There is no release before ${id}. Name one:`);
    expect(() => rollBack(open(), '20200101T000000.000Z-no-git')).toThrow('There are:');
    expect(() => rollBack(open(), '../../etc')).toThrow('There is no release ../../etc.');
    expect(wholeRelease(to)).toBe(id);
  });
});

describe('a folder for releases is refused', () => {
  test('in the content, among releases, and in a release', async () => {
    const { to, content, publish } = releaseFolder();
    await publish();
    expect(() => openStoreFor(join(content, 'site'), content)).toThrow('lies in the content');
    expect(() => openStoreFor(content, content)).toThrow('lies in the content');
    expect(() => openStoreFor(to, join(to, 'current/clients'))).toThrow('lies among the releases');
    expect(() => openStoreFor(join(to, 'current/site'), content)).toThrow('is a release, and a host serves');
  });

  test.each(['current', 'host', 'releases', 'hosts', 'work'])('with a foreign file %s', (name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), 'mine');
    expect(() => openStore(folder)).toThrow('Sightline did not write it');
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  test('with a link `current` of somebody else, or a foreign folder among its releases', () => {
    const folder = temporaryFolder();
    symlinkSync('/var/www', join(folder, 'current'));
    expect(() => openStore(folder)).toThrow('current is there');
    rmSync(join(folder, 'current'));
    mkdirSync(join(folder, 'releases/v1.0'), { recursive: true });
    expect(() => openStore(folder)).toThrow('releases/v1.0 is there');
  });
});

describe('a finished release is not served', () => {
  const outcome = { published: true, errors: [], rendered: 1, kept: 0, removed: 0, files: 0 };
  const release = (files: Record<string, string>) => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return () => inventoryOf(folder, outcome);
  };
  const page = { 'index.html': '<p>', 'data.json': '{}' };

  test('with a file of an unknown kind, an empty page, or a page too few', () => {
    expect(release(page)()).toMatchObject({ pages: 1, bytes: 5 });
    expect(release({ ...page, 'notes.txt': 'x' })).toThrow('holds notes.txt, which is of no kind');
    expect(release({ ...page, 'index.html': '' })).toThrow('holds index.html, which is empty');
    expect(release({ 'index.html': '<p>' })).toThrow('has 0 files of the kind “data” where its plan has 1');
  });
});

import { cpSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build } from '../../../src/publish/build.ts';
import { buildShard } from '../../../src/publish/shards/buildShard.ts';
import { isInShard, parseShard } from '../../../src/publish/shards/shard.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { readFiles, samplePortal, writeFiles } from '../samplePortal.ts';
import { root } from './shardedPortal.ts';

const asOf = '2026-11-21';
const anyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/);
const anyNumber = fc.integer({ min: 1, max: 40 });

/** Whether a client is in exactly one of so many shards. */
const isInOne = fc.property(anyId, anyNumber, (id, of) => {
  const all = Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
  return all.filter((shard) => isInShard(id, shard)).length === 1;
});

describe('which share of the clients a shard is', () => {
  test('is read from its number and how many there are', () => {
    expect(parseShard('2/4')).toEqual({ number: 2, of: 4 });
    expect(parseShard('12/12')).toEqual({ number: 12, of: 12 });
  });

  test.each([
    '0/4',
    '5/4',
    '1/0',
    '1',
    '1/',
    '/4',
    '-1/4',
    '1.5/4',
    '01/4',
    ' 1/4',
    '1/4/4',
    'one/4',
    '1/10000',
  ])('is refused in words where there is none: %s', (text) =>
    expect(() => parseShard(text)).toThrow(`--shard ${text}: write which share of how many`),
  );

  test('follows from the ids: each client is in exactly one', () => fc.assert(isInOne));

  test('is about as large as the others', () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `client-${index}`);
    for (const number of [1, 2, 3, 4]) {
      const share = ids.filter((id) => isInShard(id, { number, of: 4 })).length;
      expect(Math.abs(share - 1000)).toBeLessThan(100);
    }
  });
});

describe('a shard', () => {
  function sample() {
    const folder = temporaryFolder();
    const content = writeFiles(join(folder, 'content'), samplePortal);
    const out = join(folder, 'shard');
    const make = (more: Partial<Parameters<typeof buildShard>[0]> = {}) =>
      buildShard(
        { root, content, out, asOf, access: 'open', shard: { number: 1, of: 1 }, ...more },
        silentProgress,
      );
    return { folder, content, out, make };
  }

  test('holds pages of clients in every tree, and nothing that sums up over them or is for a host', async () => {
    const { folder, out, make } = sample();
    await make();
    const files = Object.keys(readFiles(join(out, 'release')));
    expect(files).toContain('managers/clients/acme/index.html');
    expect(files).toContain('sponsors/lee/projects/acme/crm/index.html');
    const others = files.filter((file) => !/^(clients|managers\/clients|sponsors\/lee\/.*acme)\//.test(file));
    expect(others).toEqual(['build.json']);
    expect(readdirSync(folder).sort()).toEqual(['content', 'shard']);
  });

  test('holds what is known of its clients for its user alone', async () => {
    const { out, make } = sample();
    await make();
    expect(readdirSync(out).sort()).toEqual(['parts', 'release']);
    expect(statSync(join(out, 'parts')).mode & 0o777).toBe(0o700);
  });

  test('that was made before is taken over wherever it was carried, but for what changed', async () => {
    const { folder, content, out, make } = sample();
    await make();
    expect(await make()).toMatchObject({ rendered: 0, made: [] });
    const carried = join(folder, 'carried');
    cpSync(out, carried, { recursive: true });
    expect(await make({ out: carried })).toMatchObject({ rendered: 0, made: [] });
    writeFiles(content, { 'clients/birch/client.md': '---\nname: Oak\nkind: internal\n---\n' });
    expect(await make({ out: carried })).toMatchObject({ made: ['birch'] });
    const { rendered } = await make();
    expect(rendered).toBeGreaterThan(0);
    const clean = join(folder, 'clean');
    await make({ out: clean });
    const pagesOf = (shard: string) => ({ ...readFiles(join(shard, 'release')), 'build.json': '' });
    for (const one of [out, carried]) expect(pagesOf(one)).toEqual(pagesOf(clean));
  });

  test('leaves out a client who has errors, and says so', async () => {
    const { content, out, make } = sample();
    await make();
    writeFiles(content, { 'clients/birch/needs.json': '{ "nee' });
    const outcome = await make();
    expect([outcome.published, outcome.errors.length]).toEqual([true, 1]);
    expect(Object.keys(readFiles(out)).filter((file) => file.includes('birch'))).toEqual([]);
    expect(await make({ strict: true })).toMatchObject({ published: false });
  });

  test('of nobody is a shard too', async () => {
    const { out, make } = sample();
    const none = [1, 2, 3, 4, 5]
      .map((number) => ({ number, of: 5 }))
      .find((shard) => !['acme', 'birch'].some((id) => isInShard(id, shard)));
    if (!none) throw new Error('Both clients are in every shard.');
    expect(await make({ shard: none })).toMatchObject({ published: true, rendered: 0 });
    expect(Object.keys(readFiles(join(out, 'release')))).toEqual(['build.json']);
  });

  test('of a sealed portal is refused before anything is written', async () => {
    const { folder, content, out, make } = sample();
    await expect(make({ access: 'sealed' })).rejects.toThrow('cannot be made in shards');
    writeFiles(content, {
      'portal.json': { ...(samplePortal['portal.json'] as object), access: 'sealed' },
    });
    const { access: _, ...unsaid } = {
      root,
      content,
      out,
      asOf,
      access: 'open',
      shard: { number: 1, of: 1 },
    };
    await expect(buildShard(unsaid, silentProgress)).rejects.toThrow('cannot be made in shards');
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test('is never made in a folder that may be served, and no release is made where a shard is', async () => {
    const { folder, content, out, make } = sample();
    const dist = join(folder, 'dist');
    const publish = (to: string) => build({ root, content, out: to, asOf, access: 'open' }, silentProgress);
    await publish(dist);
    await expect(make({ out: dist })).rejects.toThrow('is of no shard');
    expect(existsSync(join(dist, 'parts'))).toBe(false);
    await make();
    const before = readFiles(out);
    await expect(publish(join(out, 'release'))).rejects.toThrow('is of a shard');
    await expect(publish(out)).rejects.toThrow('holds files that Sightline did not write');
    expect(readFiles(out)).toEqual(before);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await expect(make()).rejects.toThrow('holds notes.txt');
  });
});

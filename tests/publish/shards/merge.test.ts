import { cpSync, existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../../src/publish/build.ts';
import { readAnyParts, writeParts } from '../../../src/publish/parts/partFiles.ts';
import { buildShard } from '../../../src/publish/shards/buildShard.ts';
import { describeMerge } from '../../../src/publish/shards/madeHere.ts';
import { type MergeOptions, merge } from '../../../src/publish/shards/merge.ts';
import { isInShard } from '../../../src/publish/shards/shard.ts';
import { shardFolderOf } from '../../../src/publish/shards/shardFolder.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { editedPortal } from '../parts/edits.ts';
import { type Files, readFiles, writeFiles } from '../samplePortal.ts';
import { buildShards, root } from './shardedPortal.ts';

const asOf = '2026-11-21';
const clients = ['acme', 'birch', 'elder', 'gorse'];

/** A portal in two shards, the one that Acme is in first. */
async function sharded() {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), {
    ...editedPortal,
    'clients/elder/client.md': '---\nname: Elder\nkind: external\n---\n',
    'clients/gorse/client.md': '---\nname: Gorse\nkind: external\n---\n',
  });
  const made = await buildShards(2, join(folder, 'shard'), { content, asOf });
  const inFirst = (id: string) => isInShard(id, { number: 1, of: 2 });
  const [own, other] = (inFirst('acme') ? made : made.toReversed()) as [string, string];
  const [ofOwn, ofOther] = [true, false].map((same) =>
    clients.filter((id) => (inFirst(id) === inFirst('acme')) === same),
  ) as [string[], string[]];
  const [out, clean] = [join(folder, 'out'), join(folder, 'clean')];
  const said: string[] = [];
  const options = { root, content, out, asOf, access: 'open' } as const;
  const progress = { ...silentProgress, say: (line: string) => void said.push(line) };
  const joined = (more: Partial<MergeOptions> = {}) =>
    merge({ folders: [own, other], ...options, ...more }, progress);
  /** Merges, and compares with one build over the same release, if any. */
  const expectSame = async (more: Partial<MergeOptions> = {}) => {
    const { folders: _, ...rest } = more;
    const previous = existsSync(out) ? join(folder, 'previous') : undefined;
    if (previous) cpSync(out, previous, { recursive: true });
    const merged = await joined(more);
    await build({ ...options, ...rest, out: clean, ...(previous && { previous }) }, silentProgress);
    expect(readFiles(out)).toEqual(readFiles(clean));
    expect(readFiles(`${out}-host`)).toEqual(readFiles(`${clean}-host`));
    return merged;
  };
  const edit = (files: Files) => writeFiles(content, files);
  return { folder, content, own, other, ofOwn, ofOther, out, said, merge: joined, expectSame, edit };
}

/** Makes the shard that Acme is in again. */
async function remakeOwn(out: string, content: string): Promise<void> {
  const number = isInShard('acme', { number: 1, of: 2 }) ? 1 : 2;
  const shard = { number, of: 2 };
  await buildShard({ root, content, out, asOf, access: 'open', shard }, silentProgress);
}

describe('what is merged', () => {
  test('is taken from shards by links, and no client is read again', async () => {
    const { own, other, ofOwn, ofOther, out, expectSame } = await sharded();
    expect([ofOwn.length, ofOther.length]).toEqual([2, 2]);
    const { outcome, madeHere } = await expectSame();
    expect(outcome).toMatchObject({ made: [], errors: [] });
    expect(describeMerge(outcome, madeHere)).toEqual(['4 clients taken from shards, 0 made here']);
    for (const [shard, [client]] of [
      [own, ofOwn],
      [other, ofOther],
    ] as const) {
      const page = `clients/${client}/index.html`;
      expect(statSync(join(out, page)).ino).toBe(statSync(join(shard, 'release', page)).ino);
    }
  });

  test('came over from other machines just as well', async () => {
    const { folder, own, other, expectSame } = await sharded();
    const folders = [own, other].map((shard, index) => {
      const carried = join(folder, `carried-${index}`);
      cpSync(shard, carried, { recursive: true });
      rmSync(shard, { recursive: true });
      return carried;
    });
    expect((await expectSame({ folders })).outcome.made).toEqual([]);
  });

  test('is published where it differs from what stood there in what no overview shows', async () => {
    const { content, own, out, merge: joined, expectSame, edit } = await sharded();
    await joined();
    edit({ 'clients/acme/client.md': '---\nname: Acme\nkind: external\n---\nA maker of springs.\n' });
    await remakeOwn(own, content);
    const { outcome } = await expectSame();
    expect(outcome).toMatchObject({ made: [], rendered: 0 });
    expect(readFiles(out)['clients/acme/data.json']).toContain('A maker of springs.');
  });

  test('is changed alone by the next build in the same place', async () => {
    const { content, out, merge: joined, edit } = await sharded();
    await joined();
    edit({ 'clients/birch/client.md': '---\nname: Oak\nkind: internal\n---\n' });
    const next = await build({ root, content, out, asOf, access: 'open' }, silentProgress);
    expect(next.made).toEqual(['birch']);
  });

  test('does not change what it was merged from', async () => {
    const { own, other, merge: joined, edit } = await sharded();
    const before = [own, other].map(readFiles);
    await joined();
    edit({ 'clients/birch/client.md': '---\nname: Oak\nkind: internal\n---\n' });
    await joined();
    expect([own, other].map(readFiles)).toEqual(before);
  });

  test('leaves nothing but a release behind', async () => {
    const { folder, merge: joined } = await sharded();
    await joined();
    expect(readdirSync(folder).sort()).toEqual([
      '.out.parts',
      'content',
      'out',
      'out-host',
      'shard-1',
      'shard-2',
    ]);
  });

  test('shows the last published pages of a client who has errors now, not those of its shard', async () => {
    const { out, merge: joined, expectSame, edit, own, content } = await sharded();
    await joined();
    edit({ 'clients/acme/client.md': '---\nname: Anvils\nkind: external\n---\n' });
    await remakeOwn(own, content);
    edit({ 'clients/acme/needs.json': '{ "nee' });
    const { outcome } = await expectSame();
    expect(outcome.findings?.heldClients).toEqual(['acme']);
    expect(readFiles(out)['clients/acme/index.html']).not.toContain('Anvils');
  });
});

describe('what a shard cannot give is made where shards are merged', () => {
  test('as it is missing', async () => {
    const { other, ofOwn, said, expectSame, own } = await sharded();
    const { madeHere } = await expectSame({ folders: [other] });
    expect(madeHere).toEqual([{ reason: 'in none of the shards', clients: ofOwn.length }]);
    rmSync(own, { recursive: true });
    await expectSame();
    expect(said).toContain(`${own} holds no whole shard. The pages of its clients will be made here.`);
  });

  test('as it was made for another day', async () => {
    const { own, other, ofOwn, ofOther, expectSame } = await sharded();
    const { outcome, madeHere } = await expectSame({ asOf: '2026-12-02' });
    const why = 'made for 2026-11-21 and not for 2026-12-02';
    expect(new Map(madeHere.map(({ reason, clients: many }) => [reason, many]))).toEqual(
      new Map([
        [`in ${own}, ${why}`, ofOwn.length],
        [`in ${other}, ${why}`, ofOther.length],
      ]),
    );
    expect(describeMerge(outcome, madeHere)[0]).toBe('0 clients taken from shards, 4 made here');
  });

  test('as it was made from other content', async () => {
    const { own, expectSame, edit } = await sharded();
    edit({ 'clients/acme/client.md': '---\nname: Anvils\nkind: external\n---\n' });
    const { outcome, madeHere } = await expectSame();
    expect(outcome.made).toEqual(['acme']);
    expect(madeHere).toEqual([{ reason: `in ${own}, made from other content`, clients: 1 }]);
  });

  test('as what a sponsor funds, or the settings, are others now', async () => {
    const { expectSame, edit } = await sharded();
    edit({ 'sponsors/lee.json': { name: 'Robin Lee', projects: ['acme/crm', 'birch/payroll'] } });
    expect((await expectSame()).outcome.made).toEqual(['birch']);
    edit({ 'portal.json': { ...(editedPortal['portal.json'] as object), cadenceDays: 60 } });
    expect((await expectSame()).outcome.made).toEqual(clients);
  });

  test('as it was made by other code', async () => {
    const { own, ofOwn, expectSame } = await sharded();
    const { release, parts } = shardFolderOf(own);
    const stored = readAnyParts(parts, release);
    if (!stored) throw new Error('There is no shard.');
    writeParts(parts, release, { ...stored, code: 'other' });
    // what other code made of the same content may be anything
    truncateSync(join(release, 'clients/acme/index.html'), 10);
    const { outcome, madeHere } = await expectSame();
    expect(outcome.made).toEqual(ofOwn);
    expect(madeHere).toEqual([
      { reason: `in ${own}, made by another version of Sightline`, clients: ofOwn.length },
    ]);
  });

  test.each([
    ['what is stored of it is gone', (shard: string) => rmSync(join(shard, 'parts/index.json'))],
    [
      'what is stored of it is cut off',
      (shard: string) => truncateSync(join(shard, 'parts/index.json'), 300),
    ],
    ['its pages are gone', (shard: string) => rmSync(join(shard, 'release'), { recursive: true })],
    [
      'its pages are of another run',
      (shard: string) => {
        writeFiles(shard, { 'release/build.json': { generator: 'Sightline', renderer: 'x', shard: 'y' } });
      },
    ],
  ])('as %s', async (_, damage) => {
    const { own, ofOwn, expectSame } = await sharded();
    damage(own);
    expect((await expectSame()).outcome.made).toEqual(ofOwn);
  });
});

describe('a merge is refused, and nothing is written,', () => {
  test('where two shards hold the same client', async () => {
    const { folder, own, other, out, content, merge: joined } = await sharded();
    await expect(joined({ folders: [own, other, own] })).rejects.toThrow(
      `${own} and ${own} both hold the client acme`,
    );
    const [all = ''] = await buildShards(1, join(folder, 'whole'), { content, asOf });
    await expect(joined({ folders: [all, other] })).rejects.toThrow(`${all} and ${other} both hold`);
    expect(existsSync(out)).toBe(false);
  });

  test('where the portal is sealed', async () => {
    const { out, merge: joined } = await sharded();
    await expect(joined({ access: 'sealed' })).rejects.toThrow('cannot be made in shards');
    expect(existsSync(out)).toBe(false);
  });

  test('into the folder of a shard', async () => {
    const { own, merge: joined } = await sharded();
    const before = readFiles(own);
    await expect(joined({ out: own })).rejects.toThrow('holds files that Sightline did not write');
    await expect(joined({ out: join(own, 'release') })).rejects.toThrow('is of a shard');
    expect(readFiles(own)).toEqual(before);
  });

  test('where a shard lacks a page that it was made with', async () => {
    const { own, out, merge: joined, folder } = await sharded();
    await joined();
    const before = readFiles(out);
    rmSync(join(own, 'release/clients/acme/data.json'));
    await expect(joined()).rejects.toThrow('clients/acme/data.json is missing');
    expect(readFiles(out)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('where another build changes a shard meanwhile', async () => {
    const { own, other, out, content } = await sharded();
    const begin = () => rmSync(join(own, 'parts/index.json'), { force: true });
    const meanwhile = { ...silentProgress, pages: begin };
    const options = { root, content, out, asOf, access: 'open' } as const;
    await expect(merge({ folders: [own, other], ...options }, meanwhile)).rejects.toThrow(
      `Another build has changed ${own}/release meanwhile`,
    );
    expect(existsSync(out)).toBe(false);
  });

  test('with --strict where a client has errors', async () => {
    const { out, merge: joined, edit } = await sharded();
    edit({ 'clients/acme/needs.json': '{ "nee' });
    expect((await joined({ strict: true })).outcome).toMatchObject({ published: false });
    expect(existsSync(out)).toBe(false);
  });
});

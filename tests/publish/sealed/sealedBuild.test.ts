import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../../src/publish/build.ts';
import { newMaster } from '../../../src/sealing/master.ts';
import { Vault } from '../../../src/sealing/vault.ts';
import { silentProgress } from '../../silentProgress.ts';
import { readFiles, reportText, samplePortal } from '../samplePortal.ts';
import { readers, sealedPortal, sealedSample } from './sealedPortal.ts';
import { unsealed } from './unsealed.ts';

const reportFile = 'clients/acme/projects/crm/reports/2026-10-31.md';
const broken = { 'clients/acme/projects/crm/plan.json': '{ "milestones": [' };

/** The names of files whose bytes changed, came or went. */
function changes(before: Record<string, string>, after: Record<string, string>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}

const counted = (names: readonly string[], folder: string) =>
  names.filter((name) => name.startsWith(`${folder}/`)).length;

test('a sealed release says what an open one says, but for its front', async () => {
  const { folder, out, master, publish } = sealedPortal();
  expect(await publish()).toMatchObject({ published: true, errors: [] });
  await publish({ access: 'open', out: join(folder, 'open') });
  const open = Object.entries(readFiles(join(folder, 'open'))).filter(([path]) =>
    /^(clients|sponsors|managers)\//.test(path),
  );
  expect(open.length).toBeGreaterThan(40);
  expect(await unsealed(out, master)).toEqual(
    Object.fromEntries(open.map(([path, text]) => [Buffer.from(path).toString(), text])),
  );
});

test('every page has a shell, alike but for the name of the file it opens', async () => {
  const { out, master, publish } = sealedPortal();
  const { rendered } = await publish();
  const files = readFiles(out);
  const shells = Object.entries(files).filter(([path]) => path.startsWith('pages/'));
  expect(shells).toHaveLength(rendered);
  const names = shells.map(([, html]) => /name="sightline-sealed" content="(\w{32})"/.exec(html)?.[1] ?? '');
  expect(new Set(names).size).toBe(rendered);
  expect(names.every((name) => files[`sealed/${name}.jwe`] !== undefined)).toBe(true);
  expect(new Set(shells.map(([, html], index) => html.replace(names[index] ?? '', ''))).size).toBe(1);
  expect(Object.keys(await unsealed(out, master))).toHaveLength(counted(Object.keys(files), 'sealed'));
  // one for a code and one for a link
  expect(counted(Object.keys(files), 'keyrings')).toBe(2 * readers.length);
});

describe('a sealed build after a change', () => {
  test('seals only the pages that show it, and says what a clean one says', async () => {
    const { folder, out, master, publish, edit } = sealedPortal();
    await publish();
    const before = readFiles(out);
    edit({ [reportFile]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.', 'at-risk') });
    const { rendered } = await publish();
    const changed = changes(before, readFiles(out));
    // a page and its data each
    expect(changed.filter((name) => name !== 'ledger.jwe')).toHaveLength(2 * rendered);
    expect(counted(changed, 'sealed')).toBe(2 * rendered);
    await publish({ out: join(folder, 'clean') });
    expect(await unsealed(out, master)).toEqual(await unsealed(join(folder, 'clean'), master));
  });

  test('changes not a byte where nothing changed', async () => {
    const { out, publish } = sealedPortal();
    await publish();
    const before = readFiles(out);
    expect(await publish()).toMatchObject({ rendered: 0, removed: 0 });
    expect(await publish({ asOf: '2026-11-22' })).toMatchObject({ rendered: 0, removed: 0 });
    expect(readFiles(out)).toEqual(before);
  });

  test('that shuts a reader out seals those trees anew, and no others', async () => {
    const { out, master, publish, edit } = sealedPortal();
    await publish();
    const [before, told] = [readFiles(out), await unsealed(out, master)];
    const [ann] = readers;
    edit({ 'access.json': { readers: [ann], generations: { 'clients/acme': 2 } } });
    const { rendered } = await publish();
    const changed = changes(before, readFiles(out));
    const ofClient = Object.keys(told).filter((path) => path.startsWith('clients/acme/'));
    expect(counted(changed, 'sealed')).toBe(ofClient.length);
    expect(rendered).toBe(ofClient.filter((path) => path.endsWith('.html')).length);
    // the keyrings of who is gone are gone; those of the manager are as they were
    expect(counted(changed, 'keyrings')).toBe(2);
    expect(counted(Object.keys(readFiles(out)), 'keyrings')).toBe(2);
    // addresses stay, so that links to pages do
    expect(counted(changed, 'pages')).toBe(0);
    expect(await unsealed(out, master)).toEqual(told);
  });

  test('of who may open what gives new keyrings, and leaves every page as it is', async () => {
    const { out, publish, edit } = sealedPortal();
    await publish();
    const before = readFiles(out);
    edit({
      'access.json': { readers: readers.map((one) => ({ ...one, opens: ['clients/acme', 'managers'] })) },
    });
    expect(await publish()).toMatchObject({ rendered: 0 });
    const changed = changes(before, readFiles(out));
    expect(counted(changed, 'keyrings')).toBe(2 * readers.length);
    expect(changed.filter((name) => name !== 'ledger.jwe')).toHaveLength(2 * readers.length);
  });

  test('that breaks a client’s files keeps its last pages, opened from the sealed release', async () => {
    const { out, master, publish, edit } = sealedPortal();
    await publish();
    const before = await unsealed(out, master);
    edit(broken);
    expect(await publish()).toMatchObject({ published: true, findings: { heldClients: ['acme'] } });
    const after = await unsealed(out, master);
    const held = Object.keys(before).filter((path) => path.startsWith('clients/acme/'));
    expect(held.some((path) => path.endsWith('.txt'))).toBe(true);
    for (const path of held) expect(after[path], path).toBe(before[path]);

    // also where a reader was shut out meanwhile
    edit({ 'access.json': { readers, generations: { 'clients/acme': 5 } } });
    const sealedBefore = readFiles(out);
    expect(await publish()).toMatchObject({ published: true, findings: { heldClients: ['acme'] } });
    const again = await unsealed(out, master);
    for (const path of held) expect(again[path], path).toBe(before[path]);
    expect(counted(changes(sealedBefore, readFiles(out)), 'sealed')).toBe(held.length);
  });
});

describe('nothing is sealed', () => {
  test.each([
    ['without a master', {}, 'no master secret'],
    ['with something else for a master', { SIGHTLINE_MASTER: 'secret' }, 'SIGHTLINE_MASTER'],
  ])('%s', async (_, surroundings, why) => {
    const { out, publish } = sealedPortal();
    await expect(publish({ surroundings })).rejects.toThrow(why);
    expect(existsSync(out)).toBe(false);
  });

  test('without a list of readers, or with one that names a tree nobody knows', async () => {
    const { out, publish, edit } = sealedPortal();
    edit({ 'access.json': { readers: [{ id: 'jo', name: 'Jo', opens: ['clients/acmee'] }] } });
    await expect(publish()).rejects.toThrow('clients/acmee');
    edit({ 'access.json': { readers: [{ id: 'jo', name: 'Jo', opens: ['everything'] }] } });
    await expect(publish()).rejects.toThrow('everything');
    edit({ 'access.json': undefined });
    await expect(publish()).rejects.toThrow('access.json, which says who may open what');
    expect(existsSync(out)).toBe(false);
  });

  test.each(['https://example.org/reports/', 'https://brook.github.io'])(
    'where other sites may share the host name, as at %s, unless that is known',
    async (address) => {
      const settings = { ...(sealedSample['portal.json'] as object), address };
      const { out, publish, edit } = sealedPortal({ ...sealedSample, 'portal.json': settings });
      await expect(publish()).rejects.toThrow(`host name of ${address}`);
      expect(existsSync(out)).toBe(false);
      edit({ 'access.json': { readers, sharedOrigin: true } });
      expect(await publish()).toMatchObject({ published: true });
    },
  );

  test('over a release that another master sealed, or somebody changed', async () => {
    const { folder, out, publish } = sealedPortal();
    await publish();
    const before = readFiles(out);
    await expect(publish({ surroundings: { SIGHTLINE_MASTER: newMaster() } })).rejects.toThrow(
      'another master',
    );
    expect(readFiles(out)).toEqual(before);
    expect(existsSync(join(folder, '.dist.partial'))).toBe(false);
  });

  test('for a page in no tree: nobody would hold a key to it', async () => {
    const vault = new Vault(new Uint8Array(32), {});
    for (const path of ['/', '/index.html', '/gallery/index.html', '/clients/', '/managersx/index.html'])
      await expect(vault.seal({ path, body: new Uint8Array() })).rejects.toThrow('in no tree');
  });
});

test('a sealed release may take the place of an open one, and the other way round', async () => {
  const { folder, out, master, publish } = sealedPortal();
  await publish({ access: 'open' });
  // what an open build stores to be faster is plain text
  const store = join(folder, '.dist.parts');
  expect(existsSync(store)).toBe(true);
  expect(await publish()).toMatchObject({ published: true, kept: 0 });
  expect(existsSync(store)).toBe(false);
  expect(Object.keys(readFiles(out)).filter((path) => /^(clients|sponsors|managers)/.test(path))).toEqual([]);
  const sealed = await unsealed(out, master);
  await publish({ access: 'open' });
  expect(Object.keys(readFiles(out))).toEqual(
    expect.arrayContaining(Object.keys(sealed).filter((path) => path.endsWith('.html'))),
  );
  expect(existsSync(join(out, 'ledger.jwe'))).toBe(false);
});

test('portal.json may say that a portal is sealed', async () => {
  const { root, content, out, master, edit } = sealedPortal();
  edit({ 'portal.json': { ...(samplePortal['portal.json'] as object), access: 'sealed' } });
  const surroundings = { SIGHTLINE_MASTER: master };
  await build({ root, content, out, surroundings }, silentProgress);
  expect(existsSync(join(out, 'ledger.jwe'))).toBe(true);
});

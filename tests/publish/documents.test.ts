import { existsSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, build } from '../../src/publish/build.ts';
import { silentProgress } from '../silentProgress.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { type Files, readFiles, samplePortal, writeFiles } from './samplePortal.ts';

const root = resolve(import.meta.dirname, '../..');
const list = 'clients/acme/documents.json';
const plan = 'clients/acme/assets/plans/floor plan 1:50 é.pdf';

const document = (said: object) => ({ kind: 'other', date: '2026-05-01', ...said });
const documents = [
  document({ id: 'plan', title: 'Plan', file: plan.slice('clients/acme/'.length), projects: ['crm'] }),
  document({ id: 'terms', title: 'Terms', file: 'assets/terms.txt' }),
  document({ id: 'costs', title: 'Costs', file: 'assets/costs.txt', audience: 'finance', projects: ['crm'] }),
];
const withDocuments: Files = {
  ...samplePortal,
  [list]: { documents },
  [plan]: 'the plan',
  'clients/acme/assets/terms.txt': 'the terms',
  'clients/acme/assets/costs.txt': 'the costs',
  'clients/acme/assets/orphan.html': 'named by no document',
};

/** A portal on the disk, built into a folder as often as a test likes. */
function portal(files: Files = withDocuments) {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), files);
  const out = join(folder, 'dist');
  const publish = (more: Partial<BuildOptions> = {}) =>
    build({ root, content, out, asOf: '2026-11-21', access: 'open', ...more }, silentProgress);
  return { folder, content, out, publish, edit: (edits: Files) => writeFiles(content, edits) };
}

/** The files of documents in a release, each with what it holds. */
function documentsIn(out: string): Record<string, string> {
  const found = Object.entries(readFiles(out)).filter(([path]) => /\/documents\/.*\.(pdf|txt)$/.test(path));
  return Object.fromEntries(found);
}

const planIn = {
  client: 'clients/acme/documents/plan/floor plan 1:50 é.pdf',
  sponsor: 'sponsors/lee/documents/acme/plan/floor plan 1:50 é.pdf',
  managers: 'managers/clients/acme/documents/plan/floor plan 1:50 é.pdf',
  finance: 'clients/acme/finance/documents/plan/floor plan 1:50 é.pdf',
};

test('a document’s file is published in the tree of whoever may see it, and one that nobody names is not', async () => {
  const { out, publish } = portal();
  expect(await publish()).toMatchObject({ errors: [], files: 9 });
  expect(documentsIn(out)).toEqual({
    [planIn.client]: 'the plan',
    [planIn.sponsor]: 'the plan',
    [planIn.managers]: 'the plan',
    [planIn.finance]: 'the plan',
    'clients/acme/documents/terms/terms.txt': 'the terms',
    'managers/clients/acme/documents/terms/terms.txt': 'the terms',
    'clients/acme/finance/documents/terms/terms.txt': 'the terms',
    'managers/clients/acme/documents/costs/costs.txt': 'the costs',
    'clients/acme/finance/documents/costs/costs.txt': 'the costs',
  });
});

test('every link to a file leads to it, from pages of every language', async () => {
  const { out, publish } = portal({
    ...withDocuments,
    'portal.json': { ...(samplePortal['portal.json'] as object), locales: ['en', 'zh-CN'] },
    'clients/acme/client.md': '---\nname: { en: Acme, zh-CN: 安可 }\nkind: external\n---\n',
  });
  await publish();
  const linked: string[] = [];
  for (const [path, html] of Object.entries(readFiles(out)).filter(([name]) => name.endsWith('.html'))) {
    for (const [, href = ''] of html.matchAll(/href="([^"]+\.(?:pdf|txt))"/g)) {
      linked.push(decodeURIComponent(new URL(href, `http://portal.invalid/${path}`).pathname.slice(1)));
      expect(existsSync(join(out, linked.at(-1) ?? '')), `${path}: ${href}`).toBe(true);
    }
  }
  expect(new Set(linked)).toEqual(new Set(Object.keys(documentsIn(out))));
});

describe('a build after a change', () => {
  test('keeps files that did not change as they stand, and replaces one whose bytes did', async () => {
    const { folder, out, publish, edit } = portal();
    await publish();
    const before = Object.fromEntries(Object.values(planIn).map((path) => [path, inode(join(out, path))]));
    // an edit elsewhere makes a new release of the same files
    edit({ 'clients/birch': undefined });
    expect(await publish()).toMatchObject({ removed: 6 });
    for (const path of Object.values(planIn)) expect(inode(join(out, path))).toBe(before[path]);

    // as long as the old one, so that no page changes with it
    edit({ [plan]: 'the Plan' });
    expect(await publish()).toMatchObject({ rendered: 0, removed: 0 });
    for (const path of Object.values(planIn)) {
      expect(documentsIn(out)[path], path).toBe('the Plan');
    }
    await publish({ out: join(folder, 'clean') });
    expect(readFiles(out)).toEqual(readFiles(join(folder, 'clean')));
  });

  test('changes nothing at all when nothing changed, even if every file was written anew', async () => {
    const { out, publish, edit } = portal();
    await publish();
    const before = inode(out);
    edit(withDocuments);
    await publish();
    expect(inode(out)).toBe(before);
  });

  test('takes away the file of a document that is gone, or that its readers may no longer see', async () => {
    const { out, publish, edit } = portal();
    await publish();
    edit({ [list]: { documents: [{ ...documents[0], audience: 'internal' }, documents[2]] } });
    await publish();
    expect(documentsIn(out)).toEqual({
      [planIn.managers]: 'the plan',
      'managers/clients/acme/documents/costs/costs.txt': 'the costs',
      'clients/acme/finance/documents/costs/costs.txt': 'the costs',
    });
  });

  test('leaves a release alone that was linked from it', async () => {
    const { folder, publish, edit } = portal();
    const first = join(folder, 'first');
    await publish({ out: first });
    const before = readFiles(first);
    const second = join(folder, 'second');
    await publish({ out: second, previous: first });
    edit({ [plan]: 'another plan, and a longer one' });
    await publish({ out: second });
    expect(readFiles(first)).toEqual(before);
  });
});

describe('a client who is held back', () => {
  const broken = { 'clients/acme/projects/crm/plan.json': '{ "milestones": [' };

  test('keeps the files of the last release, whatever became of them since', async () => {
    const { out, publish, edit } = portal();
    await publish();
    const before = documentsIn(out);
    edit({ ...broken, [plan]: 'a new plan', 'clients/acme/assets/terms.txt': undefined });
    expect(await publish()).toMatchObject({ published: true, findings: { heldClients: ['acme'] } });
    expect(documentsIn(out)).toEqual(before);
  });

  test('leaves a sponsor no file of a project they no longer fund', async () => {
    const { out, publish, edit } = portal();
    await publish();
    edit({ ...broken, 'sponsors/lee.json': { name: 'Robin Lee', projects: [] } });
    await publish();
    expect(Object.keys(documentsIn(out)).filter((path) => path.startsWith('sponsors/'))).toEqual([]);
    expect(Object.keys(documentsIn(out))).toContain(planIn.client);
  });
});

test('a sponsor whose file is broken keeps the files of the last release', async () => {
  const { out, publish, edit } = portal();
  await publish();
  const before = documentsIn(out);
  edit({ 'sponsors/lee.json': '{ "nam": "Robin" }' });
  await publish();
  expect(documentsIn(out)).toEqual(before);
});

describe('a file that cannot be handed over', () => {
  test.each([
    ['is missing', 'assets/gone.pdf', 'a file of this client under assets/'],
    ['is a page', 'assets/orphan.html', 'a file of a type that can be handed over'],
  ])('because it %s holds its client back', async (_, file, expected) => {
    const { out, publish } = portal({ ...withDocuments, [list]: { documents: [{ ...documents[1], file }] } });
    const { errors } = await publish();
    expect(errors).toMatchObject([{ file: list, path: 'documents[0].file' }]);
    expect(errors[0]?.message).toContain(expected);
    expect(documentsIn(out)).toEqual({});
  });

  test('because it is a link holds its client back', async () => {
    const { content, out, publish } = portal();
    const secret = join(content, '..', 'secret.txt');
    writeFileSync(secret, 'not for the web');
    rmSync(join(content, 'clients/acme/assets/terms.txt'));
    symlinkSync(secret, join(content, 'clients/acme/assets/terms.txt'));
    expect((await publish()).errors[0]).toMatchObject({ file: 'clients/acme/assets/terms.txt' });
    expect(documentsIn(out)).toEqual({});
  });
});

function inode(path: string): number {
  return statSync(path).ino;
}

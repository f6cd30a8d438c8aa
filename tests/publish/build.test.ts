import { existsSync, lstatSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, build } from '../../src/publish/build.ts';
import { silentProgress } from '../silentProgress.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { type Files, readFiles, reportText, samplePortal, writeFiles } from './samplePortal.ts';

const root = resolve(import.meta.dirname, '../..');

/** A portal on the disk, built into a folder as often as a test likes. */
function portal(files: Files = samplePortal) {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), files);
  const out = join(folder, 'dist');
  const publish = (more: Partial<BuildOptions> = {}) =>
    build({ root, content, out, asOf: '2026-11-21', access: 'open', ...more }, silentProgress);
  return { folder, content, out, publish, edit: (edits: Files) => writeFiles(content, edits) };
}

const reportFile = 'clients/acme/projects/crm/reports/2026-10-31.md';

describe('a build after a change', () => {
  test('renders only the pages that show it, and equals a clean build byte for byte', async () => {
    const { folder, out, publish, edit } = portal();
    const first = await publish();
    expect(first).toMatchObject({ published: true, errors: [], kept: 0, removed: 0 });

    edit({ [reportFile]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.', 'at-risk') });
    const second = await publish();
    expect(second.errors).toEqual([]);
    // for client, sponsor and manager: the report, the list, the project; and the three front pages and the client’s page
    expect(second.rendered).toBe(3 * 3 + 4);
    expect(second.kept).toBe(first.rendered - second.rendered);

    await publish({ out: join(folder, 'clean') });
    expect(readFiles(out)).toEqual(readFiles(join(folder, 'clean')));
  });

  test('renders nothing when nothing changed, not even the next day', async () => {
    const { out, publish } = portal();
    await publish();
    const before = readFiles(out);
    expect(await publish()).toMatchObject({ rendered: 0, removed: 0 });
    expect(await publish({ asOf: '2026-11-22' })).toMatchObject({ rendered: 0, removed: 0 });
    expect(readFiles(out)).toEqual(before);
  });

  test('renders what became overdue or stale with the day, and only that', async () => {
    const { publish } = portal();
    await publish();
    // the milestone was expected on 1 December; the report of 31 October speaks until 7 December
    expect(await publish({ asOf: '2026-11-30' })).toMatchObject({ rendered: 0 });
    // the next one was expected by 30 November: managers see it among the reports due
    expect(await publish({ asOf: '2026-12-01' })).toMatchObject({ rendered: 1 });
    const overdue = await publish({ asOf: '2026-12-02' });
    expect(overdue.rendered).toBeGreaterThan(0);
    expect(await publish({ asOf: '2026-12-07' })).toMatchObject({ rendered: 0 });
    const stale = await publish({ asOf: '2026-12-08' });
    expect(stale.rendered).toBeGreaterThan(0);
    expect(stale.kept).toBeGreaterThan(0);
  });

  test('removes the pages of what is gone', async () => {
    const { out, publish, edit } = portal();
    await publish();
    edit({ 'clients/birch': undefined });
    const { removed } = await publish();
    // the client’s home, record and project, the managers’ pages of all three
    expect(removed).toBe(6);
    expect(existsSync(join(out, 'clients/birch'))).toBe(false);
    expect(existsSync(join(out, 'managers/clients/birch'))).toBe(false);
  });
});

test('a sponsor whose file is internal has no pages', async () => {
  const { out, publish, edit } = portal();
  edit({ 'sponsors/lee.json': { name: 'Robin Lee', audience: 'internal', projects: ['acme/crm'] } });
  await publish();
  expect(existsSync(join(out, 'sponsors'))).toBe(false);
});

describe('an error in a client’s file', () => {
  const broken = { 'clients/acme/projects/crm/plan.json': '{ "milestones": [' };

  test('holds that client back with its last pages, and the others publish', async () => {
    const { out, publish, edit } = portal();
    await publish();
    const before = readFiles(out);
    edit({
      ...broken,
      'clients/birch/projects/payroll/project.md': '---\nname: Pay\nmethod: hybrid\nstate: running\n---\n',
    });
    const outcome = await publish();
    expect(outcome).toMatchObject({ published: true, findings: { heldClients: ['acme'] } });
    expect(outcome.errors).toHaveLength(1);

    const after = readFiles(out);
    const held = Object.keys(before).filter((path) =>
      /^clients\/acme|clients\/acme\/|projects\/acme\//.test(path),
    );
    expect(held.length).toBeGreaterThan(10);
    for (const path of held) expect(after[path], path).toBe(before[path]);
    expect(after['clients/birch/index.html']).toContain('>Pay<');
    expect(after['sponsors/lee/index.html']).toContain('being corrected');
    expect(after['managers/index.html']).toContain('clients/acme/projects/crm/plan.json');
  });

  test('that is only found when its pages are made holds back that client alone', async () => {
    const nested = `---\nname: Acme\nkind: external\n---\n${'>'.repeat(5000)} deep\n`;
    const { out, publish } = portal({ ...samplePortal, 'clients/acme/client.md': nested });
    const outcome = await publish();
    expect(outcome).toMatchObject({ published: true, findings: { heldClients: ['acme'] } });
    expect(outcome.errors[0]?.file).toBe('clients/acme');
    expect(existsSync(join(out, 'clients/birch/index.html'))).toBe(true);
  });

  test('holds the pages of every language back', async () => {
    const { out, publish, edit } = portal({
      ...samplePortal,
      'portal.json': { ...(samplePortal['portal.json'] as object), locales: ['en', 'zh-CN'] },
      'clients/acme/client.md': '---\nname: { en: Acme, zh-CN: 安可 }\nkind: external\n---\n',
    });
    await publish();
    const before = readFiles(out);
    edit(broken);
    await publish();
    const after = readFiles(out);
    const held = Object.keys(before).filter((path) => path.startsWith('clients/acme/zh-cn/'));
    expect(held.length).toBeGreaterThan(5);
    for (const path of held) expect(after[path], path).toBe(before[path]);
  });

  test('gives the same pages whether they were built before or not, from the same previous release', async () => {
    const { folder, out, publish, edit } = portal();
    await publish({ out: join(folder, 'released') });
    edit(broken);
    const previous = join(folder, 'released');
    await publish({ previous });
    await publish({ previous });
    await publish({ previous, out: join(folder, 'clean') });
    expect(readFiles(out)).toEqual(readFiles(join(folder, 'clean')));
  });

  test('shows a client without earlier pages that the report is being prepared', async () => {
    const { out, publish } = portal({ ...samplePortal, ...broken });
    expect(await publish()).toMatchObject({ published: true });
    const files = readFiles(out);
    expect(files['clients/acme/index.html']).toContain('being prepared');
    expect(Object.keys(files).filter((path) => path.startsWith('clients/acme/'))).toHaveLength(2);
  });

  test('brings no page back for a sponsor who no longer funds the project', async () => {
    const { out, publish, edit } = portal();
    await publish();
    expect(existsSync(join(out, 'sponsors/lee/projects/acme/crm/index.html'))).toBe(true);
    edit({ ...broken, 'sponsors/lee.json': { name: 'Robin Lee', projects: [] } });
    await publish();
    expect(existsSync(join(out, 'sponsors/lee/projects'))).toBe(false);
    expect(existsSync(join(out, 'clients/acme/projects/crm/index.html'))).toBe(true);
  });

  test('keeps a sponsor’s page about several projects only while they fund each of them', async () => {
    const { out, publish, edit } = portal({
      ...samplePortal,
      'sponsors/lee.json': { name: 'Robin Lee', projects: ['acme/crm', 'acme/shop'] },
      'clients/acme/surveys/2026-q3-users.json': {
        ...{ title: 'Users', kind: 'csat', projects: ['crm', 'shop'] },
        answers: [5, 5, 4, 4, 3].map((score) => ({ score })),
      },
    });
    await publish();
    const page = 'sponsors/lee/satisfaction/acme/index.html';
    const before = readFiles(out)[page];
    expect(before).toBeDefined();
    edit(broken);
    await publish();
    expect(readFiles(out)[page]).toBe(before);
    edit({ 'sponsors/lee.json': { name: 'Robin Lee', projects: ['acme/crm'] } });
    await publish();
    expect(existsSync(join(out, 'sponsors/lee/satisfaction'))).toBe(false);
    expect(existsSync(join(out, 'sponsors/lee/projects/acme/crm/index.html'))).toBe(true);
  });

  test('of a sponsor’s file keeps the sponsor’s last pages', async () => {
    const { out, publish, edit } = portal();
    await publish();
    const before = readFiles(out);
    edit({ 'sponsors/lee.json': '{ "nam": "Robin" }' });
    const outcome = await publish();
    expect(outcome).toMatchObject({ published: true, findings: { heldSponsors: ['lee'] } });
    const after = readFiles(out);
    for (const path of Object.keys(before).filter((one) => one.startsWith('sponsors/'))) {
      expect(after[path], path).toBe(before[path]);
    }
  });

  test('brings no page back for a sponsor whose file is internal by now', async () => {
    const { out, publish, edit } = portal();
    await publish();
    edit({
      ...broken,
      'sponsors/lee.json': { name: 'Robin Lee', audience: 'internal', projects: ['acme/crm'] },
    });
    await publish();
    expect(existsSync(join(out, 'sponsors'))).toBe(false);
  });

  test('publishes nothing at all when strict', async () => {
    const { out, publish, edit } = portal();
    await publish();
    const before = readFiles(out);
    edit(broken);
    expect(await publish({ strict: true })).toMatchObject({ published: false });
    expect(readFiles(out)).toEqual(before);
  });

  test('in portal.json publishes nothing, for it concerns everyone', async () => {
    const { out, publish, edit } = portal();
    await publish();
    const before = readFiles(out);
    edit({ 'portal.json': '{}' });
    const outcome = await publish();
    expect(outcome.published).toBe(false);
    expect(outcome.errors.length).toBeGreaterThan(0);
    expect(readFiles(out)).toEqual(before);
  });
});

describe('the output folder', () => {
  test('is refused and left alone when it holds files of somebody else', async () => {
    const { out, publish, edit, content } = portal();
    edit({});
    writeFiles(out, { 'thesis.txt': 'years of work' });
    await expect(publish()).rejects.toThrow('files that Sightline did not write');
    expect(readFiles(out)).toEqual({ 'thesis.txt': 'years of work' });
    expect(readdirSync(dirname(out)).sort()).toEqual(['content', 'dist']);
    expect(existsSync(content)).toBe(true);
  });

  test('comes back when a build was cut off between taking the old one away and putting the new one in', async () => {
    const { out, folder, publish } = portal();
    await publish();
    const before = readFiles(out);
    renameSync(out, join(folder, '.dist.previous'));
    writeFiles(join(folder, '.dist.partial-999999999'), { 'clients/acme/index.html': 'half a page' });
    expect(await publish()).toMatchObject({ rendered: 0 });
    expect(readFiles(out)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['.dist.parts', 'content', 'dist', 'dist-host']);
  });

  test('may be reached through a link, which stays one', async () => {
    const { out, folder, publish } = portal();
    await publish();
    const link = join(folder, 'current');
    symlinkSync(out, link);
    expect(await publish({ out: link, asOf: '2026-12-24' })).toMatchObject({ published: true });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFiles(out)).toEqual(readFiles(link));
    expect(readFiles(out)['clients/acme/projects/crm/index.html']).toContain('overdue');
  });

  test('holds nothing but pages, their data, styles, scripts, the icon, words for the host and a note without names', async () => {
    const { out, publish } = portal();
    await publish();
    const unknown = Object.keys(readFiles(out)).filter(
      (path) =>
        !/(^|\/)(index\.html|data\.json)$|^_sightline\/[\w-]+\.(css|js)$|^(favicon\.svg|robots\.txt|build\.json|404\.html|_headers|\.nojekyll)$/.test(
          path,
        ),
    );
    expect(unknown).toEqual([]);
  });

  test('is not made without saying who may reach it, and not sealed in name only', async () => {
    const { out, content, publish } = portal();
    await expect(build({ root, content, out }, silentProgress)).rejects.toThrow('--access open');
    await expect(publish({ access: 'sealed' })).rejects.toThrow('A sealed release needs');
    expect(existsSync(out)).toBe(false);
  });
});

test('many pages are rendered by workers to the same bytes as one by one', async () => {
  const projects = (from: number, to: number): Files =>
    Object.fromEntries(
      Array.from({ length: to - from }, (_, index) => [
        `clients/birch/projects/p${from + index}/project.md`,
        `---\nname: Project ${from + index}\nmethod: agile\nstate: running\n---\n`,
      ]),
    );
  const { folder, out, publish, edit } = portal();
  // few enough at a time to be rendered in this thread
  edit(projects(0, 30));
  await publish();
  edit(projects(30, 60));
  expect((await publish()).rendered).toBeLessThan(96);

  expect((await publish({ out: join(folder, 'at-once') })).rendered).toBeGreaterThan(130);
  expect(readFiles(join(folder, 'at-once'))).toEqual(readFiles(out));
});

test('the pages of an archived client stay as they are, whatever day it is', async () => {
  const archived = '---\nname: Acme\nkind: external\nstate: archived\n---\n';
  const { out, publish } = portal({ ...samplePortal, 'clients/acme/client.md': archived });
  await publish();
  const page = readFiles(out)['clients/acme/projects/crm/index.html'];
  expect(page).toContain('This working relation has ended');
  // the milestone expected on 1 December was not late when the relation ended
  expect(page).not.toContain('overdue');
  expect(await publish({ asOf: '2027-12-08' })).toMatchObject({ rendered: 0, removed: 0 });
});

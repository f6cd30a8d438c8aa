import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newMaster } from '../../../src/sealing/master.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { leftovers, wholeRelease } from '../releases/releaseFolder.ts';
import { reportText } from '../samplePortal.ts';
import { sealedSample } from '../sealed/sealedPortal.ts';
import { unsealed } from '../sealed/unsealed.ts';
import { below, publishingRepository, withAddress } from './pushedRepository.ts';

const report = 'content/clients/acme/projects/crm/reports/2026-10-31.md';
const plan = 'content/clients/acme/projects/crm/plan.json';
const wrongPlan =
  '{\n  "statusDate": "2026-10-31",\n  "milestones": [{ "id": "go-live", "title": "Go", "baseline": "March" }]\n}\n';

test('a push publishes, and tells which pages are new to whom', async () => {
  const { to, page, git, commit, push } = publishingRepository();
  const first = await push();
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toMatch(/new +https:\/\/reports\.example\/portal\/clients\/acme\/ *\n/);
  const id = wholeRelease(to);
  expect(id.endsWith(`-${git('rev-parse', '--short', 'HEAD')}`)).toBe(true);
  expect(first.output).toContain(`current is release ${id} now.`);

  commit({ [report]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.', 'at-risk') });
  const second = await push();
  expect(second.output).toContain(
    'changed  https://reports.example/portal/clients/acme/projects/crm/reports/2026-10-31/',
  );
  expect(second.output).not.toContain('changed  https://reports.example/portal/clients/birch/');
  expect(readFileSync(page('clients/acme/projects/crm'), 'utf8')).toContain('Two weeks late.');
  expect(leftovers(to).sort()).toEqual(['check', 'check.list', 'check.right', 'content', 'content.list']);
});

test('a push with errors is refused with file, line and column, and the site stays as it was', async () => {
  const { bare, to, git, commit, push } = publishingRepository();
  await push();
  const [id, tip] = [wholeRelease(to), git('rev-parse', 'HEAD')];
  commit({ [plan]: wrongPlan });
  const { code, output } = await push();
  expect(code).not.toBe(0);
  expect(output).toContain(
    `${plan}:3:64  milestones[0].baseline: expected a date like 2026-03-31, got "March".`,
  );
  expect(output).toContain('The push is refused and the site is as it was.');
  expect(wholeRelease(to)).toBe(id);
  expect(git('--git-dir', bare, 'rev-parse', 'main')).toBe(tip);

  commit({ [plan]: { statusDate: '2026-11-01' } });
  expect(await push()).toMatchObject({ code: 0 });
  expect(wholeRelease(to)).not.toBe(id);
});

test('where errors are to be held back, a push with errors is taken in, and the others are published', async () => {
  const { page, commit, push } = publishingRepository({ onError: 'quarantine' });
  await push();
  commit({
    [plan]: wrongPlan,
    ...below('content', { 'clients/birch/client.md': '---\nname: Birch Two\nkind: internal\n---\n' }),
  });
  const { code, output } = await push();
  expect(code).toBe(0);
  expect(output).toContain(`${plan}:3:64`);
  expect(output).toContain('Held back, with their last published pages: acme.');
  expect(readFileSync(page('clients/birch'), 'utf8')).toContain('Birch Two');
  expect(existsSync(page('clients/acme/projects/crm'))).toBe(true);
});

describe('what is no content', () => {
  test('may come with the first push, and is refused once it changes', async () => {
    const { to, commit, push } = publishingRepository();
    commit({ 'package.json': '{ "scripts": { "preinstall": "touch /tmp/pushed" } }' });
    expect(await push()).toMatchObject({ code: 0 });
    const id = wholeRelease(to);
    commit({ 'package.json': '{}', 'src/evil.ts': 'x', ...below('content', withAddress('Brook Two')) });
    const { code, output } = await push();
    expect(code).not.toBe(0);
    expect(output).toMatch(/changes files outside of content\/.*package\.json.*src\/evil\.ts/s);
    expect(wholeRelease(to)).toBe(id);
  });

  test('is whatever the content folder may not hold, where the whole repository is content', async () => {
    const { to, git, commit, push } = publishingRepository({ contentPath: '' });
    git('rm', '-rq', 'content');
    commit(withAddress('Brook'));
    expect(await push()).toMatchObject({ code: 0 });
    expect(existsSync(join(to, 'current/clients/acme/index.html'))).toBe(true);
    commit({ 'package.json': '{}' });
    const { code, output } = await push();
    expect(code).not.toBe(0);
    expect(output).toContain('./package.json:1:1');
  });

  test('of a first push without the folder is said to be missing', async () => {
    const { git, commit, push } = publishingRepository();
    git('rm', '-rq', 'content');
    commit({ 'notes.txt': 'nothing yet' });
    const { code, output } = await push();
    expect(code).not.toBe(0);
    expect(output).toContain('The commit has no folder content/');
  });
});

describe('a tree that would reach further than its files is refused', () => {
  test.each(['reject', 'quarantine'] as const)('with a symbolic link (%s)', async (onError) => {
    const { clone, to, commit, push } = publishingRepository({ onError });
    await push();
    const id = wholeRelease(to);
    rmSync(join(clone, plan));
    symlinkSync('/etc/passwd', join(clone, plan));
    commit();
    const { code, output } = await push();
    expect(code).not.toBe(0);
    expect(output).toContain(`${plan}  is a symbolic link`);
    expect(wholeRelease(to)).toBe(id);
  });

  test('with a submodule', async () => {
    const { git, push } = publishingRepository();
    const tip = git('rev-parse', 'HEAD');
    git('update-index', '--add', '--cacheinfo', `160000,${tip},content/clients/cedar`);
    git('commit', '-qm', 'submodule');
    const { code, output } = await push();
    expect(code).not.toBe(0);
    expect(output).toContain('content/clients/cedar  is a submodule');
  });
});

test('attributes that change what an archive holds have no effect, and no filter is run', async () => {
  const { folder, to, commit, push } = publishingRepository();
  const ran = join(folder, 'ran');
  commit({
    '.gitattributes': '* export-subst filter=run\ncontent/clients/birch export-ignore\n',
    ...below('content', {
      '.gitattributes': '*.md export-subst\n',
      'clients/birch/client.md': '---\nname: Birch $Format:%an$\nkind: internal\n---\n',
      '.gitconfig': `[filter "run"]\n  smudge = touch ${ran}\n`,
    }),
  });
  expect(await push()).toMatchObject({ code: 0 });
  expect(readFileSync(join(to, 'current/clients/birch/data.json'), 'utf8')).toContain('Birch $Format:%an$');
  expect(existsSync(ran)).toBe(false);
});

describe('of names other than the branch that is published', () => {
  test('branches and tags are taken in, not published, and that is said', async () => {
    const { to, git, commit, push } = publishingRepository();
    await push();
    const id = wholeRelease(to);
    git('checkout', '-qb', 'draft');
    commit({ 'src/x.ts': 'x', [plan]: wrongPlan });
    git('tag', 'v1');
    const { code, output } = await push('origin', 'draft', 'v1');
    expect(code).toBe(0);
    expect(output).toContain('refs/heads/draft is not published: only main is.');
    expect(output).toContain('refs/tags/v1 is not published: only main is.');
    expect(wholeRelease(to)).toBe(id);
  });

  test('the branch itself may be rewritten, which is said, and not deleted', async () => {
    const { page, git, commit, push } = publishingRepository();
    commit(below('content', withAddress('Brook Two')));
    await push();
    expect(readFileSync(page('managers'), 'utf8')).toContain('Brook Two');
    git('reset', '-q', '--hard', 'HEAD~1');
    const forced = await push('--force', 'origin', 'main');
    expect(forced.output).toContain('main was rewritten: what it is now is published.');
    expect(readFileSync(page('managers'), 'utf8')).not.toContain('Brook Two');
    git('--git-dir', '../portal.git', 'config', 'receive.denyDeleteCurrent', 'ignore');
    const deleted = await push('origin', ':main');
    expect(deleted.code).not.toBe(0);
    expect(deleted.output).toContain('main is what is published, and cannot be deleted.');
  });
});

test('a sealed portal is published with the secret of a file that nobody pushed', async () => {
  const master = newMaster();
  const environment = join(temporaryFolder(), 'secrets');
  writeFileSync(environment, `SIGHTLINE_MASTER=${master}`, { mode: 0o600 });
  const { to, git, commit, push } = publishingRepository({ access: 'sealed', environment });
  git('rm', '-rq', 'content');
  commit(below('content', sealedSample));
  const { code, output } = await push();
  expect(code).toBe(0);
  expect(output).not.toContain(master.trim());
  wholeRelease(to);
  const pages = await unsealed(join(to, 'current'), master.trim());
  expect(pages['clients/acme/index.html']).toContain('Acme');
});

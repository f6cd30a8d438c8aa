import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { uninstallHooks } from '../../../src/publish/push/hookFiles.ts';
import {
  installPrePush,
  installReceivingHooks,
  receivingHooks,
  repositoryPath,
} from '../../../src/publish/push/installation.ts';
import type { PushSettings } from '../../../src/publish/push/pushSettings.ts';
import { readSecrets } from '../../../src/publish/push/secretsFile.ts';
import { writeWorkflow } from '../../../src/publish/push/workflow.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { samplePortal } from '../samplePortal.ts';
import { below, emptyRepository, program } from './pushedRepository.ts';

const settings = { contentPath: 'content', branch: 'main', onError: 'reject' } as const;

test('hooks are written, written anew, and taken away', () => {
  const { bare, folder } = emptyRepository();
  const install = (to: string) => installReceivingHooks(bare, { ...settings, to: join(folder, to) }, program);
  const hook = join(bare, 'hooks/pre-receive');
  expect(install("o'neil site")).toHaveLength(3);
  expect(readFileSync(hook, 'utf8')).toContain(`hook 'pre-receive' '--to' '${folder}/o'\\''neil site'`);
  expect(statSync(hook).mode & 0o777).toBe(0o755);
  install('other');
  expect(readFileSync(hook, 'utf8')).toContain(`'${folder}/other'`);
  expect(uninstallHooks(bare, ['pre-receive', 'post-receive'])).toHaveLength(2);
  expect(existsSync(hook)).toBe(false);
  expect(uninstallHooks(bare, ['pre-receive'])[0]).toContain('There are no hooks of Sightline');
});

test('a hook of somebody else is never written over, and then none is written', () => {
  const { bare, folder } = emptyRepository();
  const [own, other] = ['post-receive', 'pre-receive'].map((name) => join(bare, 'hooks', name)) as [
    string,
    string,
  ];
  mkdirSync(join(bare, 'hooks'), { recursive: true });
  writeFileSync(own, '#!/bin/sh\necho mine\n');
  expect(() => installReceivingHooks(bare, { ...settings, to: join(folder, 'site') }, program)).toThrow(
    'Sightline did not write it. Move it away',
  );
  expect(readFileSync(own, 'utf8')).toBe('#!/bin/sh\necho mine\n');
  expect(existsSync(other)).toBe(false);
  expect(uninstallHooks(bare, ['post-receive'])).toEqual([`${own} stays: Sightline did not write it.`]);
});

test('what could not work is refused at installation', () => {
  const { bare, clone, folder } = emptyRepository();
  const install =
    (more: object, repository = bare) =>
    () =>
      installReceivingHooks(repository, { ...settings, to: join(folder, 'site'), ...more }, program);
  expect(install({}, clone)).toThrow('has a work tree');
  expect(install({}, folder)).toThrow('cannot be used as a git repository');
  expect(install({ to: join(bare, 'site') })).toThrow('lies in the repository');
  expect(install({ branch: 'a..b' })).toThrow('cannot be the name of a branch');
  expect(install({ contentPath: '../x' })).toThrow('name a folder in the repository');
  expect(install({ environment: join(folder, 'none') })).toThrow('there is no such file');
  expect(existsSync(join(bare, 'hooks/pre-receive'))).toBe(false);
});

test('to run what is pushed takes a Sightline in the repository, and it is said what that gives away', async () => {
  const { bare, folder, commit, push } = emptyRepository();
  const environment = join(folder, 'secrets');
  writeFileSync(environment, '', { mode: 0o600 });
  const install = (more: Partial<PushSettings> = {}) =>
    installReceivingHooks(
      bare,
      { ...settings, to: join(folder, 'site'), allowCode: true, ...more },
      program,
    ).join('\n');
  expect(install({ environment })).toContain(
    `Whoever can push to main can now run any program on this machine as ${userInfo().username}`,
  );
  expect(install({ environment })).toContain(`${environment} included`);
  expect(readFileSync(join(bare, 'hooks/pre-receive'), 'utf8')).toContain("'--allow-code'");
  expect(install({ allowCode: false })).not.toContain('any program');
  expect(() => install({ contentPath: '.' })).toThrow('name that with --content-path');
  uninstallHooks(bare, receivingHooks);
  commit({ ...below('content', samplePortal), 'package.json': '{ "name": "other" }' });
  await push();
  expect(() => install()).toThrow('It has no package-lock.json and no scripts/run.mjs.');
  expect(existsSync(join(bare, 'hooks/pre-receive'))).toBe(false);
});

test('a folder in a repository is named as git names it', () => {
  expect(['.', './', 'content/', './a//b/'].map(repositoryPath)).toEqual(['', '', 'content', 'a/b']);
});

test('a clone checks what it is about to push', async () => {
  const { clone, git, commit, push } = emptyRepository();
  installPrePush(clone, { contentPath: 'content', branch: 'main' }, program);
  commit(below('content', samplePortal));
  expect(await push()).toMatchObject({ code: 0 });
  commit({ 'content/portal.json': '{' });
  const { code, output } = await push();
  expect(code).not.toBe(0);
  expect(output).toContain('content/portal.json:1:');
  git('checkout', '-qb', 'draft');
  expect(await push('origin', 'draft')).toMatchObject({ code: 0 });
});

test('secrets come from a file that its user alone may read, and only those that are known', () => {
  const file = join(temporaryFolder(), 'secrets');
  writeFileSync(file, 'SIGHTLINE_MASTER_FILE=/etc/sightline/master\n', { mode: 0o644 });
  expect(() => readSecrets(file)).toThrow('chmod 600');
  const own = `${file}-own`;
  writeFileSync(own, 'SIGHTLINE_MASTER_FILE=/etc/sightline/master\n', { mode: 0o600 });
  expect(readSecrets(own)).toEqual({ SIGHTLINE_MASTER_FILE: '/etc/sightline/master' });
  writeFileSync(own, 'SIGHTLINE_MASTERFILE=/etc/sightline/master\n');
  expect(() => readSecrets(own)).toThrow('sets SIGHTLINE_MASTERFILE');
  expect(readSecrets(undefined)).toEqual({});
});

interface Workflow {
  jobs: Record<
    string,
    { steps: { run?: string }[]; needs?: string[]; strategy?: { matrix: { shard: number[] } } } | undefined
  >;
  on: { schedule: { cron: string }[] };
}

test('the workflow of GitHub is YAML that checks, previews, publishes and runs each day', () => {
  const folder = temporaryFolder();
  const file = writeWorkflow('github', folder);
  expect(file).toBe(join(folder, '.github/workflows/sightline.yml'));
  const { jobs, on } = parse(readFileSync(file, 'utf8')) as Workflow;
  expect(Object.keys(jobs)).toEqual(['check', 'preview', 'publish']);
  expect(Object.keys(on)).toEqual(['push', 'pull_request', 'schedule', 'workflow_dispatch']);
  expect(on.schedule[0]?.cron.split(' ')).toHaveLength(5);
  expect(knownCommands(readFileSync(file, 'utf8'))).toEqual(['audit', 'build', 'check']);
  expect(() => writeWorkflow('github', folder)).toThrow('is there already');
});

test('the workflow of GitLab is YAML that checks, previews and publishes', () => {
  const file = writeWorkflow('gitlab', temporaryFolder());
  const workflow = parse(readFileSync(file, 'utf8')) as Record<string, { script?: string[] } | undefined>;
  for (const job of ['check', 'preview', 'pages']) expect(workflow[job]?.script?.length).toBeGreaterThan(0);
  expect(knownCommands(readFileSync(file, 'utf8'))).toEqual(['audit', 'build', 'check']);
  expect(() => writeWorkflow('jenkins', temporaryFolder())).toThrow(
    'only for github, github-shards, gitlab, and gitlab-shards',
  );
});

test('the workflow of GitHub for many clients makes every shard once and joins them for the same day', () => {
  const file = writeWorkflow('github-shards', temporaryFolder());
  const { jobs } = parse(readFileSync(file, 'utf8')) as Workflow;
  expect(Object.keys(jobs)).toEqual(['check', 'shard', 'publish']);
  expect(jobs['shard']?.strategy?.matrix.shard).toEqual([1, 2, 3, 4]);
  expect(jobs['publish']?.needs).toEqual(['check', 'shard']);
  const [build, merge] = ['shard', 'publish'].map((job) =>
    ourCommand(jobs[job]?.steps.map(({ run }) => run)),
  );
  expect(build).toMatch(
    /--shard \$\{\{ matrix\.shard }}\/\$\{\{ strategy\.job-total }} --out shard-\$\{\{ matrix\.shard }} /,
  );
  expect(merge).toContain('merge -- shards/shard-*/ --out dist ');
  for (const command of [build, merge])
    expect(command).toMatch(/ --access open --as-of \$\{\{ needs\.check\.outputs\.day \}\}$/);
  expect(knownCommands(readFileSync(file, 'utf8'))).toEqual(['build', 'check', 'merge']);
});

test('the workflow of GitLab for many clients makes every shard once and joins them for the same day', () => {
  const file = writeWorkflow('gitlab-shards', temporaryFolder());
  const workflow = parse(readFileSync(file, 'utf8')) as Record<
    string,
    { script: string[]; parallel?: number } | undefined
  >;
  expect(workflow['shard']?.parallel).toBeGreaterThan(1);
  const [build, merge] = ['shard', 'publish'].map((job) => ourCommand(workflow[job]?.script));
  expect(build).toContain('--shard $CI_NODE_INDEX/$CI_NODE_TOTAL --out shard-$CI_NODE_INDEX ');
  expect(merge).toContain('merge -- shard-*/ --out dist ');
  for (const command of [build, merge]) expect(command).toMatch(/ --access open --as-of \$DAY$/);
  expect(knownCommands(readFileSync(file, 'utf8'))).toEqual(['build', 'check', 'merge']);
});

/** The one command of ours among those of a job. */
function ourCommand(commands: (string | undefined)[] = []): string | undefined {
  const ours = commands.filter((command) => command?.startsWith('npm run '));
  expect(ours).toHaveLength(1);
  return ours[0];
}

/** The commands of ours that a workflow runs; throws where there is none of that name. */
function knownCommands(text: string): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  // comments name commands too
  const lines = text.split('\n').filter((line) => !line.trim().startsWith('#'));
  const names = lines.flatMap((line) => [...line.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name));
  for (const name of names) expect(Object.keys(scripts)).toContain(name);
  return [...new Set(names)].sort();
}

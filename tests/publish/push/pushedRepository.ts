import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { runQuietly } from '../../../scripts/subprocess.mjs';
import { installReceivingHooks } from '../../../src/publish/push/installation.ts';
import type { PushSettings } from '../../../src/publish/push/pushSettings.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { type Files, samplePortal, writeFiles } from '../samplePortal.ts';

export const root = resolve(import.meta.dirname, '../../..');
export const program = { node: process.execPath, run: join(root, 'scripts/run.mjs') };

/** Git as nobody has configured it, run by nobody in particular. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ann Brook',
  GIT_AUTHOR_EMAIL: 'ann@brook.example',
  GIT_COMMITTER_NAME: 'Ann Brook',
  GIT_COMMITTER_EMAIL: 'ann@brook.example',
};

/** An empty bare repository and a clone of it, without hooks. */
export function emptyRepository() {
  const folder = temporaryFolder();
  const bare = join(folder, 'portal.git');
  const clone = join(folder, 'clone');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', bare]);
  execFileSync('git', ['init', '-q', '-b', 'main', clone]);
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: clone,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git('remote', 'add', 'origin', bare);
  const edit = (files: Files) => writeFiles(clone, files);
  const commit = (files: Files = {}) => {
    edit(files);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'edit');
    return git('rev-parse', 'HEAD');
  };
  const push = (...args: string[]) =>
    runQuietly('git', ['push', ...(args.length > 0 ? args : ['origin', 'main'])], {
      cwd: clone,
      env: environment,
    });
  const startPush = (): ChildProcess =>
    spawn('git', ['push', 'origin', 'main'], {
      cwd: clone,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return { folder, bare, clone, git, edit, commit, push, startPush };
}

/** Content below a folder of a repository. */
export function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

/** A bare repository that publishes what is pushed to it, and a clone with a first commit that was not pushed yet. */
export function publishingRepository(given: Partial<PushSettings> = {}) {
  const repository = emptyRepository();
  const to = join(repository.folder, 'site');
  const settings: PushSettings = {
    to,
    contentPath: 'content',
    branch: 'main',
    onError: 'reject',
    access: 'open',
    ...given,
  };
  installReceivingHooks(repository.bare, settings, program);
  repository.commit(below('content', withAddress('Brook')));
  return { ...repository, to, page: (path: string) => join(to, 'current', path, 'index.html') };
}

/** The settings of a portal whose every page shows a name. */
export function withAddress(name: string): Files {
  const settings = samplePortal['portal.json'] as { agency: object };
  const agency = { ...settings.agency, name };
  return {
    ...samplePortal,
    'portal.json': { ...settings, agency, address: 'https://reports.example/portal' },
  };
}

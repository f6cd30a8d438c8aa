import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CodeFolders } from '../../../src/publish/push/codeFolders.ts';
import { pushedCode } from '../../../src/publish/push/pushedCode.ts';
import { Repository } from '../../../src/publish/push/repository.ts';
import { tryLock } from '../../../src/publish/releases/lock.ts';
import { ReleaseStore } from '../../../src/publish/releases/releaseStore.ts';
import { readFiles, writeFiles } from '../samplePortal.ts';
import { emptyRepository } from './pushedRepository.ts';

const sightline = {
  'package.json': '{ "name": "sightline" }',
  'package-lock.json': '{}',
  'scripts/run.mjs': 'run()',
  '.npmrc': 'x=y',
  'content/portal.json': '{}',
};

/** A repository with something like a Sightline, and one like it that is installed with its packages. */
function commits() {
  const { folder, clone, bare, git, commit } = emptyRepository();
  const repository = new Repository(join(clone, '.git'));
  const root = writeFiles(join(folder, 'installed'), {
    ...sightline,
    'node_modules/zod/index.js': 'zod',
    'node_modules/zod/.hidden/file': 'hidden',
    'node_modules/.bin/zod': 'bin',
    'node_modules/.vite/cache': 'kept by a tool',
    'node_modules/.sightline-installed': 'all',
  });
  const store = new ReleaseStore(join(folder, 'site'));
  store.prepare();
  const folders = new CodeFolders(store);
  const code = (tip: string) => pushedCode(repository, tip, 'content');
  const prepare = (tip: string) => folders.prepare(code(tip), repository, root);
  return { clone, bare, git, commit, root, store, folders, code, prepare };
}

test('the version of code is that of all files outside of the content', () => {
  const { commit, code } = commits();
  const first = code(commit(sightline));
  expect([...first.files.keys()].sort()).toEqual([
    '.npmrc',
    'package-lock.json',
    'package.json',
    'scripts/run.mjs',
  ]);
  expect(code(commit({ 'content/portal.json': '{ }' })).version).toBe(first.version);
  expect(code(commit({ 'scripts/run.mjs': 'run( )' })).version).not.toBe(first.version);
  expect(code(commit({ 'scripts/run.mjs': 'run()' })).version).toBe(first.version);
});

test('a commit without a Sightline is refused, and so is a submodule in its code', () => {
  const { git, commit, code } = commits();
  const without = commit({ ...sightline, 'package-lock.json': undefined });
  expect(() => code(without)).toThrow('It has no package-lock.json.');
  expect(() => code(commit({ ...sightline, 'package.json': '{ "name": "other" }' }))).toThrow(
    'does not say "name": "sightline"',
  );
  expect(() => code(commit({ 'package.json': '{' }))).toThrow('does not say "name": "sightline"');
  git('update-index', '--add', '--cacheinfo', `160000,${without},src/theme`);
  git('commit', '-qm', 'submodule');
  expect(() => code(git('rev-parse', 'HEAD'))).toThrow('src/theme  is a submodule');
});

test('code gets the packages of a Sightline that wants the same ones', () => {
  const { commit, root, folders, code, prepare } = commits();
  const tip = commit(sightline);
  expect(folders.ready(code(tip).version)).toBeUndefined();
  const folder = prepare(tip);
  expect(folders.ready(code(tip).version)).toBe(folder);
  expect(Object.keys(readFiles(folder)).sort()).toEqual([
    '.npmrc',
    'node_modules/.bin/zod',
    'node_modules/.sightline-installed',
    'node_modules/zod/.hidden/file',
    'node_modules/zod/index.js',
    'package-lock.json',
    'package.json',
    'scripts/run.mjs',
  ]);
  const package_ = 'node_modules/zod/index.js';
  expect(statSync(join(folder, package_)).ino).toBe(statSync(join(root, package_)).ino);
});

test('code that wants other packages, or what nobody has whole, is left to install them', () => {
  const { commit, root, folders, code, prepare } = commits();
  const tip = commit({ ...sightline, 'package-lock.json': '{ "packages": {} }' });
  const folder = prepare(tip);
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  expect(folders.ready(code(tip).version)).toBeUndefined();
  // once it has them, others get them from there
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.sightline-installed'), 'other ones');
  const next = prepare(commit({ 'scripts/run.mjs': 'run( )' }));
  expect(readFileSync(join(next, 'node_modules/.sightline-installed'), 'utf8')).toBe('other ones');
  writeFiles(root, { 'node_modules/.sightline-installed': undefined });
  expect(existsSync(join(prepare(commit(sightline)), 'node_modules'))).toBe(false);
});

test('of old code the one in use stays, and the two that were asked for last', () => {
  const { commit, folders, prepare } = commits();
  const made = [1, 2, 3, 4].map((index) => {
    const folder = prepare(commit({ ...sightline, 'scripts/run.mjs': `run(${index})` }));
    if (index === 1) folders.takeIntoUse(folder);
    return folder;
  });
  expect(made.map((folder) => existsSync(folder))).toEqual([true, false, true, true]);
  expect(made.map((folder) => existsSync(`${folder}.list`))).toEqual([true, false, true, true]);
  // what went is made again
  const again = prepare(commit({ 'scripts/run.mjs': 'run(2)' }));
  expect(again).toBe(made[1]);
  expect(readFileSync(join(again, 'scripts/run.mjs'), 'utf8')).toBe('run(2)');
  expect(made.map((folder) => existsSync(folder))).toEqual([true, true, false, true]);
});

test('while somebody publishes all code stays', () => {
  const { commit, store, prepare } = commits();
  const lock = tryLock(store.lock, 'push');
  const made = [1, 2, 3, 4].map((index) =>
    prepare(commit({ ...sightline, 'scripts/run.mjs': `run(${index})` })),
  );
  expect(made.map((folder) => existsSync(folder))).toEqual([true, true, true, true]);
  if ('release' in lock) lock.release();
});

test('code that was being made ready by a killed process is made anew', () => {
  const { commit, prepare } = commits();
  const tip = commit(sightline);
  const folder = prepare(tip);
  writeFileSync(`${folder}.list`, '');
  writeFiles(folder, { 'scripts/run.mjs': 'half', 'node_modules/.sightline-installed': undefined });
  expect(prepare(tip)).toBe(folder);
  expect(readFileSync(join(folder, 'scripts/run.mjs'), 'utf8')).toBe('run()');
  expect(readFileSync(join(folder, 'node_modules/.sightline-installed'), 'utf8')).toBe('all');
});

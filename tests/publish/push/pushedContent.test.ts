import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { followContent } from '../../../src/publish/push/followedContent.ts';
import { pushedContent } from '../../../src/publish/push/pushedContent.ts';
import { Repository } from '../../../src/publish/push/repository.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { readFiles } from '../samplePortal.ts';
import { emptyRepository } from './pushedRepository.ts';

function commits() {
  const { clone, git, commit, edit } = emptyRepository();
  const repository = new Repository(join(clone, '.git'));
  const folder = join(temporaryFolder(), 'content');
  const follow = (tip: string, path = 'content') =>
    followContent(folder, repository, pushedContent(repository, tip, path));
  return { clone, git, commit, edit, repository, folder, follow };
}

test('a folder follows commits back and forth, files that become folders included', () => {
  const { git, commit, folder, follow } = commits();
  const first = commit({ 'content/a/b.md': 'b', 'content/c': 'c', 'content/empty': '', 'other/x': 'x' });
  git('rm', '-rq', 'content/a', 'content/c');
  const second = commit({
    'content/a': 'now a file',
    'content/c/d': 'ünïcode 条款\n',
    'content/e': 'x'.repeat(100_000),
  });
  const states = [first, second].map((tip) => {
    follow(tip);
    return readFiles(folder);
  });
  expect(states[0]).toEqual({ 'a/b.md': 'b', c: 'c', empty: '' });
  expect(Object.keys(states[1] ?? {}).sort()).toEqual(['a', 'c/d', 'e', 'empty']);
  follow(first);
  expect(readFiles(folder)).toEqual(states[0]);
});

test('a folder that was being changed by a killed process is made anew', () => {
  const { commit, folder, follow } = commits();
  const tip = commit({ 'content/a': 'a', 'content/b': 'b' });
  follow(tip);
  writeFileSync(join(folder, 'a'), 'half');
  writeFileSync(`${folder}.list`, '');
  follow(tip);
  expect(readFiles(folder)).toEqual({ a: 'a', b: 'b' });
});

test('a folder of somebody else is not touched', () => {
  const { commit, folder, follow } = commits();
  const tip = commit({ 'content/a': 'a' });
  execFileSync('mkdir', ['-p', folder]);
  writeFileSync(join(folder, 'mine'), 'mine');
  expect(() => follow(tip)).toThrow('holds files that Sightline did not write');
  expect(readFiles(folder)).toEqual({ mine: 'mine' });
});

test('names that begin with a dot belong to tools and stay out', () => {
  const { commit, folder, follow } = commits();
  follow(commit({ '.gitattributes': '', '.github/a': 'a', 'clients/.hidden': 'x', 'portal.json': '{}' }), '');
  expect(readFiles(folder)).toEqual({ 'portal.json': '{}' });
});

test('a file larger than any content may be is refused before it is on the disk', () => {
  const { commit, folder, follow } = commits();
  const tip = commit({ 'content/big.bin': 'x'.repeat(10 * 1024 * 1024 + 1), 'content/a': 'a' });
  expect(() => follow(tip)).toThrow('content/big.bin  has 10.1 MiB, and at most 10 MiB are allowed');
  expect(existsSync(folder)).toBe(false);
});

test.each(['..', '.', ''])('a tree written by hand, with a folder named "%s", does not lead out', (name) => {
  const { git, clone, commit, follow } = commits();
  commit({ 'content/a': 'a' });
  const blob = Buffer.from(git('rev-parse', 'HEAD:content/a'), 'hex');
  const tree = (entries: [string, string, Buffer][]) =>
    execFileSync('git', ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], {
      cwd: clone,
      encoding: 'utf8',
      input: Buffer.concat(
        entries.map(([mode, entry, id]) => Buffer.concat([Buffer.from(`${mode} ${entry}\0`), id])),
      ),
    }).trim();
  const inner = tree([['100644', 'escaped', blob]]);
  const outer = tree([['40000', name, Buffer.from(inner, 'hex')]]);
  const top = tree([['40000', 'content', Buffer.from(outer, 'hex')]]);
  const tip = git('commit-tree', top, '-m', 'by hand');
  expect(() => follow(tip)).toThrow();
});

test('an object that another was pushed in place of is read as what it is', () => {
  const { git, commit, folder, follow } = commits();
  const tip = commit({ 'content/a': 'true' });
  const other = commit({ 'content/a': 'false' });
  git('replace', git('rev-parse', `${tip}:content/a`), git('rev-parse', `${other}:content/a`));
  git('replace', '-f', tip, other);
  follow(tip);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('true');
});

test('a folder that is a file or not there is no content', () => {
  const { commit, repository } = commits();
  const tip = commit({ content: 'a file' });
  expect(() => pushedContent(repository, tip, 'content')).toThrow('has no folder content/');
  expect(() => pushedContent(repository, tip, '*')).toThrow('has no folder */');
});

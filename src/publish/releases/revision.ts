import { execFileSync } from 'node:child_process';

/**
 * The revision of a content folder: the short commit it is at, with `+` where its files differ from that commit, or
 * `no-git` where git does not keep it.
 */
export function revisionOf(content: string): string {
  try {
    const commit = git(content, 'rev-parse', '--short', 'HEAD').trim();
    return git(content, 'status', '--porcelain', '--', '.') === '' ? commit : `${commit}+`;
  } catch {
    return 'no-git';
  }
}

function git(folder: string, ...args: string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  // a repository may name a program that watches its files; only what git itself sees counts here
  return execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { asOf, editReport } from './manyClients.ts';
import type { BenchRow } from './row.ts';
import { command, median, run } from './runs.ts';

const EDITS = 5;
/** Until so many were made there is no older release to be made into the next one, and a push keeps five. */
const BEFORE = 6;

/** Publishing as it is done day by day: by a release, and by a push with plain git, each after one report changed. */
export function benchReleases(folder: string, content: string): BenchRow[] {
  const to = join(folder, 'site');
  const release = (edit: number) => {
    editReport(content, `release ${edit}`);
    return command(folder, 'release', '--to', to, '--content', content, '--access', 'open', '--as-of', asOf);
  };
  const push = pushing(folder, content);
  return [
    rowOf('one report changed and released at 1,000 clients', release),
    rowOf('one report changed and pushed at 1,000 clients, checked before', push),
  ];
}

function rowOf(name: string, publish: (edit: number) => { seconds: number }): BenchRow {
  const taken = Array.from({ length: BEFORE + EDITS }, (_, edit) => publish(edit).seconds).slice(BEFORE);
  const note = `median of ${EDITS}, the best ${Math.min(...taken).toFixed(2)}`;
  return { name, value: median(taken), unit: 's', goal: '< 1', note };
}

/** A bare repository with hooks, and a clone in which a report is edited, committed and pushed. */
function pushing(folder: string, content: string) {
  const [bare, clone] = [join(folder, 'portal.git'), join(folder, 'clone')];
  const git = (...args: string[]) =>
    run(folder, 'git', ['-C', clone, '-c', 'user.name=Ann', '-c', 'user.email=ann@brook.example', ...args]);
  run(folder, 'git', ['init', '-q', '--bare', '-b', 'main', bare]);
  run(folder, 'git', ['init', '-q', '-b', 'main', clone]);
  cpSync(content, clone, { recursive: true });
  git('remote', 'add', 'origin', bare);
  command(
    folder,
    'hook',
    'install',
    bare,
    '--to',
    join(folder, 'pushed'),
    '--content-path',
    '.',
    '--access',
    'open',
  );
  return (edit: number) => {
    editReport(clone, `push ${edit}`);
    git('add', '-A');
    git('commit', '-q', '-m', 'edit');
    return git('push', '-q', 'origin', 'main');
  };
}

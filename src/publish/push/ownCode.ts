import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from '../../load/refusal.ts';
import { takeLock } from '../releases/lock.ts';
import type { ReleaseStore } from '../releases/releaseStore.ts';
import { CodeFolders } from './codeFolders.ts';
import { type Judgement, whileInFolder } from './contentJudgement.ts';
import type { ContentPublication } from './publishContent.ts';
import { pushedCode } from './pushedCode.ts';
import { argumentsOf, type PushSettings } from './pushSettings.ts';
import type { Repository } from './repository.ts';

/**
 * Lets a pushed Sightline judge the content that was pushed with it, and itself. What it says, the pusher reads at once.
 * @param root the Sightline that is installed here
 */
export function judgeByOwnCode(
  commit: string,
  repository: Repository,
  store: ReleaseStore,
  { environment: _, ...settings }: PushSettings,
  root: string,
): Promise<Judgement> {
  return whileInFolder(commit, repository, store.work('check'), settings, async () => {
    const code = pushedCode(repository, commit, settings.contentPath);
    const folder = new CodeFolders(store).prepare(code, repository, root);
    const accepted = await succeeds(folder, ['judge', ...argumentsOf(settings)]);
    return {
      accepted,
      lines: accepted ? [] : ['The Sightline of this push does not accept it, as said above.'],
    };
  });
}

/** Lets a pushed Sightline publish the content that was pushed with it. The caller holds the lock of the store. */
export async function publishByOwnCode(
  { store, settings, root, revision }: Pick<ContentPublication, 'store' | 'settings' | 'root' | 'revision'>,
  repository: Repository,
  commit: string,
): Promise<void> {
  const code = pushedCode(repository, commit, settings.contentPath);
  const folders = new CodeFolders(store);
  const folder = folders.ready(code.version) ?? (await prepared());
  const args = ['publish', revision, ...argumentsOf(settings)];
  if (!(await succeeds(folder, args, OUTLIVING)))
    throw new Refusal(
      `The Sightline of ${revision} could not publish it, as said above. What was served is served on.`,
    );
  folders.takeIntoUse(folder);

  async function prepared(): Promise<string> {
    const lock = await takeLock(`${store.work('check')}.lock`, 'check', () => {});
    try {
      return folders.prepare(code, repository, root);
    } finally {
      lock.release();
    }
  }
}

/** Signals to the processes of a connection that ends do not reach another session. */
const OUTLIVING = { detached: true };

/**
 * Runs a command of the hook by other code. All it says goes the one way on which its lines stay in their order. Its
 * standard input ends with this process, and it with that: it must not go on once the lock that is held for it is free.
 */
function succeeds(
  folder: string,
  args: readonly string[],
  options: { detached?: boolean } = {},
): Promise<boolean> {
  const run = join(folder, 'scripts', 'run.mjs');
  const child = spawn(process.execPath, [run, 'hook', ...args], {
    ...options,
    env: plainEnvironment(),
    stdio: ['pipe', 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** Without what git tells a hook of its repository, which would mislead other uses of git, and without secrets. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(GIT|SIGHTLINE)_/.test(name));
  return Object.fromEntries(own);
}

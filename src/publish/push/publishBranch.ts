import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordedDiskFailure } from '../releases/diskFailure.ts';
import { type Held, takeLock, tryLock, wordOwner } from '../releases/lock.ts';
import type { ReleaseStore } from '../releases/releaseStore.ts';
import { followContent } from './followedContent.ts';
import { publishByOwnCode } from './ownCode.ts';
import { type ContentPublication, publishContent } from './publishContent.ts';
import { pushedContent } from './pushedContent.ts';
import type { Repository } from './repository.ts';

/** What publishing a branch takes. */
export interface BranchPublication extends Omit<ContentPublication, 'revision'> {
  repository: Repository;
}

/** Purpose of the lock of those who look for more pushes when they are done. */
const PUSH = 'push';

/**
 * Publishes what a branch is at now. Of several pushes in a row the newest is published, by whoever is at work: a push
 * leaves a mark before it looks whether somebody is, and whoever was looks for the mark once more after giving way.
 */
export async function publishBranch(
  publication: BranchPublication,
  say: (line: string) => void,
): Promise<void> {
  const { store } = publication;
  const mark = join(store.folder, 'pending');
  let failure: unknown;
  try {
    store.prepare();
    writeFileSync(mark, '');
    while (existsSync(mark)) {
      const lock = await lockForPush(store, say);
      if (!lock) return;
      try {
        while (existsSync(mark)) {
          rmSync(mark);
          // others rely on this process: only what became of the newest push counts
          failure = await publishTip(publication, say).then(
            () => undefined,
            (error: unknown) => error,
          );
        }
      } finally {
        lock.release();
      }
    }
    if (failure !== undefined) throw failure;
  } catch (error) {
    throw wordedDiskFailure(error, store.folder);
  }
}

/** The lock; undefined where another push holds it, who will publish this one too. */
async function lockForPush(store: ReleaseStore, say: (line: string) => void): Promise<Held | undefined> {
  const got = tryLock(store.lock, PUSH);
  if ('release' in got) return got;
  if (got.purpose !== PUSH)
    return takeLock(store.lock, PUSH, (owner) =>
      say(`${store.folder} is locked by ${wordOwner(owner)}. Waiting for it.`),
    );
  say(`Another push is being published by process ${got.pid}, which will publish this one too.`);
  return undefined;
}

async function publishTip(publication: BranchPublication, say: (line: string) => void): Promise<void> {
  const { repository, store, settings } = publication;
  const { branch, contentPath, allowCode } = settings;
  const commit = repository.tipOf(branch);
  if (commit === undefined) return say(`There is no branch ${branch} any more: what was published stays.`);
  followContent(store.work('content'), repository, pushedContent(repository, commit, contentPath));
  const revision = repository.shortNameOf(commit);
  if (allowCode) return publishByOwnCode({ ...publication, revision }, repository, commit);
  await publishContent({ ...publication, revision }, say);
}

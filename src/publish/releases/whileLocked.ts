import { Refusal } from '../../load/refusal.ts';
import { wordedDiskFailure } from './diskFailure.ts';
import { type Owner, takeLock, wordOwner } from './lock.ts';
import type { ReleaseStore } from './releaseStore.ts';

export interface Patience {
  /** Whether to wait for another who holds the lock, or to refuse. */
  wait: boolean;
  /** Told whom it waits for. */
  say(line: string): void;
}

/** Does what nobody else may do to a folder of releases at the same time. */
export async function whileLocked<T>(
  store: ReleaseStore,
  purpose: string,
  { wait, say }: Patience,
  work: () => T | Promise<T>,
): Promise<T> {
  const busy = (owner: Owner) => {
    const words = `${store.folder} is locked by ${wordOwner(owner)}`;
    if (!wait) throw new Refusal(`${words}. Nothing was done.`);
    say(`${words}. Waiting for it. If it is no more, remove ${store.lock}.`);
  };
  try {
    store.prepare();
    const lock = await takeLock(store.lock, purpose, busy);
    try {
      return await work();
    } finally {
      lock.release();
    }
  } catch (error) {
    throw wordedDiskFailure(error, store.folder);
  }
}

import { Refusal } from '../../load/refusal.ts';
import type { ReleaseStore } from './releaseStore.ts';

/**
 * Serves an older release again. The caller holds the lock of the store (`whileLocked`).
 * @param id default: the release that was served before the current one was made
 * @returns the release that is served now
 */
export function rollBack(store: ReleaseStore, id?: string): string {
  const ids = store.ids();
  const { current } = store;
  const before = current === undefined ? undefined : store.recordOf(current)?.before;
  const wanted = id ?? before;
  if (wanted === undefined)
    throw new Refusal(`There is no release before ${current}. Name one:\n${lines(ids)}`);
  if (!ids.includes(wanted)) throw new Refusal(`There is no release ${wanted}. There are:\n${lines(ids)}`);
  store.serve(wanted);
  return wanted;
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `  ${id}`).join('\n');
}

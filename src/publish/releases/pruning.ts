import { wordedFailure } from '../../load/wordedValue.ts';
import type { ReleaseStore } from './releaseStore.ts';
import type { Spare } from './spare.ts';

/**
 * Takes the oldest releases away, but never the one that is served nor the one before it; the last of them becomes the
 * spare. What it did, a line each: what cannot be taken away does not undo the release that was just made.
 */
export function prune(store: ReleaseStore, keep: number, spare: Spare): string[] {
  const { current } = store;
  const before = current === undefined ? undefined : store.recordOf(current)?.before;
  const ids = store.ids();
  const leaving = ids
    .slice(0, Math.max(0, ids.length - keep))
    .filter((id) => id !== current && id !== before);
  const gone: string[] = [];
  try {
    for (const id of leaving) {
      if (id === leaving.at(-1) && store.recordOf(id)) spare.takeRelease(id);
      else store.remove(id);
      gone.push(id);
    }
  } catch (error) {
    return [
      ...told(gone),
      `Older releases could not all be taken away (${wordedFailure(error)}); the next release tries again.`,
    ];
  }
  return told(gone);
}

function told(gone: readonly string[]): string[] {
  return gone.length === 0 ? [] : [`Taken away: ${gone.join(', ')}.`];
}

import { count } from '../progress.ts';
import type { Released } from './makeRelease.ts';
import { timeOfRelease } from './releaseId.ts';
import type { ReleaseStore } from './releaseStore.ts';

/** Every release on a line, the newest first, with a mark at the one that is served. */
export function describeReleases(store: ReleaseStore): string[] {
  const { current } = store;
  const ids = store.ids().reverse();
  const rows = ids.map((id) => {
    const record = store.recordOf(id);
    return [
      id,
      `${timeOfRelease(id).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
      record ? count(record.pages, 'page') : '',
      record ? `${(record.bytes / 1024 / 1024).toFixed(1)} MB` : '',
      id === current ? 'current' : '',
    ];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What became of a release, besides what its build says. */
export function describeReleased({ outcome, id, before, pruned }: Released, store: ReleaseStore): string[] {
  if (!outcome.published) return [];
  if (id === undefined) return [`Nothing changed: no new release was made, and ${before} is served on.`];
  const earlier = before === undefined ? '' : ` Before it was ${before}.`;
  return [`${store.folder}/current is release ${id} now.${earlier}`, ...pruned];
}

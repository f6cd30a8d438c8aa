import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedPaths } from '../../hosts/manifest.ts';
import { MANIFEST } from '../manifestFiles.ts';
import { pageFiles } from '../pageFiles.ts';
import type { ReleaseStore } from '../releases/releaseStore.ts';

/** How many pages are named at most. */
const NAMED = 12;

const kinds = [
  ['changed', 'changed'],
  ['removed', 'removed'],
  ['added', 'new    '],
] as const;

/**
 * The pages whose content is not as it was in another release, a line each, those of clients first. Addresses of sealed
 * pages say nothing, so of these there is no line.
 * @param address where the portal is published; undefined where nobody said
 */
export function changedPages(
  store: ReleaseStore,
  before: string | undefined,
  id: string,
  address: string | undefined,
): string[] {
  const paths = changedPaths(manifestOf(store, before), manifestOf(store, id));
  const changes = kinds.flatMap(([kind, what]) =>
    paths[kind].filter(isData).map((path) => ({ what, route: path.slice(0, -pageFiles.data.length) })),
  );
  const base = address === undefined ? '/' : address.replace(/\/*$/, '/');
  const named = changes.sort(byReader).slice(0, NAMED);
  const more = changes.length - named.length;
  return [
    ...named.map(({ what, route }) => `  ${what}  ${base}${route}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function isData(path: string): boolean {
  return path === pageFiles.data || path.endsWith(`/${pageFiles.data}`);
}

function byReader(a: { route: string }, b: { route: string }): number {
  const key = ({ route }: { route: string }) => `${route.startsWith('clients/') ? 0 : 1}${route}`;
  return key(a) < key(b) ? -1 : 1;
}

function manifestOf(store: ReleaseStore, id: string | undefined): string {
  const file = id === undefined ? undefined : join(store.hostPathOf(id), MANIFEST);
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '';
}

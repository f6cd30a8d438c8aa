import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSame, type Manifest, parseManifest } from '../../hosts/manifest.ts';
import { pageFiles } from '../pageFiles.ts';
import type { ReleaseStore } from '../releases/releaseStore.ts';

/** How many pages are named at most. */
const NAMED = 12;

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
  const [old, fresh] = [manifestOf(store, before), manifestOf(store, id)];
  const changes = [...new Set([...old.keys(), ...fresh.keys()])].filter(isData).flatMap((path) => {
    const [was, is] = [old.get(path), fresh.get(path)];
    if (was && is && isSame(was, is)) return [];
    const what = was ? (is ? 'changed' : 'removed') : 'new    ';
    return [{ what, route: path.slice(0, -pageFiles.data.length) }];
  });
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

function manifestOf(store: ReleaseStore, id: string | undefined): Manifest {
  const file = id === undefined ? undefined : join(store.hostPathOf(id), 'manifest.json');
  const text = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : '';
  return parseManifest(text) ?? new Map();
}

import { treeOf } from '../sealing/treeOf.ts';

/** What a browser calls the pages when it asks for a name and a password: the same for all, so that it asks once. */
export const realm = 'Private pages';

/** What is for everybody: it names nobody. All else in a gated portal is closed unless a tree’s own gate opens it. */
export const publicFiles = ['', 'index.html', 'data.json', '404.html', 'favicon.svg', 'robots.txt'] as const;
export const publicFolders = ['_sightline/', 'missing/'] as const;

/**
 * The trees that pages lie in, such as `clients/acme/finance`: one gate each. A tree inside another one comes before it,
 * for the gate of the outer one must not be asked for the inner one.
 * @param routes the addresses of all pages
 */
export function gatedTrees(routes: Iterable<string>): string[] {
  const trees = new Set([...routes].flatMap((route) => treeOf(route) ?? []));
  return [...trees].sort().sort((a, b) => b.split('/').length - a.split('/').length);
}

/**
 * The path below the host at which a portal stands, with a slash at both ends: a portal that is published at
 * `https://example.org/reports` stands at `/reports/`. Undefined for a path that rules of hosts cannot be trusted to
 * read as a browser does: one with anything but letters, digits, `.`, `_`, `~` and `-`.
 * @param address where the portal is published; undefined for the root of a host
 */
export function basePathOf(address: string | undefined): string | undefined {
  const path = address === undefined ? '/' : new URL(address).pathname.replace(/\/?$/, '/');
  return /^(\/[\w.~-]+)*\/$/.test(path) ? path : undefined;
}

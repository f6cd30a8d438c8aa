import { type KeptKeys, keepKeys, type OpenTree, readKeys, wipeKeys } from './keyStore.ts';
import { root } from './portal.ts';

const NAME = `sightline ${root.pathname}`;
const DAY = 24 * 60 * 60 * 1000;
const REMEMBERED = 14 * DAY;
/** A tab that goes from one page to the next is without one for a moment. */
const BETWEEN_PAGES = 60 * 1000;

const tabs = new BroadcastChannel(NAME);

/**
 * The trees that may be opened without asking. No event tells that the last tab was closed, so every tab holds a lock:
 * where none is held, and this tab does not just come from another page, the last one is gone and the keys go too.
 */
export async function openTrees(): Promise<OpenTree[]> {
  const kept = await readKeys();
  if (!kept) return [];
  if (await isStillOpen(kept)) return kept.trees;
  await wipeKeys();
  return [];
}

/** Keeps the keys for this tab and those beside it, and where asked for longer. */
export async function begin(trees: OpenTree[], remember: boolean): Promise<void> {
  await keepKeys({ trees, until: remember ? Date.now() + REMEMBERED : undefined });
}

/** Says to other tabs, as long as this one lives, that the portal is open. */
export function holdOpen(): void {
  void navigator.locks.request(NAME, { mode: 'shared' }, () => new Promise<never>(() => {}));
  addEventListener('pagehide', () => sessionStorage.setItem(NAME, String(Date.now())));
}

/** Forgets the keys, here and in every other tab. */
export async function lock(): Promise<void> {
  await wipeKeys();
  sessionStorage.removeItem(NAME);
  tabs.postMessage('lock');
}

export function whenLocked(react: () => void): void {
  tabs.addEventListener('message', react);
}

async function isStillOpen({ until }: KeptKeys): Promise<boolean> {
  if (until !== undefined) return Date.now() < until;
  if (Date.now() - Number(sessionStorage.getItem(NAME)) < BETWEEN_PAGES) return true;
  // the tab beside this one may itself be between two pages
  for (let tries = 0; tries < 5; tries++) {
    const { held = [] } = await navigator.locks.query();
    if (held.some(({ name }) => name === NAME)) return true;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return false;
}

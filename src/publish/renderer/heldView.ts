import { AsyncLocalStorage } from 'node:async_hooks';
import type { PageView } from '../../views/page.ts';

const held = new AsyncLocalStorage<PageView>();

/** Renders something with a view at hand: the live collection finds it, however many pages are under way. */
export function withView<T>(view: PageView, run: () => T): T {
  return held.run(view, run);
}

/** The view of the page that is being rendered; undefined under `astro dev`, which asks for pages by address. */
export function heldView(): PageView | undefined {
  return held.getStore();
}

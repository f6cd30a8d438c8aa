import { defineLiveCollection } from 'astro:content';
import { heldView } from './publish/renderer/heldView.ts';
import type { PageView } from './views/page.ts';

/** Where a page finds its view: the one just made by a publish, else (under `astro dev`) one made from the disk. */
async function viewAt(route: string): Promise<PageView | undefined> {
  const view = heldView();
  if (view) return view.route === route ? view : undefined;
  if (!import.meta.env.DEV) return undefined;
  const { readView } = await import('./publish/diskViews.ts');
  return readView(route);
}

const pages = defineLiveCollection({
  loader: {
    name: 'sightline-views',
    loadEntry: async ({ filter }: { filter: { id: string } }) => {
      const view = await viewAt(filter.id);
      return view && { id: view.route, data: { view } };
    },
    // pages are asked for one by one: a list of them would be a list of clients
    loadCollection: async () => ({ error: new Error('The pages collection cannot be listed.') }),
  },
});

export const collections = { pages };

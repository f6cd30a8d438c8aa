import type { PageView } from '../views/page.ts';
import { galleryPage } from '../views/pages/gallery.ts';
import { frontPage, missingPage } from '../views/pages/notice.ts';
import { galleryTree, ownPlaceOf, placesOf, publicTree, type Tree } from '../views/tree.ts';
import type { Findings, Plan } from './plan.ts';

const groups = { clients: 'client', finance: 'finance', sponsors: 'sponsor', managers: 'manager' } as const;

/** The page at the root, and the one for addresses where nothing is. With findings it lists every tree, and every chart is shown beside it: only a preview may. */
export function* frontViews({ settings, asOf }: Plan, findings?: Findings): Generator<PageView> {
  const place = ownPlaceOf(publicTree(settings), settings, asOf);
  yield missingPage(place);
  if (!findings) return yield frontPage(place);
  const gallery = galleryTree(settings);
  yield frontPage(place, [
    ...(Object.keys(groups) as (keyof typeof groups)[]).map((title) => ({
      title,
      items: findings.trees
        .filter(({ tree }) => tree.reader.kind === groups[title])
        .map(({ tree, name }) => ({ name, href: relative(tree) })),
    })),
    {
      title: 'charts',
      items: [{ name: place.writer.words.gallery.title, href: relative(gallery) }],
    },
  ]);
  for (const one of placesOf(gallery, settings, asOf)) yield galleryPage(one);
}

function relative({ root }: Tree): string {
  return root.slice(1);
}

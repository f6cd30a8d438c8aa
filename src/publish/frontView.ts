import { frontPage } from '../views/notice.ts';
import type { PageView } from '../views/page.ts';
import { ownPlaceOf, publicTree, type Tree } from '../views/tree.ts';
import type { Findings, Plan } from './plan.ts';

const groups = { clients: 'client', sponsors: 'sponsor', managers: 'manager' } as const;

/** The page at the root. With findings it lists every tree, which only a preview may. */
export function frontView({ settings, asOf }: Plan, findings?: Findings): PageView {
  const place = ownPlaceOf(publicTree(settings), settings, asOf);
  if (!findings) return frontPage(place);
  return frontPage(
    place,
    (Object.keys(groups) as (keyof typeof groups)[]).map((title) => ({
      title,
      items: findings.trees
        .filter(({ tree }) => tree.reader.kind === groups[title])
        .map(({ tree, name }) => ({ name, href: relative(tree) })),
    })),
  );
}

function relative({ root }: Tree): string {
  return root.slice(1);
}

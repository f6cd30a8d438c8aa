import { fundedOf } from '../access/slice.ts';
import { preparingPage } from '../views/pages/notice.ts';
import { ownPlaceOf, publicTree } from '../views/tree.ts';
import { dataOf, type PageJob } from './pageFiles.ts';
import { sponsorsShown } from './parts/surroundings.ts';
import type { Findings, Plan } from './plan.ts';
import type { Previous } from './previous.ts';

/**
 * The pages that stand in for clients and sponsors whose files have errors: those last published, from the views they
 * were published with; where there are none, a front page that says the report is being prepared.
 * What a sponsor was shown before stays only while they still fund it.
 */
export async function* heldPages(
  plan: Plan,
  findings: Findings,
  previous: Previous,
): AsyncGenerator<PageJob> {
  const { frame } = plan;
  for (const id of findings.heldClients) {
    const tree = `/clients/${id}/`;
    yield* published(previous, previous.routesIn(tree, ''), () => preparing(plan, tree));
    yield* published(previous, previous.routesIn('/managers/', `clients/${id}/`));
    for (const sponsor of sponsorsShown(frame)) {
      yield* published(previous, sponsorRoutes(previous, `/sponsors/${sponsor.id}/`, id, sponsor.projects));
    }
  }
  for (const id of findings.heldSponsors) {
    const tree = `/sponsors/${id}/`;
    const routes = previous.routesIn(tree, '').filter((route) => concernsKnownClient(route, frame.clientIds));
    yield* published(previous, routes, () => preparing(plan, tree));
  }
}

/**
 * The pages of a sponsor about one client that may stay. Those about several of its projects stay only where each of these
 * is still funded.
 */
function sponsorRoutes(
  previous: Previous,
  root: string,
  client: string,
  projects: readonly string[],
): string[] {
  const funded = fundedOf(projects, client);
  const shown = previous.routesIn(root, `projects/${client}/`);
  const projectIn = (route: string) => route.split(`/projects/${client}/`)[1]?.split('/')[0] ?? '';
  const isWhole = shown.every((route) => funded.has(projectIn(route)));
  return [
    ...shown.filter((route) => funded.has(projectIn(route))),
    ...(isWhole && shown.length > 0
      ? ['satisfaction', 'stakeholders'].flatMap((folder) => previous.routesIn(root, `${folder}/${client}/`))
      : []),
  ];
}

async function* published(
  previous: Previous,
  routes: string[],
  otherwise?: () => PageJob,
): AsyncGenerator<PageJob> {
  if (routes.length === 0 && otherwise) yield otherwise();
  for (const route of routes) {
    const data = await previous.dataOf(route);
    if (data !== undefined) yield { route, data };
  }
}

function preparing({ settings, asOf }: Plan, root: string): PageJob {
  const place = ownPlaceOf({ ...publicTree(settings), root }, settings, asOf);
  return { route: root, data: dataOf(preparingPage(place, settings.agency.name)) };
}

/** A sponsor’s page about a client that is gone is not brought back. */
function concernsKnownClient(route: string, clients: readonly string[]): boolean {
  const client =
    /^\/sponsors\/[^/]+\/(?:en\/|zh-cn\/)?(?:projects|satisfaction|stakeholders)\/([^/]+)\//.exec(route)?.[1];
  return client === undefined || clients.includes(client);
}

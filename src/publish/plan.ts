import { fundedOf } from '../access/slice.ts';
import type { ContentError } from '../load/contentError.ts';
import type { Frame } from '../load/frame.ts';
import type { ClientSummary } from '../model/summary.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { Client } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { PageView } from '../views/page.ts';
import { managerHome } from '../views/pages/managerHome.ts';
import { lessonCount, managerLessons } from '../views/pages/managerLessons.ts';
import { byName, managerRegister, registerBlocks } from '../views/pages/managerRegister.ts';
import { sponsorHome } from '../views/pages/sponsorHome.ts';
import { ownPlaceOf, type Place, placesOf, registerPath, routeOf, type Tree } from '../views/tree.ts';
import type { Overview } from './clientPart.ts';
import { broughtBy } from './parts/broughtBy.ts';
import { type ClientsPart, keptPart, madePart } from './parts/clientsPart.ts';
import type { PartNote } from './parts/part.ts';
import { Parts } from './parts/parts.ts';
import { Surroundings } from './parts/surroundings.ts';
import { isInShard, type Shard } from './shards/shard.ts';

/** What a plan is made from. */
export interface Plan {
  content: string;
  frame: Frame;
  settings: PortalSettings;
  asOf: CalendarDate;
  /** Whose pages are made; undefined for those of everybody, and what sums up over them. */
  shard?: Shard | undefined;
}

/** What a plan found on its way; complete once its pages are all taken. */
export interface Findings {
  errors: ContentError[];
  heldClients: string[];
  heldSponsors: string[];
  files: number;
  clients: number;
  projects: number;
  /** The trees that have pages, for a preview’s list. */
  trees: { tree: Tree; name: Client['name'] }[];
}

export function noFindings(frame: Frame): Findings {
  return {
    errors: [...frame.errors],
    heldClients: [],
    heldSponsors: frame.brokenSponsors,
    files: frame.files,
    clients: 0,
    projects: 0,
    trees: [],
  };
}

/** Pages that come and go together, of one client or overview: those to be published, or what is known of those that stay. */
export type PlannedPart = { owner: string; views: PageView[] } | { owner: string; stays: PartNote };

/** The views of every page of a portal, with nothing known from before. */
export function* planPages(plan: Plan, findings: Findings): Generator<PageView> {
  for (const part of planParts(plan, findings, new Parts(plan.content, undefined)))
    if ('views' in part) yield* part.views;
}

/**
 * All parts of a portal, one client in memory at a time. Each view is made from one reader’s slice of one client; pages
 * that sum up over clients are made from summaries of such slices, after the last client.
 */
export function* planParts(plan: Plan, findings: Findings, parts: Parts): Generator<PlannedPart> {
  const around = new Surroundings(plan, parts);
  yield* clientParts(plan, around, findings, parts);
  if (!plan.shard) yield* overviewParts(plan, around, findings, parts);
}

function* clientParts(
  plan: Plan,
  around: Surroundings,
  findings: Findings,
  parts: Parts,
): Generator<PlannedPart> {
  const { frame, shard } = plan;
  for (const id of shard ? frame.clientIds.filter((one) => isInShard(one, shard)) : frame.clientIds) {
    const part = keptPart(id, around, parts) ?? madePart(plan, id, around, parts, findings);
    if (!part) {
      findings.heldClients.push(id);
      continue;
    }
    countClient(findings, part.client);
    for (const overview of around.overviewsOf(id)) {
      const digest = part.client.told[overview.tree.root];
      if (digest !== undefined) overview.told.push({ client: id, name: part.client.name, digest });
    }
    yield part.planned;
  }
}

function* overviewParts(
  { settings, asOf }: Plan,
  around: Surroundings,
  findings: Findings,
  parts: Parts,
): Generator<PlannedPart> {
  const overviewPart = (
    { tree, told }: Pick<Overview, 'tree' | 'told'>,
    about: readonly unknown[],
    pages: (place: Place, clients: ClientSummary[]) => PageView[],
    owner = tree.root,
  ): PlannedPart => {
    const key = around.keyOfOverview(told, ...about);
    const stays = parts.keep(owner, key);
    if (stays) return { owner, stays };
    const clients = told.map(({ client }) => parts.summaryFor(tree.root, client));
    const views = placesOf(tree, settings, asOf).flatMap((place) => pages(place, clients));
    parts.take(owner, key, { ...broughtBy(views), summaries: {} });
    return { owner, views };
  };

  for (const overview of around.sponsors) {
    const { sponsor, tree } = overview;
    const held = findings.heldClients.reduce((sum, id) => sum + fundedOf(sponsor.projects, id).size, 0);
    findings.trees.push({ tree, name: sponsor.name });
    yield overviewPart(overview, [sponsor, held], (place, clients) => [
      sponsorHome(place, sponsor, clients, held),
    ]);
  }
  const { tree } = around.managers;
  const told = byName(ownPlaceOf(tree, settings, asOf).writer, around.managers.told);
  findings.trees.push({ tree, name: settings.agency.name });
  for (const [index, block] of registerBlocks(told).entries()) {
    const page = (place: Place, clients: ClientSummary[]) => [managerRegister(place, index, clients)];
    yield overviewPart(
      { tree, told: block },
      [index],
      page,
      routeOf(tree, tree.locales[0], registerPath(index)),
    );
  }
  const errors = errorsOf(findings);
  yield overviewPart({ tree, told }, [errors], (place, clients) => [
    managerHome(place, clients, errors),
    ...(lessonCount(clients) > 0 ? [managerLessons(place, clients)] : []),
  ]);
}

function countClient(findings: Findings, { name, files, projects, trees }: ClientsPart['client']): void {
  findings.clients += 1;
  findings.files += files;
  findings.projects += projects.length;
  for (const tree of trees) findings.trees.push({ tree, name });
}

/** What managers are told of the files that have errors, a line each. */
function errorsOf({ errors }: Findings) {
  return errors.map(({ file, line, column, path, message }) => ({
    place: `${file}:${line}:${column}`,
    error: path === '' ? message : `${path}: ${message}`,
  }));
}

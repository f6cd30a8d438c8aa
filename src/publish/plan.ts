import { fundedOf } from '../access/slice.ts';
import { readClient } from '../load/client.ts';
import type { ContentError } from '../load/contentError.ts';
import type { Frame } from '../load/frame.ts';
import { statedRevenue } from '../load/statedRevenue.ts';
import { type RevenueTier, revenueTiers } from '../model/relations/revenueTiers.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { Client } from '../schema/portfolio.ts';
import type { SponsorFile } from '../schema/sponsor.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { PageView } from '../views/page.ts';
import type { ManagersView } from '../views/pages/managerClient.ts';
import { managerHome } from '../views/pages/managerHome.ts';
import { lessonCount, managerLessons } from '../views/pages/managerLessons.ts';
import { sponsorHome } from '../views/pages/sponsorHome.ts';
import { managerTree, placesOf, sponsorTree, type Tree } from '../views/tree.ts';
import { type ClientPart, clientPart, type Overview, unshowable } from './clientPart.ts';

/** What a plan is made from. */
export interface Plan {
  content: string;
  frame: Frame;
  settings: PortalSettings;
  asOf: CalendarDate;
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

/**
 * The views of every page of a portal, one client in memory at a time. Each view is made from one reader’s slice of
 * one client; pages that sum up over clients are made from summaries of such slices, after the last client.
 */
export function* planPages(plan: Plan, findings: Findings): Generator<PageView> {
  const { frame, settings, asOf } = plan;
  const managers: Overview = { reader: { kind: 'manager' }, tree: managerTree(settings), clients: [] };
  const sponsors = sponsorsShown(frame).map((sponsor) => ({
    sponsor,
    overview: sponsorOverview(sponsor, settings),
  }));
  const overviews = [...sponsors.map(({ overview }) => overview), managers];
  const tiers = tiersOf(plan);

  for (const id of frame.clientIds) {
    const part = readPart(plan, id, overviews, tiers, findings);
    if (!part) {
      findings.heldClients.push(id);
      continue;
    }
    for (const [overview, summary] of part.summaries) overview.clients.push(summary);
    yield* part.views;
  }

  for (const { sponsor, overview } of sponsors) {
    const held = findings.heldClients.reduce((sum, id) => sum + fundedOf(sponsor.projects, id).size, 0);
    findings.trees.push({ tree: overview.tree, name: sponsor.name });
    for (const place of placesOf(overview.tree, settings, asOf)) {
      yield sponsorHome(place, sponsor, overview.clients, held);
    }
  }
  findings.trees.push({ tree: managers.tree, name: settings.agency.name });
  for (const place of placesOf(managers.tree, settings, asOf)) {
    yield managerHome(place, managers.clients, errorsOf(findings));
    if (lessonCount(managers.clients) > 0) yield managerLessons(place, managers.clients);
  }
}

/** The sponsors who have pages: their file may say that it is internal. */
export function sponsorsShown({ sponsors }: Frame): SponsorFile[] {
  return sponsors.filter(({ audience = 'sponsor' }) => audience === 'sponsor' || audience === 'client');
}

/** A client’s part, or undefined when anything in its files is wrong. */
function readPart(
  { content, frame, settings, asOf }: Plan,
  id: string,
  overviews: readonly Overview[],
  tiers: ReturnType<typeof tiersOf>,
  findings: Findings,
): ClientPart | undefined {
  const { client, errors, files, locate } = readClient(content, id, frame);
  for (const error of errors) findings.errors.push(error);
  findings.files += files;
  if (!client) return undefined;
  try {
    const placeOf: ManagersView['placeOf'] = ({ file, path }) => {
      const { line = 1, column = 1 } = locate(file, path) ?? {};
      return `${file}:${line}:${column}`;
    };
    const part = clientPart(client, overviews, settings, asOf, { tier: tiers.get(id), placeOf });
    findings.clients += 1;
    findings.projects += client.projects.length;
    for (const tree of part.trees) findings.trees.push({ tree, name: client.name });
    return part;
  } catch (error) {
    // whatever it is, it is this client’s alone, and the others are published
    findings.errors.push(unshowable(id, error));
    return undefined;
  }
}

/** Where each active client stands by its revenue: the grade of one depends on all, whatever else is wrong with them. */
function tiersOf({ content, frame, settings, asOf }: Plan): Map<string, RevenueTier> {
  const earners = frame.clientIds.flatMap((id) => {
    const revenue = statedRevenue(content, id);
    return revenue ? [{ id, revenue }] : [];
  });
  return revenueTiers(earners, settings, asOf);
}

function sponsorOverview({ id, projects, locale }: SponsorFile, settings: PortalSettings): Overview {
  const reader = { kind: 'sponsor', sponsor: id, projects } as const;
  return { reader, tree: sponsorTree(reader, locale, settings), clients: [] };
}

/** What managers are told of the files that have errors, a line each. */
function errorsOf({ errors }: Findings) {
  return errors.map(({ file, line, column, path, message }) => ({
    place: `${file}:${line}:${column}`,
    error: path === '' ? message : `${path}: ${message}`,
  }));
}

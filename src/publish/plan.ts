import { sliceClient } from '../access/slice.ts';
import { readClient } from '../load/client.ts';
import type { ContentError } from '../load/contentError.ts';
import type { Frame } from '../load/frame.ts';
import { type ClientSummary, summarise } from '../model/summary.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { Client, Reader } from '../schema/portfolio.ts';
import type { SponsorFile } from '../schema/sponsor.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { PageView } from '../views/page.ts';
import { clientPages, managerPages, sponsorPages } from '../views/pages.ts';
import { clientTree, managerTree, placesOf, sponsorTree, type Tree } from '../views/tree.ts';

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
  const { content, frame, settings, asOf } = plan;
  const managers: ClientSummary[] = [];
  const sponsors = new Map<string, ClientSummary[]>(frame.sponsors.map(({ id }) => [id, []]));

  for (const id of frame.clientIds) {
    const { client, errors, files } = readClient(content, id, frame);
    for (const error of errors) findings.errors.push(error);
    findings.files += files;
    if (!client) {
      findings.heldClients.push(id);
      continue;
    }
    findings.clients += 1;
    findings.projects += client.projects.length;
    yield* pagesFor(plan, client, { kind: 'client', client: id }, (summary, tree) => {
      findings.trees.push({ tree, name: summary.name });
    });
    for (const sponsor of frame.sponsors) {
      yield* pagesFor(
        plan,
        client,
        readerOf(sponsor),
        (summary) => sponsors.get(sponsor.id)?.push(summary),
        sponsor,
      );
    }
    yield* pagesFor(plan, client, { kind: 'manager' }, (summary) => managers.push(summary));
  }

  for (const sponsor of frame.sponsors) {
    const tree = treeOf(plan, readerOf(sponsor), sponsor);
    const heldBack = sponsor.projects.filter((name) =>
      findings.heldClients.some((id) => name.startsWith(`${id}/`)),
    );
    findings.trees.push({ tree, name: sponsor.name });
    for (const place of placesOf(tree, settings, asOf)) {
      yield* sponsorPages(place, sponsor, sponsors.get(sponsor.id) ?? [], heldBack);
    }
  }
  const tree = managerTree(settings);
  findings.trees.push({ tree, name: settings.agency.name });
  for (const place of placesOf(tree, settings, asOf)) {
    yield* managerPages(place, managers, errorsOf(findings));
  }
}

function* pagesFor(
  plan: Plan,
  client: Client,
  reader: Reader,
  keep: (summary: ClientSummary, tree: Tree) => void,
  sponsor?: SponsorFile,
): Generator<PageView> {
  const slice = sliceClient(client, reader);
  if (!slice) return;
  const { settings, asOf } = plan;
  const tree = reader.kind === 'client' ? clientTree(slice, settings) : treeOf(plan, reader, sponsor);
  const summary = summarise(slice, settings, asOf);
  keep(summary, tree);
  for (const place of placesOf(tree, settings, asOf)) yield* clientPages(place, slice, summary);
}

function treeOf({ settings }: Plan, reader: Reader, sponsor: SponsorFile | undefined): Tree {
  return reader.kind === 'sponsor' ? sponsorTree(reader, sponsor?.locale, settings) : managerTree(settings);
}

function readerOf({ id, projects }: SponsorFile): Extract<Reader, { kind: 'sponsor' }> {
  return { kind: 'sponsor', sponsor: id, projects };
}

/** What managers are told of the files that have errors, a line each. */
function errorsOf({ errors }: Findings) {
  return errors.map(({ file, line, column, path, message }) => ({
    place: `${file}:${line}:${column}`,
    error: path === '' ? message : `${path}: ${message}`,
  }));
}

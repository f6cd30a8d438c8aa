import { join } from 'node:path';
import type { Access } from '../schema/access.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { SponsorFile } from '../schema/sponsor.ts';
import { type ContentError, compareText, ownerOf, sortContentErrors } from './contentError.ts';
import { readFolder } from './folder.ts';
import { readEntries, refuseFolder } from './folderEntries.ts';
import { layout } from './layout.ts';
import { isId } from './nameForm.ts';
import { checkReferences, checkRepeatedIds, placeKey } from './reference.ts';
import { addKnown, type Scope, scopeOf } from './scope.ts';
import { Validation } from './validation.ts';

/** What stands around the clients: everything that reading one client needs to know of the rest. */
export interface Frame {
  /** Undefined when `portal.json` is missing or wrong. */
  settings: PortalSettings | undefined;
  /** Undefined when `access.json` is missing or wrong. */
  access: Access | undefined;
  /** The sponsors whose files are right, by id. */
  sponsors: SponsorFile[];
  brokenSponsors: string[];
  /** Every client there is, whether right or wrong. */
  clientIds: string[];
  /** What can be named from anywhere. */
  scope: Scope;
  /** What is wrong outside the clients’ folders. */
  errors: ContentError[];
  /** How many files were found outside the clients’ folders. */
  files: number;
}

/**
 * Reads all of `content/` but the clients’ folders, of which only the names of projects are looked up.
 * @param known the projects of a client, where they are known already
 */
export function readFrame(
  contentDir: string,
  known: (clientId: string) => string[] | undefined = () => undefined,
): Frame {
  const folder = readFolder(contentDir, '', layout);
  const projectIds = new Map(
    folder.ids.map((id) => [id, known(id) ?? readProjectIds(contentDir, id)] as const),
  );

  const errors = [...folder.errors];
  const validation = new Validation(folder.sources, errors);
  const settings = validation.one('portal');
  const access = validation.one('access');
  const sponsors = validation.all('sponsor');
  // imports read them for themselves; a mistake in one is told here already
  validation.all('mapping');

  const refused = new Set(errors.map(({ file, path }) => placeKey(file, path)));
  const scope = portalScope(
    folder.sources
      .flatMap(({ kind, stem }) => (kind === 'sponsor' ? [stem] : []))
      .concat(brokenSponsorsOf(errors)),
    projectIds,
  );
  const crossed = folder.sources.flatMap((source) => [
    ...checkReferences(source, scope, refused),
    ...checkRepeatedIds(source),
  ]);

  const all = [...errors, ...crossed];
  const broken = new Set(all.map(({ file }) => file));
  const brokenSponsors = brokenSponsorsOf(all);
  return {
    settings: broken.has('portal.json') ? undefined : settings,
    access: broken.has('access.json') ? undefined : access,
    sponsors: sponsors
      .filter(({ id }) => !brokenSponsors.includes(id))
      .sort((a, b) => compareText(a.id, b.id)),
    brokenSponsors,
    clientIds: folder.ids,
    scope,
    errors: sortContentErrors(all),
    files: folder.count,
  };
}

/** What can be named from anywhere: sponsors, projects as `client/project`, and trees of pages. */
function portalScope(
  sponsorIds: readonly string[],
  projectIds: ReadonlyMap<string, readonly string[]>,
): Scope {
  const scope = scopeOf('', [], new Set());
  const projects = [...projectIds].flatMap(([client, ids]) => ids.map((id) => `${client}/${id}`));
  const trees = [
    'managers',
    ...[...projectIds.keys()].flatMap((id) => [`clients/${id}`, `clients/${id}/finance`]),
    ...sponsorIds.map((id) => `sponsors/${id}`),
  ];
  addKnown(scope, 'sponsor', sponsorIds, 'the id of a sponsor with a file under sponsors/');
  addKnown(scope, 'project', projects, 'a project that exists, as client/project');
  addKnown(scope, 'tree', trees, 'a tree of pages of a client or sponsor who exists');
  return scope;
}

/** The projects of a client, looked up without reading them. */
function readProjectIds(contentDir: string, clientId: string): string[] {
  const path = `clients/${clientId}/projects`;
  if (refuseFolder(contentDir, path)) return [];
  return readEntries(join(contentDir, path)).entries.flatMap((entry) =>
    entry.isDirectory() && isId(entry.name) ? [entry.name] : [],
  );
}

function brokenSponsorsOf(errors: readonly ContentError[]): string[] {
  const owners = errors.map(({ file }) => ownerOf(file));
  const ids = owners.flatMap((owner) => (owner.kind === 'sponsor' ? [owner.id] : []));
  return [...new Set(ids)].sort(compareText);
}

import { type ReadClient, readClient } from '../../load/client.ts';
import type { Client } from '../../schema/portfolio.ts';
import type { ManagersView } from '../../views/pages/managerClient.ts';
import { type ClientPart, clientPart, unshowable } from '../clientPart.ts';
import type { Findings, Plan, PlannedPart } from '../plan.ts';
import { broughtBy } from './broughtBy.ts';
import type { ClientNote } from './part.ts';
import { keyOf, type Parts } from './parts.ts';
import type { Surroundings } from './surroundings.ts';

/** A client’s part for a release, with what there is to note of the client. */
export interface ClientsPart {
  planned: PlannedPart;
  client: Omit<ClientNote, 'stamp' | 'content'>;
}

/** A client’s part as it was published, where everything it was made from is the same. */
export function keptPart(owner: string, around: Surroundings, parts: Parts): ClientsPart | undefined {
  const stays = parts.keepClient(owner, ({ sponsors }) => around.keyOfClient(owner, sponsors));
  return stays?.client && { planned: { owner, stays }, client: stays.client };
}

/** A client’s part, or undefined when anything in its files is wrong. */
export function madePart(
  plan: Plan,
  owner: string,
  around: Surroundings,
  parts: Parts,
  findings: Findings,
): ClientsPart | undefined {
  const read = readClient(plan.content, owner, plan.frame);
  for (const error of read.errors) findings.errors.push(error);
  const part = read.client && showClient(read.client, read.locate, plan, around, findings);
  if (!read.client || !part) {
    findings.files += read.files;
    return undefined;
  }
  const client = notedOf(read.client, read.files, part);
  const state = parts.stateOf(owner);
  const key = state && around.keyOfClient(owner, client.sponsors);
  const detail = { ...broughtBy(part.views), summaries: part.summaries };
  parts.take(owner, key, detail, { stamp: undefined, content: '', ...state, ...client });
  return { planned: { owner, views: part.views }, client };
}

function showClient(
  client: Client,
  locate: ReadClient['locate'],
  { settings, asOf }: Plan,
  around: Surroundings,
  findings: Findings,
): ClientPart | undefined {
  try {
    const placeOf: ManagersView['placeOf'] = ({ file, path }) => {
      const { line = 1, column = 1 } = locate(file, path) ?? {};
      return `${file}:${line}:${column}`;
    };
    const told = { tier: around.tierOf(client.id), placeOf };
    return clientPart(client, around.overviewsOf(client.id), settings, asOf, told);
  } catch (error) {
    // whatever it is, it is this client’s alone, and the others are published
    findings.errors.push(unshowable(client.id, error));
    return undefined;
  }
}

/** What there is to note of a client that was read. */
function notedOf(client: Client, files: number, part: ClientPart): ClientsPart['client'] {
  const { name, state, profile, projects } = client;
  const told = Object.entries(part.summaries).map(([root, summary]) => [root, keyOf(summary)]);
  return {
    name,
    files,
    projects: projects.map(({ id }) => id),
    sponsors: [...new Set(projects.flatMap(({ charter }) => charter.sponsor ?? []))],
    trees: part.trees,
    told: Object.fromEntries(told),
    ...(state === 'active' && profile?.revenue && { revenue: profile.revenue }),
  };
}

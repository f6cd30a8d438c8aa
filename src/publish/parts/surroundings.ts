import { fundedOf } from '../../access/slice.ts';
import type { Frame } from '../../load/frame.ts';
import { statedRevenue } from '../../load/statedRevenue.ts';
import { type RevenueTier, revenueTiers } from '../../model/relations/revenueTiers.ts';
import type { PortalSettings } from '../../schema/portal.ts';
import type { SponsorFile } from '../../schema/sponsor.ts';
import { managerTree, sponsorTree } from '../../views/tree.ts';
import type { Overview } from '../clientPart.ts';
import type { Plan } from '../plan.ts';
import { keyOf, type Parts } from './parts.ts';

export interface SponsorOverview extends Overview {
  sponsor: SponsorFile;
}

/** What stands around the clients of a portal: all that a client’s part is made from besides the client’s own files. */
export class Surroundings {
  readonly managers: Overview;
  readonly sponsors: SponsorOverview[];
  readonly #frame: Frame;
  readonly #tiers: Map<string, RevenueTier>;
  /** The sponsors who fund something, by client. */
  readonly #funding: Map<string, SponsorOverview[]>;
  /** A digest of what concerns every part. */
  readonly #all: string;

  constructor({ content, frame, settings, asOf }: Plan, parts: Parts) {
    this.#frame = frame;
    this.#all = keyOf(settings, asOf);
    this.managers = { reader: { kind: 'manager' }, tree: managerTree(settings), told: [] };
    this.sponsors = sponsorsShown(frame).map((sponsor) => sponsorOverview(sponsor, settings));
    const funded = this.sponsors.flatMap((overview) =>
      clientsOf(overview.sponsor).map((client) => ({ client, overview })),
    );
    this.#funding = new Map(
      [...Map.groupBy(funded, ({ client }) => client)].map(([client, some]) => [
        client,
        some.map(({ overview }) => overview),
      ]),
    );
    const earners = frame.clientIds.flatMap((id) => {
      const known = parts.unchanged(id);
      const revenue = known ? known.revenue : statedRevenue(content, id);
      return revenue ? [{ id, revenue }] : [];
    });
    this.#tiers = revenueTiers(earners, settings, asOf);
  }

  /** Whoever is told of a client besides itself. */
  overviewsOf(client: string): Overview[] {
    return [...(this.#funding.get(client) ?? []), this.managers];
  }

  /** Where an active client stands by its revenue: the grade of one depends on all, whatever else is wrong with them. */
  tierOf(client: string): RevenueTier | undefined {
    return this.#tiers.get(client);
  }

  /** @param named the sponsors that the client’s charters name */
  keyOfClient(client: string, named: readonly string[]): string {
    const { sponsors, scope } = this.#frame;
    const funding = (this.#funding.get(client) ?? []).map(({ sponsor: { id, locale, projects } }) => [
      id,
      locale,
      [...fundedOf(projects, client)],
    ]);
    const promised = named.map((id) => [
      scope.known.get('sponsor')?.ids.has(id),
      sponsors.filter((one) => one.id === id).map(({ projects }) => [...fundedOf(projects, client)]),
    ]);
    return keyOf(this.#all, this.tierOf(client), funding, named, promised);
  }

  /** @param about what the overview is made from besides what it is told of clients */
  keyOfOverview(told: Overview['told'], ...about: readonly unknown[]): string {
    return keyOf(this.#all, told, ...about);
  }
}

/** The sponsors who have pages: their file may say that it is internal. */
export function sponsorsShown({ sponsors }: Frame): SponsorFile[] {
  return sponsors.filter(({ audience = 'sponsor' }) => audience === 'sponsor' || audience === 'client');
}

function sponsorOverview(sponsor: SponsorFile, settings: PortalSettings): SponsorOverview {
  const { id, projects, locale } = sponsor;
  const reader = { kind: 'sponsor', sponsor: id, projects } as const;
  return { sponsor, reader, tree: sponsorTree(reader, locale, settings), told: [] };
}

function clientsOf({ projects }: SponsorFile): string[] {
  return [...new Set(projects.map((name) => name.split('/')[0] ?? ''))];
}

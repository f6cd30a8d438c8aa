import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import type { ClientSlice } from '../../src/schema/portfolio.ts';
import { clientTree, managerTree, ownPlaceOf, type Place, sponsorTree } from '../../src/views/tree.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en', 'zh-CN'],
  timeZone: 'UTC',
  currency: 'EUR',
});

const asOf = '2026-11-21';

/** Where pages are made for each kind of reader, in the language of their tree. */
export function placesFor(client: ClientSlice): Record<'client' | 'sponsor' | 'manager', Place> {
  const projects = client.projects.map(({ id }) => `${client.id}/${id}`);
  const reader = { kind: 'sponsor', sponsor: 'lee', projects } as const;
  return {
    client: ownPlaceOf(clientTree(client, settings), settings, asOf),
    sponsor: ownPlaceOf(sponsorTree(reader, undefined, settings), settings, asOf),
    manager: ownPlaceOf(managerTree(settings), settings, asOf),
  };
}

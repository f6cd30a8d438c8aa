import type { Stakeholder } from '../../schema/stakeholders.ts';

/** How near somebody is to the work, the nearest first. */
export const rings = [
  'team',
  'sponsors',
  'clientSide',
  'endUsers',
  'partners',
  'authorities',
  'others',
] as const;
export type Ring = (typeof rings)[number];

const ringOfRole: Record<Stakeholder['role'], Ring> = {
  team: 'team',
  sponsor: 'sponsors',
  client: 'clientSide',
  department: 'clientSide',
  'end-user': 'endUsers',
  partner: 'partners',
  supplier: 'partners',
  authority: 'authorities',
  other: 'others',
};

export function ringOf({ role }: Pick<Stakeholder, 'role'>): Ring {
  return ringOfRole[role];
}

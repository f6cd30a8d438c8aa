import type { Portal, Reader } from '../../src/schema/portfolio.ts';

/** Every reader a portal can have, with the folder of pages that is theirs. */
export function readersOf({ clients, sponsors }: Pick<Portal, 'clients' | 'sponsors'>): [string, Reader][] {
  return [
    ...clients.flatMap(({ id }): [string, Reader][] => [
      [`clients/${id}/`, { kind: 'client', client: id }],
      [`clients/${id}/finance/`, { kind: 'finance', client: id }],
    ]),
    ...sponsors.map(({ id, projects }): [string, Reader] => [
      `sponsors/${id}/`,
      { kind: 'sponsor', sponsor: id, projects },
    ]),
    ['managers/', { kind: 'manager' }],
  ];
}

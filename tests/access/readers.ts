import type { Reader } from '../../src/schema/portfolio.ts';

interface Readable {
  clients: readonly { id: string }[];
  sponsors: readonly { id: string; projects: readonly string[] }[];
}

/** Every reader a portal can have, with the folder of pages that is theirs. */
export function readersOf({ clients, sponsors }: Readable): [string, Reader][] {
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

import type { Mapping } from '../../src/schema/mapping.ts';

type Draft<T> = T extends (infer U)[] ? Draft<U>[] : T extends object ? { [K in keyof T]?: Draft<T[K]> } : T;
type Fields = Record<string, unknown>;

/** A mapping for a made-up list of orders: number, customer, what it is called, and whatever a test adds. */
export function ordersMapping(fields: Fields = {}, rest: Draft<Mapping> & { plan?: Fields } = {}): unknown {
  const { plan, ...mapping } = rest;
  return {
    system: 'orders',
    client: {
      key: ['Customer'],
      files: { 'client.md': { fields: { name: { column: 'Customer' }, kind: { constant: 'external' } } } },
    },
    project: {
      key: ['No'],
      files: {
        'project.md': {
          fields: {
            name: { column: 'Name' },
            method: { constant: 'agile' },
            state: { constant: 'running' },
            ...fields,
          },
        },
        ...(plan && { 'plan.json': { fields: plan } }),
      },
    },
    ...mapping,
  };
}

/** A source with the three columns that the mapping always needs, one row for each text. */
export function orders(...rows: string[]): string {
  return `${['No,Customer,Name', ...rows].join('\n')}\n`;
}

import { describe, expect, test } from 'vitest';
import { sliceClient } from '../../src/access/slice.ts';
import { readPortal } from '../../src/load/portal.ts';
import { sharedFolder, writeFiles } from './contentFolder.ts';
import { canariesIn } from './mint.ts';
import { readersOf } from './readers.ts';
import { expectNoInterference, expectWhatPolicyAllows } from './sliceChecks.ts';
import { largeWorld } from './worlds.ts';

const files = largeWorld();
const { portal, errors } = readPortal(writeFiles(sharedFolder(), files));
if (!portal) throw new Error('The portal could not be read.');
const { clients, sponsors } = portal;
const readers = readersOf(portal);

test('the portal is read without an error and with every canary that was written', () => {
  expect(errors).toEqual([]);
  const unread = ['README.md', 'mappings/crm.json'];
  const written = Object.entries(files).filter(
    ([path]) => !unread.includes(path) && !path.includes('/assets/'),
  );
  const read = canariesIn(JSON.stringify(portal));
  expect(
    written.flatMap(([path, text]) => [...canariesIn(path + text)].filter((one) => !read.has(one))),
  ).toEqual([]);
});

describe.each(clients.map((client, index) => ({ client, name: `client ${index + 1}` })))(
  'of $name',
  ({ client }) => {
    test.each(readers)('the slice for %s holds what the policy allows and nothing else', (_tree, reader) => {
      expectWhatPolicyAllows(client, reader);
      expectNoInterference(client, reader);
    });
  },
);

test('a sponsor is told nothing of a project they do not fund, not even its id', () => {
  for (const { id: sponsor, projects } of sponsors) {
    const told = JSON.stringify(
      clients.map((client) => sliceClient(client, { kind: 'sponsor', sponsor, projects })),
    );
    const siblings = clients.flatMap((client) =>
      client.projects.filter(({ id }) => !projects.includes(`${client.id}/${id}`)),
    );
    expect(siblings.length).toBeGreaterThan(0);
    expect(siblings.filter(({ id }) => told.includes(id))).toEqual([]);
  }
});

test('a client is told nothing of another client', () => {
  for (const { id } of clients) {
    for (const other of clients.filter((client) => client.id !== id)) {
      expect(sliceClient(other, { kind: 'client', client: id })).toBeUndefined();
      expect(sliceClient(other, { kind: 'finance', client: id })).toBeUndefined();
    }
  }
});

test('a slice is a copy: the portal is not changed, and no part of it is shared', () => {
  for (const client of clients.map(frozen)) {
    const own = new Set(objectsIn(client));
    for (const [, reader] of readers) {
      const shared = objectsIn(sliceClient(client, reader)).filter((object) => own.has(object));
      expect(shared).toEqual([]);
    }
  }
});

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

function frozen<T>(value: T): T {
  for (const object of objectsIn(value)) Object.freeze(object);
  return value;
}

import { expect, test } from 'vitest';
import { readFrame } from '../../src/load/frame.ts';
import { readPortal } from '../../src/load/portal.ts';
import { agency, contentFolder, errorsAfter } from './contentFolder.ts';

const beta = { 'clients/beta/client.md': '---\nname: Beta\nkind: internal\n---\n' };

test('a portal is its settings, its readers, its sponsors and its clients', () => {
  const read = readPortal(contentFolder({ ...beta, 'sponsors/ash.json': { name: 'Lena Ash' } }));
  expect(read).toMatchObject({
    errors: [],
    brokenClients: [],
    brokenSponsors: [],
    files: 14,
    clients: 2,
    projects: 1,
  });
  expect(read.portal?.settings).toMatchObject({
    currency: 'EUR',
    cadenceDays: 30,
    thresholds: { npsTarget: 30 },
  });
  expect(read.portal?.access).toEqual(agency['access.json']);
  expect(read.portal?.sponsors.map(({ id }) => id)).toEqual(['ash', 'rivera']);
  expect(read.portal?.clients.map(({ id }) => id)).toEqual(['acme', 'beta']);
});

test('a wrong client or sponsor is held back, and the others are read', () => {
  const read = readPortal(
    contentFolder({
      ...beta,
      'clients/acme/contacts.json': '{',
      'sponsors/ash.json': { name: 'Lena Ash', projects: ['acme/nothing'] },
    }),
  );
  expect(read.brokenClients).toEqual(['acme']);
  expect(read.brokenSponsors).toEqual(['ash']);
  expect(read.portal?.clients.map(({ id }) => id)).toEqual(['beta']);
  expect(read.portal?.sponsors.map(({ id }) => id)).toEqual(['rivera']);
  expect(read.errors.map(({ file }) => file)).toEqual(['clients/acme/contacts.json', 'sponsors/ash.json']);
  expect(read).toMatchObject({ clients: 2, projects: 1 });
});

test('a client in place of whose folder is something else is held back and not forgotten', () => {
  const frame = readFrame(contentFolder({ 'clients/note': 'x', 'clients/Beta/client.md': '' }));
  expect(frame.clientIds).toEqual(['acme', 'note']);
  expect(frame.errors.map(({ file }) => file)).toEqual(['clients/Beta']);
});

test('without right settings there is no portal, and the clients are checked all the same', () => {
  const read = readPortal(
    contentFolder({ 'portal.json': '{ "locales": ["en"] }', 'clients/acme/contacts.json': '[' }),
  );
  expect(read.portal).toBeUndefined();
  expect(new Set(read.errors.map(({ file }) => file))).toEqual(
    new Set(['clients/acme/contacts.json', 'portal.json']),
  );
});

test('readers are known only where everything about them is right', () => {
  expect(readFrame(contentFolder({ 'access.json': null }))).toMatchObject({ access: undefined, errors: [] });
  const wrong = { readers: [{ id: 'a', name: 'A', opens: ['clients/gone'] }] };
  expect(readFrame(contentFolder({ 'access.json': wrong }))).toMatchObject({
    access: undefined,
    errors: [{ line: 7 }],
  });
});

test('a charter is not blamed for what is wrong in the file of its sponsor', () => {
  const read = readPortal(
    contentFolder({ 'sponsors/rivera.json': '{ "name": "Ana Rivera", "projects": [] ' }),
  );
  expect(read.errors.map(({ file }) => file)).toEqual(['sponsors/rivera.json']);
  expect(read.brokenClients).toEqual([]);
});

test('all errors of a run come together, by file, line and column', () => {
  expect(
    errorsAfter({
      'clients/acme/documents.json': { documents: [{ kind: 'x', id: 'A' }] },
      'clients/acme/client.md': '---\nkind: x\n---\n',
      'access.json': '{ "readers": [1, 2] }',
      'clients/zeta/client.md': '',
    }).map((error) => error.replace(/ {2}.*/, '')),
  ).toEqual([
    'content/access.json:1:15',
    'content/access.json:1:18',
    'content/clients/acme/client.md:2:1',
    'content/clients/acme/client.md:2:7',
    'content/clients/acme/documents.json:3:5',
    'content/clients/acme/documents.json:3:5',
    'content/clients/acme/documents.json:4:15',
    'content/clients/acme/documents.json:5:13',
    'content/clients/zeta/client.md:1:1',
  ]);
});

test('reading the same content twice gives the same', () => {
  const folder = contentFolder({ ...beta, 'clients/beta/contacts.json': '{' });
  const { frame, ...first } = { ...readPortal(folder), frame: readFrame(folder) };
  expect(readPortal(folder)).toEqual(first);
  expect(readFrame(folder)).toEqual(frame);
});

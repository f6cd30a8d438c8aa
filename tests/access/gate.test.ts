import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { classOf } from '../../src/audit/outputClasses.ts';
import { readPortal } from '../../src/load/portal.ts';
import type { Portal, Reader } from '../../src/schema/portfolio.ts';
import { sharedFolder, writeFiles } from './contentFolder.ts';
import { visibleLeaves } from './expectation.ts';
import { canariesIn } from './mint.ts';
import { assetsOf, type Permissions, permissionsOf } from './permissions.ts';
import { readersOf } from './readers.ts';
import { filesBelow, publish, root } from './release.ts';
import { type Scan, scan, treeOf } from './scanner.ts';
import { largeWorld } from './worlds.ts';

const folder = sharedFolder();
const files = largeWorld();
const content = writeFiles(join(folder, 'content'), files);

let portal: Portal;
let permissions: Permissions;
let release: Map<string, Buffer>;
let result: Scan;

beforeAll(async () => {
  expect(await publish(content, join(folder, 'dist'))).toEqual([]);
  const read = readPortal(content).portal;
  if (!read) throw new Error('The portal could not be read.');
  portal = read;
  permissions = permissionsOf(files, portal);
  release = filesBelow(join(folder, 'dist'));
  result = scan(release, permissions);
});

test('no file of a release holds what its readers may not see, in its name or in its bytes', () => {
  expect(result.leaks).toEqual([]);
});

test('every file of a release is of a known class', () => {
  expect([...release.keys()].filter((path) => classOf(path) === undefined)).toEqual([]);
});

/** What the pages of a project show to whoever may see it, text, a day and an amount among it. */
const ofProjects = [
  'name',
  'projects.charter.name',
  'projects.charter.budget.baseline',
  'projects.charter.body',
  'projects.plan.milestones.title',
  'projects.plan.milestones.actual',
  'projects.reports.verdict',
  'projects.reports.body',
  'projects.closure.accepted',
  'projects.closure.body',
  'documents.documents.title',
  'stakeholders.stakeholders.name',
  'surveys.actions.heard',
  'complaints.complaints.text',
];

/** What the record shows to those who have one. */
const ofRecord = [
  'contacts.contacts.name',
  'needs.needs.text',
  'communications.subject',
  'communications.date',
  'communications.body',
  'communications.commitments.what',
  'complaints.complaints.text',
];

/** What the page of money papers shows. */
const ofPapers = [
  'transactions.transactions.title',
  'transactions.transactions.date',
  'transactions.transactions.money.amount',
  'documents.documents.title',
];

const shown: Record<Reader['kind'], string[]> = {
  client: [...ofProjects, ...ofRecord],
  finance: ofPapers,
  sponsor: ofProjects,
  manager: [...ofProjects, ...ofRecord, ...ofPapers],
};

test.each(['html', 'json'])(
  'what a reader may see stands in the pages: the gate finds it as %s',
  (ending) => {
    for (const [tree, reader] of readersOf(portal)) {
      const leaves = portal.clients.flatMap((client) => visibleLeaves(client, reader) ?? []);
      const expected = leaves.filter(({ path }) => shown[reader.kind].includes(path));
      const found = result.found.get(`${tree} ${ending}`) ?? new Set();
      const missing = expected.filter(
        ({ value }) => ![...canariesIn(String(value))].some((one) => found.has(one)),
      );
      expect(missing).toEqual([]);
      if (found.size > 0) expect(expected.length).toBeGreaterThan(10);
    }
  },
);

test('there are pages for every reader who may see anything, and for nobody else', () => {
  const trees = new Set(
    [...release.keys()].map((path) => /^(clients|sponsors)\/[^/]+\/(finance\/)?/.exec(path)?.[0]),
  );
  const open = readersOf(portal).filter(
    ([, reader]) =>
      reader.kind === 'sponsor' ||
      ((reader.kind === 'client' || reader.kind === 'finance') &&
        portal.clients.some((client) => visibleLeaves(client, reader))),
  );
  trees.delete(undefined);
  expect([...trees].sort()).toEqual(open.map(([tree]) => tree).sort());
});

test('the compiled renderer holds nothing of any client, neither of this portal nor of the demo', () => {
  const note = JSON.parse(release.get('build.json')?.toString() ?? '') as { renderer: string };
  const compiled = filesBelow(join(root, '.sightline', 'renderers', note.renderer));
  expect(compiled.size).toBeGreaterThan(3);
  expect(scan(compiled, permissions)).toMatchObject({ leaks: [] });

  const demo = readPortal(join(root, 'content')).portal;
  const names =
    demo?.clients.flatMap(({ id, projects }) => [id, ...projects.map((project) => project.id)]) ?? [];
  expect(names.length).toBeGreaterThan(2);
  const bundle = [...compiled].map(([path, bytes]) => path + bytes.toString('utf8')).join('\n');
  expect(names.filter((name) => bundle.includes(`"${name}"`) || bundle.includes(`/${name}/`))).toEqual([]);
});

test('a document’s file stands in the pages of whoever may see the document, and in no others', () => {
  for (const [tree, reader] of readersOf(portal)) {
    const assets = portal.clients.flatMap((client) =>
      assetsOf(client.id, visibleLeaves(client, reader) ?? []),
    );
    const own = [...release].filter(([path]) => treeOf(path, permissions.trees) === tree && isDocument(path));
    expect(own.map(([, bytes]) => bytes.toString()).sort()).toEqual(assets.map((path) => files[path]).sort());
    // a client who is told nothing has no documents either
    const mayOpen = portal.clients.some((client) => visibleLeaves(client, reader));
    expect(own.length > 0).toBe(mayOpen);
  }
});

test('there are documents that only some readers may see, so that the tests above can fail', () => {
  const [client] = portal.clients;
  const audiences = client?.documents.documents.flatMap(({ file, audience }) => (file ? [audience] : []));
  expect(new Set(audiences)).toEqual(new Set([undefined, 'client', 'finance', 'sponsor', 'internal']));
});

test('what nobody reads is nowhere: readers and their mail, notes beside the content, assets that are no document', () => {
  const named = portal.clients.flatMap(({ id, documents }) =>
    documents.documents.flatMap(({ file }) => (file ? [`clients/${id}/${file}`] : [])),
  );
  const hidden = Object.keys(files).filter(
    (path) =>
      path === 'access.json' ||
      path === 'README.md' ||
      path.startsWith('mappings/') ||
      (path.includes('/assets/') && !named.includes(path)),
  );
  expect(hidden.some((path) => path.includes('/assets/'))).toBe(true);
  const everywhere = new Set([...result.found.values()].flatMap((canaries) => [...canaries]));
  for (const path of hidden) {
    const text = readFileSync(join(content, path), 'utf8');
    expect([...canariesIn(text)].filter((canary) => everywhere.has(canary))).toEqual([]);
  }
});

function isDocument(path: string): boolean {
  return classOf(path)?.startsWith('a document') === true;
}

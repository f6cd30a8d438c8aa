import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditRelease } from '../../src/audit/auditRelease.ts';
import { describeAudit } from '../../src/audit/describe.ts';
import { Disclosure } from '../../src/audit/disclosure.ts';
import { readPortal } from '../../src/load/portal.ts';
import { build } from '../../src/publish/build.ts';
import { portalOfEachKind, publishPortal } from '../hosts/publishedPortal.ts';
import { type Files, writeFiles } from '../publish/samplePortal.ts';
import { silentProgress } from '../silentProgress.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const root = resolve(import.meta.dirname, '../..');

/** A portal of which each reader may see something that others may not. */
const files: Files = {
  ...portalOfEachKind,
  'clients/acme/contacts.json': {
    contacts: [
      { id: 'joan', name: 'Joan Fairweather', mail: 'joan@acme.example', phone: '+44 117 496 0123' },
    ],
  },
  'clients/acme/needs.json': {
    needs: [
      {
        id: 'price',
        text: 'They would pay a third more for anvils that **do not rust** in the harbour, and have told nobody else so far.',
        kind: 'objective',
        priority: 'must',
        raised: '2026-05-01',
        status: 'raised',
        audience: 'internal',
      },
    ],
  },
  'clients/birch/client.md':
    '---\nname: 白桦控股\nkind: internal\n---\n白桦控股计划明年在宁波建第二座仓库。\n',
};

const folder = mkdtempSync(join(tmpdir(), 'sightline-audit-'));
let release: string;
let content: string;
let disclosure: Disclosure;

beforeAll(async () => {
  ({ release, content } = await publishPortal(folder, 'https://example.org', files));
  const { portal } = readPortal(content);
  if (!portal) throw new Error('The portal could not be read.');
  disclosure = new Disclosure(portal);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The findings once something was planted into a copy of the release. */
async function findings(
  plant: Record<string, string | Buffer>,
  alsoPublic: readonly string[] = [],
): Promise<string[]> {
  const copy = join(temporaryFolder(), 'dist');
  cpSync(release, copy, { recursive: true });
  for (const [path, planted] of Object.entries(plant)) {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    const before = path.endsWith('index.html') ? readFileSync(file) : Buffer.alloc(0);
    writeFileSync(file, Buffer.concat([before, Buffer.from('\n'), Buffer.from(planted)]));
  }
  return (await auditRelease(copy, content, { alsoPublic })).findings;
}

test('a release as it was built holds nothing in the wrong place', async () => {
  const audit = await auditRelease(release, content);
  expect(audit).toMatchObject({ findings: [], held: [] });
  expect(audit.counts.trees).toBe(5);
  expect(audit.counts.searched).toBeGreaterThan(20);
  expect(describeAudit(audit).exitCode).toBe(0);
});

test('the demo holds nothing in the wrong place', async () => {
  const out = join(temporaryFolder(), 'dist');
  const demo = join(root, 'content');
  await build({ root, content: demo, out, asOf: '2026-11-21', access: 'open' }, silentProgress);
  const { findings: found, counts } = await auditRelease(out, demo);
  expect(found).toEqual([]);
  expect(counts.searched).toBeGreaterThan(3000);
});

const utf8 = (text: string) => Buffer.from(text);
const encodings: Record<string, (text: string) => string | Buffer> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'as entities': (text) => [...text].map((char) => `&#${char.codePointAt(0)};`).join(''),
  'as an address': (text) => encodeURIComponent(text),
  'escaped in a script': (text) =>
    [...text].map((char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
  'in base64': (text) => utf8(text).toString('base64'),
  'in base64 for addresses': (text) => utf8(text).toString('base64url'),
  'in hexadecimal': (text) => utf8(text).toString('hex'),
  'in UTF-16': (text) => Buffer.from(text, 'utf16le'),
  compressed: (text) => gzipSync(text),
  'compressed and in base64': (text) => gzipSync(text).toString('base64'),
  'torn by tags': (text) => [...text].join('<wbr>'),
};

const secrets: Record<string, [string, string]> = {
  'a person’s name': ['Joan Fairweather', 'clients/acme: contacts.contacts[0].name'],
  'a mail address': ['joan@acme.example', 'clients/acme: contacts.contacts[0].mail'],
  'a phone number': ['+44 117 496 0123', 'clients/acme: contacts.contacts[0].phone'],
  'what an invoice is for': [
    'Licence for the anvil register',
    'clients/acme: transactions.transactions[0].title',
  ],
  'a sentence in Chinese': ['白桦控股计划明年在宁波建第二座仓库', 'clients/birch: profile.body'],
};

describe.each(Object.entries(secrets))('%s in another reader’s page', (_what, [text, field]) => {
  test.each(Object.entries(encodings))('is found %s', (_how, encode) => {
    const file = 'sponsors/lee/index.html';
    const page = readFileSync(join(release, file));
    const leaks = disclosure.leaksIn(file, Buffer.concat([page, utf8('<p>'), Buffer.from(encode(text))]));
    expect(leaks.map((leak) => leak.field)).toContain(field);
    expect(leaks.every((leak) => leak.file === file && leak.tree === 'sponsors/lee')).toBe(true);
    expect(disclosure.leaksIn(file, page)).toEqual([]);
  });
});

test.each([
  ['a sum as it is written for people', 'clients/acme/index.html', 'EUR 4,821,075', 'money.amount'],
  ['the name of another client', 'clients/acme/index.html', '白桦控股', 'clients/birch: '],
  [
    'an excerpt of what is internal',
    'clients/acme/index.html',
    'in the harbour, and have told nobody else so far',
    'needs[0].text',
  ],
  [
    'what is internal without its marks',
    'clients/acme/index.html',
    'They would pay a third more for anvils that',
    'needs[0].text',
  ],
  [
    'money papers outside of their tree',
    'clients/acme/record/index.html',
    'Licence for the anvil register',
    'transactions',
  ],
  ['anything in a shared script', '_sightline/aaaaaaaa.js', 'const a = "joan@acme.example"', 'contacts'],
  ['anything on the front page', 'index.html', 'Joan Fairweather', 'contacts'],
  ['anything in the tree of nobody', 'clients/nobody/data.json', 'Joan Fairweather', 'contacts'],
])('%s is found', async (_what, file, text, field) => {
  const found = await findings({ [file]: text });
  expect(found.join('\n')).toContain(`${file}  holds`);
  expect(found.join('\n')).toContain(field);
});

test('a name is found in the name of a file', async () => {
  expect((await findings({ 'clients/birch/documents/x/Joan%20Fairweather.pdf': 'x' })).join('\n')).toContain(
    'contacts[0].name',
  );
});

test('a document is found where its readers may not have it, under any name', async () => {
  const costs = readFileSync(join(content, 'clients/acme/assets/costs.txt'));
  const copy = join(temporaryFolder(), 'dist');
  cpSync(release, copy, { recursive: true });
  const place = join(copy, 'clients/acme/documents/other/minutes.txt');
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, costs);
  expect((await auditRelease(copy, content)).findings.join('\n')).toContain(
    'clients/acme/documents/other/minutes.txt  is clients/acme/assets/costs.txt, which the readers of clients/acme may not have.',
  );
});

test.each([
  'clients/acme/plan.json',
  'notes.md',
  'index.html.map',
  '.git/config',
  'clients/acme/documents/x/run.html',
])('%s is of no kind that a release holds', async (path) => {
  expect(await findings({ [path]: 'x' })).toEqual([expect.stringContaining(`${path}  is of no kind`)]);
});

test('what everybody may know is silenced by saying so', async () => {
  const plant = { 'index.html': 'Joan Fairweather' };
  expect(await findings(plant)).toHaveLength(1);
  expect(await findings(plant, ['Joan Fairweather'])).toEqual([]);
});

test('the pages of a client whose files have errors are not judged, and that is said', async () => {
  const own = temporaryFolder();
  const published = await publishPortal(own, 'https://example.org', files);
  writeFiles(published.content, { 'clients/acme/needs.json': '{ "needs": [' });
  await build(
    { root, content: published.content, out: published.release, asOf: '2026-11-21', access: 'open' },
    silentProgress,
  );
  const audit = await auditRelease(published.release, published.content);
  expect(audit).toMatchObject({ findings: [], held: ['client acme'] });
  const { lines, exitCode } = describeAudit(audit);
  expect(exitCode).toBe(2);
  expect(lines.join('\n')).toContain('The pages of client acme were not judged');
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClient } from '../../src/load/client.ts';
import { readFrame } from '../../src/load/frame.ts';
import { clientLayout } from '../../src/load/layout.ts';
import { listFolder } from '../../src/load/listing.ts';
import { isId } from '../../src/load/nameForm.ts';
import { readPortal } from '../../src/load/portal.ts';
import { IdSchema } from '../../src/schema/values.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { contentFolder, errorsAfter, errorsIn, writeFiles } from './contentFolder.ts';

const acme = 'content/clients/acme';
const rename = 'Rename it.';

test('nothing is wrong with the agency of these tests', () => {
  expect(errorsAfter({})).toEqual([]);
});

test.each([
  ['contcats.json', 'a known file', 'Did you mean "contacts.json"?'],
  [
    'notes.txt',
    'a known file',
    'Known here: client.md, contacts.json, stakeholders.json, needs.json, transactions.json, complaints.json, documents.json.',
  ],
  ['communications/kick-off.md', 'a file named like 2026-03-31-kick-off.md', rename],
  ['communications/2026-02-30-kick-off.md', 'a file named like 2026-03-31-kick-off.md', rename],
  ['communications/2026-02-03-Kick.md', 'a file named like 2026-03-31-kick-off.md', rename],
  [`communications/2026-02-03-${'x'.repeat(53)}.md`, 'a file named like 2026-03-31-kick-off.md', rename],
  ['communications/2026-02-03-kick-off.txt', 'a file named like 2026-03-31-kick-off.md', rename],
  ['surveys/2026-q5-users.json', 'a file named like 2026-q1-kick-off.json', rename],
  ['projects/crm/reports/march.md', 'a file named like 2026-03-31.md', rename],
  ['projects/crm/reports/2026-04-31.md', 'a file named like 2026-03-31.md', rename],
])('the file %s has no place', (path, expected, fix) => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  expect(errorsAfter({ [`clients/acme/${path}`]: '{}' })).toEqual([
    `${acme}/${path}:1:1  expected ${expected}, got "${found}". ${fix}`,
  ]);
});

const wrongId = 'Use a-z, 0-9 and hyphens, at most 63 characters, starting with a letter or digit.';

test('folders that have no place, or no id for a name, are one error each', () => {
  expect(
    errorsAfter({
      'clients/Beta/client.md': 'no front matter',
      'clients/-x/client.md': '',
      'clients/acme/report/2026-03-31.md': '',
      'clients/acme/projects/crm/reports/2026/x.md': '',
      'clients/acme/projects/web shop/project.md': '',
      'client/acme/client.md': '',
      'sponsors/x/y.json': '{}',
    }),
  ).toEqual([
    'content/client:1:1  expected a known folder, got "client". Did you mean "clients"?',
    `content/clients/-x:1:1  expected a folder with an id like web-shop for a name, got "-x". ${wrongId}`,
    `content/clients/Beta:1:1  expected a folder with an id like web-shop for a name, got "Beta". ${wrongId}`,
    `${acme}/projects/crm/reports/2026:1:1  expected no folders here, got "2026". Move or remove it.`,
    `${acme}/projects/web shop:1:1  expected a folder with an id like web-shop for a name, got "web shop". ${wrongId}`,
    `${acme}/report:1:1  expected a known folder, got "report". Known here: communications, surveys, projects, assets.`,
    'content/sponsors/x:1:1  expected no folders here, got "x". Move or remove it.',
  ]);
});

test('a mapping is checked before anybody imports with it', () => {
  expect(
    errorsAfter({
      'mappings/crm.json':
        '{\n  "sytem": "crm",\n  "client": { "id": "acme", "files": { "client.md": { "fields": {} } } }\n}\n',
    }),
  ).toEqual([
    'content/mappings/crm.json:2:3  sytem: expected a known field, got "sytem". Did you mean "system"?',
  ]);
});

test('files of people and tools may stand beside the content', () => {
  expect(
    errorsAfter({
      'README.md': 'How we work',
      '.git/HEAD': 'x',
      '.schemas/plan.schema.json': '{}',
      'clients/.gitkeep': '',
      'clients/acme/.DS_Store': '',
      'clients/acme/assets/Deep Folder/Über uns (1).PNG': 'x',
    }),
  ).toEqual([]);
});

test('a required file that is missing is one error, and none where it is only misspelt', () => {
  expect(
    errorsAfter({
      'clients/beta/contacts.json': '{}',
      'clients/gamma/Client.md': '',
      'clients/acme/projects/crm/project.md': null,
    }),
  ).toEqual([
    `${acme}/projects/crm/project.md:1:1  expected this file, got nothing. Create it: The charter: method, goals, sponsor, dates, budget; the story in the text.`,
    'content/clients/beta/client.md:1:1  expected this file, got nothing. Create it: Who the client is; the story in the text.',
    'content/clients/gamma/Client.md:1:1  expected a known file, got "Client.md". Did you mean "client.md"?',
  ]);
});

// elsewhere a file system may refuse or change such names itself
const isLinux = process.platform === 'linux';

test.runIf(isLinux)('names that deceive or do not survive every file system are refused', () => {
  const assets = 'clients/acme/assets';
  expect(
    errorsAfter({
      [`${assets}/a\u202egnp.exe`]: '',
      [`${assets}/a\u0001b`]: '',
      [`${assets}/a\\b`]: '',
      [`${assets}/cafe\u0301.png`]: '',
      [`${assets}/café.png`]: '',
      [`${assets}/Logo.png`]: '',
      [`${assets}/logo.png`]: '',
      [`${assets}/LOGO.png`]: '',
      'clients/acme/Documents.json': '{}',
    }),
  ).toEqual([
    `${acme}/Documents.json:1:1  expected names that differ in more than capital letters, got "Documents.json" beside "documents.json". Rename one of the two.`,
    `${acme}/assets/LOGO.png:1:1  expected names that differ in more than capital letters, got "LOGO.png" beside "logo.png". Rename one of the two.`,
    `${acme}/assets/Logo.png:1:1  expected names that differ in more than capital letters, got "Logo.png" beside "logo.png". Rename one of the two.`,
    `${acme}/assets/a\\u0001b:1:1  expected a name without control characters, got "a\\u0001b". Rename it.`,
    `${acme}/assets/a\\b:1:1  expected a name without \\, got "a\\b". Rename it.`,
    `${acme}/assets/a\\u202egnp.exe:1:1  expected a name without marks that turn the direction of writing, got "a\\u202egnp.exe". Rename it.`,
    `${acme}/assets/cafe\u0301.png:1:1  expected a name with each accent in one character with its letter (Unicode NFC), got "cafe\u0301.png". Rename it: type the name anew.`,
  ]);
});

test.runIf(isLinux)('a name that is no text in UTF-8 is refused', () => {
  const folder = contentFolder();
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'clients/acme/assets/Z')), Buffer.from([0xfc])]), '');
  expect(errorsIn(folder)).toEqual([
    `${acme}/assets/Z\ufffd:1:1  expected a name in UTF-8, got "Z\ufffd". Rename it.`,
  ]);
});

test('links, pipes and folders in place of files are refused and never opened', () => {
  const folder = contentFolder();
  const outside = temporaryFolder();
  const secret = '---\nname: Secret\nkind: external\n---\n';
  writeFiles(outside, { 'client.md': secret, 'contacts.json': 'secret', 'project.md': secret });
  symlinkSync(join(outside, 'contacts.json'), join(folder, 'clients/acme/contacts-linked'));
  symlinkSync(join(outside, 'contacts.json'), join(folder, 'clients/acme/stakeholders.json'));
  symlinkSync(outside, join(folder, 'clients/acme/assets/linked'));
  symlinkSync(outside, join(folder, 'clients/acme/projects/linked'));
  symlinkSync(outside, join(folder, 'clients/linked'));
  symlinkSync('nowhere', join(folder, 'clients/acme/complaints.json'));
  execFileSync('mkfifo', [join(folder, 'clients/acme/needs.json')]);
  mkdirSync(join(folder, 'clients/acme/transactions.json'));
  writeFileSync(join(folder, 'clients/note'), '');

  const fix = 'Put a proper one in its place, or remove it.';
  const errors = errorsIn(folder);
  expect(errors).toEqual(
    [
      `${acme}/complaints.json:1:1  expected a file, got a symbolic link. ${fix}`,
      `${acme}/contacts-linked:1:1  expected a file, got a symbolic link. ${fix}`,
      `${acme}/needs.json:1:1  expected a file, got a special file. ${fix}`,
      `${acme}/assets/linked:1:1  expected a file, got a symbolic link. ${fix}`,
      `${acme}/projects/linked:1:1  expected a folder, got a symbolic link. ${fix}`,
      `${acme}/stakeholders.json:1:1  expected a file, got a symbolic link. ${fix}`,
      `${acme}/transactions.json:1:1  expected a file, got a folder. ${fix}`,
      `content/clients/linked:1:1  expected a folder, got a symbolic link. ${fix}`,
      `content/clients/note:1:1  expected a folder, got a file. ${fix}`,
    ].sort(),
  );
  expect(errors.join()).not.toContain('secret');
});

test('folders of the content folder may not be links either', () => {
  const folder = temporaryFolder();
  const outside = contentFolder();
  writeFiles(folder, { 'portal.json': readFileSync(join(outside, 'portal.json'), 'utf8') });
  symlinkSync(join(outside, 'clients'), join(folder, 'clients'));
  symlinkSync(join(outside, 'sponsors'), join(folder, 'sponsors'));
  const { clientIds, sponsors } = readFrame(folder);
  expect({ clientIds, sponsors }).toEqual({ clientIds: [], sponsors: [] });
  expect(errorsIn(folder)).toHaveLength(2);
  expect(readClient(folder, 'acme', readFrame(folder)).client).toBeUndefined();
});

test('the content folder itself may be a link, and must be a folder', () => {
  const folder = temporaryFolder();
  symlinkSync(contentFolder(), join(folder, 'link'));
  writeFileSync(join(folder, 'file'), '');
  expect(errorsIn(join(folder, 'link'))).toEqual([]);
  expect(errorsIn(join(folder, 'file'))).toEqual([
    'content:1:1  expected a folder, got a file. Put a proper one in its place, or remove it.',
  ]);
  expect(errorsIn(join(folder, 'nothing'))).toEqual([
    'content:1:1  expected a folder, got nothing. Put a proper one in its place, or remove it.',
  ]);
});

test('a client that is asked for by a path instead of an id is not read', () => {
  const folder = contentFolder();
  const frame = readFrame(folder);
  for (const id of ['../clients/acme', 'acme/../acme', '..', '.', '', 'nobody']) {
    expect(readClient(folder, id, frame)).toMatchObject({ client: undefined, errors: [{ line: 1 }] });
  }
});

test('text files have at most 1 MiB and other files 10 MiB', () => {
  expect(
    errorsAfter({
      'clients/acme/contacts.json': `{ "contacts": [${' '.repeat(1024 * 1024)}] }`,
      'clients/acme/needs.json': `{}${' '.repeat(1024 * 1024 - 2)}`,
      'clients/acme/assets/film.mp4': new Uint8Array(10 * 1024 * 1024 + 1),
      'clients/acme/assets/short.mp4': new Uint8Array(10 * 1024 * 1024),
    }),
  ).toEqual([
    `${acme}/assets/film.mp4:1:1  expected at most 10 MiB, got 10.1 MiB. Make it smaller, or give its address instead.`,
    `${acme}/contacts.json:1:1  expected at most 1 MiB of text, got 1.1 MiB. Split the file, or put it under assets/.`,
  ]);
});

test('listing a client stops with one error past so many files', () => {
  const folder = contentFolder({ 'clients/acme/assets/b': '', 'clients/acme/assets/c': '' });
  const allowance = { files: 2 };
  const { errors, count } = listFolder(folder, 'clients/acme', clientLayout, allowance);
  expect(count).toBe(3);
  expect(errors).toMatchObject([{ message: expect.stringContaining('at most 50,000 files') }]);
  expect(listFolder(folder, 'clients/acme', clientLayout, allowance).errors).toEqual([]);
});

test('files in other encodings are refused where they stop being UTF-8', () => {
  expect(
    errorsAfter({
      'clients/acme/client.md': Buffer.from('---\nname: Zürich\nkind: external\n---\n', 'latin1'),
      'clients/acme/contacts.json': Buffer.from('\ufeff{}', 'utf16le'),
    }),
  ).toEqual([
    `${acme}/client.md:2:8  expected text in UTF-8, got another encoding. Save the file as UTF-8.`,
    `${acme}/contacts.json:1:1  expected text in UTF-8, got another encoding. Save the file as UTF-8.`,
  ]);
});

test('line ends and a byte order mark make no difference to what is read or where', () => {
  const client = '---\nname: Acme\nkind: inward\n---\n\nOne.\n\nTwo.\n';
  const contacts = '{\n  "contacts": [\n    { "id": "lena" }\n  ]\n}\n';
  const expected = errorsAfter({ 'clients/acme/client.md': client, 'clients/acme/contacts.json': contacts });
  expect(expected).toHaveLength(2);
  for (const end of ['\n', '\r\n', '\r']) {
    for (const bom of ['', '\ufeff']) {
      const written = (text: string) => bom + text.replaceAll('\n', end);
      const changes = {
        'clients/acme/client.md': written(client),
        'clients/acme/contacts.json': written(contacts),
      };
      expect(errorsAfter(changes)).toEqual(expected);
      const right = { 'clients/acme/client.md': written(client.replace('inward', 'internal')) };
      expect(readPortal(contentFolder(right)).portal?.clients[0]?.profile?.body).toBe('One.\n\nTwo.');
    }
  }
});

test('the names that can be ids are those that the schema of an id accepts', () => {
  const nearly = fc.string({
    unit: fc.constantFrom('a', 'z', '0', '9', '-', 'A', '_', '.', '\n', 'é'),
    maxLength: 66,
  });
  fc.assert(
    fc.property(fc.oneof(nearly, fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/)), (name) => {
      expect(isId(name)).toBe(IdSchema.safeParse(name).success);
    }),
  );
});

test('ids come from the paths and from nowhere else', () => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/);
  const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/);
  fc.assert(
    fc.property(id, id, id, slug, (client, project, sponsor, name) => {
      const folder = contentFolder({
        [`sponsors/${sponsor}.json`]: { name: 'S', projects: [`${client}/${project}`, 'acme/crm'] },
        [`clients/${client}/client.md`]: '---\nname: C\nkind: external\n---\n',
        [`clients/${client}/communications/2026-02-03-${name}.md`]: '---\nsubject: S\nchannel: call\n---\n',
        [`clients/${client}/surveys/2026-q2-${name}.json`]: { title: 'T', kind: 'nps' },
        [`clients/${client}/projects/${project}/project.md`]: `---\nname: P\nmethod: agile\nstate: running\nsponsor: "${sponsor}"\n---\n`,
        [`clients/${client}/projects/${project}/reports/2026-05-01.md`]:
          '---\nfrom: 2026-04-01\nto: 2026-04-30\nauthor: A\nverdict: V\n---\n',
      });
      const { portal, errors } = readPortal(folder);
      expect(errors).toEqual([]);
      expect(portal?.sponsors.map((one) => one.id)).toContain(sponsor);
      expect(portal?.clients.find((one) => one.id === client)).toMatchObject({
        communications: expect.arrayContaining([
          expect.objectContaining({ id: `2026-02-03-${name}`, date: '2026-02-03' }),
        ]),
        surveys: expect.arrayContaining([
          expect.objectContaining({ id: `2026-q2-${name}`, period: '2026-q2' }),
        ]),
        projects: expect.arrayContaining([
          expect.objectContaining({
            id: project,
            reports: expect.arrayContaining([expect.objectContaining({ id: '2026-05-01' })]),
          }),
        ]),
      });
    }),
    { numRuns: 25 },
  );
});

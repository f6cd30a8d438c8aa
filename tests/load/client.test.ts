import { expect, test } from 'vitest';
import { readClient } from '../../src/load/client.ts';
import { readFrame } from '../../src/load/frame.ts';
import { ClientSchema } from '../../src/schema/portfolio.ts';
import { contentFolder, errorsAfter, type Files } from './contentFolder.ts';

function readAcme(changes: Files = {}) {
  const folder = contentFolder(changes);
  return readClient(folder, 'acme', readFrame(folder));
}

test('a client is put together from the files of its folder', () => {
  const { client, errors, files } = readAcme();
  expect(errors).toEqual([]);
  expect(files).toBe(9);
  expect(ClientSchema.parse(client)).toEqual(client);
  expect(client).toMatchObject({
    id: 'acme',
    name: 'Acme',
    profile: { name: 'Acme', state: 'active', body: 'Garden tools since 1962.' },
    documents: { documents: [{ id: 'handbook', file: 'assets/handbook.pdf', bytes: 3 }] },
    communications: [{ id: '2026-02-03-kick-off', date: '2026-02-03', people: [], body: 'We began.' }],
    surveys: [{ id: '2026-q1-users', period: '2026-q1', attributed: false, answers: [{ score: 9 }] }],
    projects: [
      {
        id: 'crm',
        charter: { name: 'CRM', sponsor: 'rivera', objectives: [{ id: 'faster' }] },
        plan: { tasks: [{ id: 'a' }, { id: 'b', dependsOn: [{ task: 'a', type: 'FS', lag: 0 }] }] },
        reports: [{ id: '2026-03-31', to: '2026-03-31', body: 'A quiet month.' }],
      },
    ],
  });
});

test('lists that no file gives are empty, and a plan and a closure that no file gives are not there', () => {
  const { client } = readAcme({ 'clients/acme/projects/crm/plan.json': null });
  expect(client?.needs).toEqual({ needs: [] });
  expect(client?.stakeholders).toEqual({ groups: [], stakeholders: [] });
  const [project] = client?.projects ?? [];
  expect(project?.register).toEqual({ risks: [], issues: [], changes: [], decisions: [], actions: [] });
  expect([project?.plan, project?.closure]).toEqual([undefined, undefined]);
  expect(project?.charter.body).toBeUndefined();
});

test('what a folder holds many of is in the order of its ids', () => {
  const communication = '---\nsubject: S\nchannel: call\n---\n';
  const report = '---\nfrom: 2026-01-01\nto: 2026-01-31\nauthor: A\nverdict: V\n---\n';
  const { client } = readAcme({
    'clients/acme/communications/2026-02-03-a.md': communication,
    'clients/acme/communications/2026-02-03-a-b.md': communication,
    'clients/acme/communications/2025-12-31-z.md': communication,
    'clients/acme/surveys/2025-q4-users.json': { title: 'T', kind: 'nps' },
    'clients/acme/projects/crm/reports/2026-02-02.md': report,
    'clients/acme/projects/app/project.md': '---\nname: A\nmethod: agile\nstate: running\n---\n',
  });
  expect(client?.communications.map(({ id }) => id)).toEqual([
    '2025-12-31-z',
    '2026-02-03-a',
    '2026-02-03-a-b',
    '2026-02-03-kick-off',
  ]);
  expect(client?.surveys.map(({ id }) => id)).toEqual(['2025-q4-users', '2026-q1-users']);
  expect(client?.projects.map(({ id }) => id)).toEqual(['app', 'crm']);
  expect(client?.projects[1]?.reports.map(({ id }) => id)).toEqual(['2026-02-02', '2026-03-31']);
});

test('a text beside a file is its body in another language', () => {
  const { client, files } = readAcme({
    'clients/acme/client.zh-cn.md': '\n自 1962 年。\n',
    'clients/acme/projects/crm/project.zh-cn.md': '客户关系。',
    'clients/acme/projects/crm/reports/2026-03-31.zh-cn.md': '平静的一个月。',
    'clients/acme/communications/2026-02-03-kick-off.zh-cn.md': '',
  });
  expect(files).toBe(13);
  expect(client?.profile?.body).toEqual({ en: 'Garden tools since 1962.', 'zh-CN': '自 1962 年。' });
  expect(client?.projects[0]?.charter.body).toEqual({ 'zh-CN': '客户关系。' });
  expect(client?.projects[0]?.reports[0]?.body).toEqual({ en: 'A quiet month.', 'zh-CN': '平静的一个月。' });
  expect(client?.communications[0]?.body).toBe('We began.');
});

test('the files of a client are in its language, else in the first one of the portal', () => {
  const profile = '---\nname: A\nkind: external\nlocale: zh-CN\n---\n一\n';
  const { client } = readAcme({ 'clients/acme/client.md': profile, 'clients/acme/client.en.md': 'One' });
  expect(client?.profile?.body).toEqual({ en: 'One', 'zh-CN': '一' });

  const settings = {
    agency: { name: 'A', contact: { name: 'B' } },
    locales: ['zh-CN', 'en'],
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
  };
  const second = readAcme({ 'portal.json': settings, 'clients/acme/client.en.md': 'One' });
  expect(second.client?.profile?.body).toEqual({ en: 'One', 'zh-CN': 'Garden tools since 1962.' });
});

test('a translation has a known language, no front matter and the file it translates', () => {
  const acme = 'content/clients/acme';
  expect(
    errorsAfter({
      'clients/acme/client.fr.md': 'Bonjour',
      'clients/acme/client.en.md': 'Hello',
      'clients/acme/client.zh-cn.md': '---\nname: A\n---\n',
      'clients/acme/communications/2026-02-03-kick-of.zh-cn.md': 'x',
      'clients/acme/contacts.zh-cn.json': '{}',
    }),
  ).toEqual([
    `${acme}/client.en.md:1:1  expected a language other than en, got a second text beside "client.md", which is in en. Keep one of the two, or correct \`locale\` in client.md.`,
    `${acme}/client.fr.md:1:1  expected a translation named client.en.md or client.zh-cn.md, got "client.fr.md". Rename it.`,
    `${acme}/client.zh-cn.md:1:1  expected text alone, got front matter. Remove it; the fields stand in the file without a language in its name.`,
    `${acme}/communications/2026-02-03-kick-of.zh-cn.md:1:1  expected "2026-02-03-kick-of.md" beside it, with the front matter, got nothing. Create it, or rename this file.`,
    `${acme}/contacts.zh-cn.json:1:1  expected a known file, got "contacts.zh-cn.json". Known here: client.md, contacts.json, stakeholders.json, needs.json, transactions.json, complaints.json, documents.json.`,
  ]);
});

test('a client of which anything is wrong is not there at all', () => {
  const { client, errors } = readAcme({ 'clients/acme/projects/crm/lessons.json': '{ "lesons": [] }' });
  expect(client).toBeUndefined();
  expect(errors).toMatchObject([
    { file: 'clients/acme/projects/crm/lessons.json', line: 1, column: 3, path: 'lesons' },
  ]);
});

test('reading a client opens nothing outside its folder', () => {
  const folder = contentFolder({
    'clients/beta/client.md': 'broken',
    'clients/beta/projects/x/project.md': 'broken',
  });
  const { client, errors } = readClient(folder, 'acme', readFrame(folder));
  expect(errors).toEqual([]);
  expect(JSON.stringify(client)).not.toContain('beta');
});

test('whoever read a client can say where a part of a file stands', () => {
  const plan =
    '{\n  "milestones": [\n    { "id": "a", "title": "A" },\n    { "id": "b", "title": "B" }\n  ]\n}\n';
  const { locate } = readAcme({ 'clients/acme/projects/crm/plan.json': plan });
  const file = 'clients/acme/projects/crm/plan.json';
  expect(locate(file, ['milestones', 1])).toEqual({ line: 4, column: 5 });
  expect(locate('clients/acme/client.md', ['kind'])).toEqual({ line: 3, column: 7 });
  expect(locate('clients/acme/needs.json', [])).toBeUndefined();
});

import { expect, test } from 'vitest';
import type { FileKind } from '../../src/load/layout.ts';
import { lookUp, outlineOfKind, scopeOf } from '../../src/load/scope.ts';
import { contentFiles } from '../../src/schema/files.ts';
import { errorsAfter } from './contentFolder.ts';

const crm = 'clients/acme/projects/crm';
const other = 'Correct it, or add what it names.';
const transaction = {
  id: 't',
  kind: 'invoice',
  date: '2026-01-01',
  money: { amount: 1, currency: 'EUR' },
  status: 'open',
};
const need = { id: 'n', text: 'T', kind: 'delivery', priority: 'must', status: 'raised' };

test('an id that names nothing is placed, with the near one suggested', () => {
  expect(
    errorsAfter({
      'clients/acme/transactions.json': {
        transactions: [{ ...transaction, settles: 'order-9', document: 'handbok' }],
      },
      'clients/acme/needs.json': { needs: [{ ...need, projects: ['crm', 'crmm'] }] },
      'clients/acme/stakeholders.json': {
        stakeholders: [{ id: 's', name: 'S', role: 'client', contact: 'lina', influences: ['s', 'nobody'] }],
      },
    }),
  ).toEqual([
    'content/clients/acme/needs.json:11:9  needs[0].projects[1]: expected the id of a project of this client, got "crmm". Did you mean "crm"?',
    'content/clients/acme/stakeholders.json:7:18  stakeholders[0].contact: expected the id of a contact in clients/acme/contacts.json, got "lina". Did you mean "lena"?',
    `content/clients/acme/stakeholders.json:10:9  stakeholders[0].influences[1]: expected the id of a stakeholder in clients/acme/stakeholders.json, got "nobody". ${other}`,
    `content/clients/acme/transactions.json:12:18  transactions[0].settles: expected the id of a transaction in clients/acme/transactions.json, got "order-9". ${other}`,
    'content/clients/acme/transactions.json:13:19  transactions[0].document: expected the id of a document in clients/acme/documents.json, got "handbok". Did you mean "handbook"?',
  ]);
});

test('ids of a project are looked up in that project, then in its client', () => {
  const plan = (task: object) => ({
    stages: [{ id: 'build', title: 'B' }],
    tasks: [{ id: 'a', title: 'A', ...task }],
  });
  expect(
    errorsAfter({
      [`${crm}/plan.json`]: plan({ stage: 'bild', dependsOn: [{ task: 'aa' }] }),
      [`${crm}/quality.json`]: { deliverables: [{ id: 'shop', title: 'S', document: 'handbook' }] },
      [`${crm}/closure.md`]:
        '---\naccepted: 2026-04-01\nby: A\nhandedOver: [handbook, manual]\nresults:\n  - objective: fastr\n    result: R\n    met: "yes"\n---\n',
      'clients/acme/projects/web/project.md': '---\nname: W\nmethod: agile\nstate: running\n---\n',
      'clients/acme/projects/web/plan.json': { milestones: [{ id: 'm', title: 'M', deliverable: 'shop' }] },
      'clients/acme/needs.json': {
        needs: ['crm/shop', 'crm/shap', 'web/shop', 'wep/shop'].map((deliverable, at) => ({
          ...need,
          id: `n${at}`,
          deliverable,
        })),
      },
    }),
  ).toEqual([
    'content/clients/acme/needs.json:17:22  needs[1].deliverable: expected the id of a deliverable in clients/acme/projects/crm/quality.json, got "crm/shap". Did you mean "crm/shop"?',
    `content/clients/acme/needs.json:25:22  needs[2].deliverable: expected the id of a deliverable in clients/acme/projects/web/quality.json, got "web/shop". ${other}`,
    'content/clients/acme/needs.json:33:22  needs[3].deliverable: expected the id of a project of this client, got "wep/shop". Did you mean "web/shop"?',
    `content/${crm}/closure.md:4:24  handedOver[1]: expected the id of a document in clients/acme/documents.json, got "manual". ${other}`,
    'content/clients/acme/projects/crm/closure.md:6:16  results[0].objective: expected the id of an objective in clients/acme/projects/crm/project.md, got "fastr". Did you mean "faster"?',
    'content/clients/acme/projects/crm/plan.json:12:16  tasks[0].stage: expected the id of a stage in clients/acme/projects/crm/plan.json, got "bild". Did you mean "build"?',
    `content/${crm}/plan.json:15:19  tasks[0].dependsOn[0].task: expected the id of a task in clients/acme/projects/crm/plan.json, got "aa". ${other}`,
    `content/clients/acme/projects/web/plan.json:6:22  milestones[0].deliverable: expected the id of a deliverable in clients/acme/projects/web/quality.json, got "shop". ${other}`,
  ]);
});

test('a file under assets that is not there is an error, and a path out of assets is another', () => {
  const document = { title: 'T', kind: 'other', date: '2026-01-05' };
  const files = [
    'assets/handbook.pdf',
    'assets/handbok.pdf',
    '../handbook.pdf',
    'assets/../client.md',
    'assets/a\\b',
    'assets/.x',
  ];
  const errors = errorsAfter({
    'clients/acme/client.md': '---\nname: A\nkind: external\nbrand: { logo: assets/logo.svg }\n---\n',
    'clients/acme/documents.json': {
      documents: files.map((file, index) => ({ id: `d${index}`, ...document, file })),
    },
  });
  const outside = (index: number, line: number, file: string) =>
    `content/clients/acme/documents.json:${line}:15  documents[${index}].file: expected a file under assets/ like assets/handbook.pdf, ` +
    `got "${file}". Put the file into the assets folder of this client and write its path from there, without ..`;
  expect(errors).toEqual([
    `content/clients/acme/client.md:4:16  brand.logo: expected a file of this client under assets/, got "assets/logo.svg". ${other}`,
    'content/clients/acme/documents.json:15:15  documents[1].file: expected a file of this client under assets/, got "assets/handbok.pdf". Did you mean "assets/handbook.pdf"?',
    outside(2, 22, '../handbook.pdf'),
    outside(3, 29, 'assets/../client.md'),
    outside(4, 36, 'assets/a\\b'),
    outside(5, 43, 'assets/.x'),
  ]);
});

test('an id twice in a list is placed at the second, naming the line of the first', () => {
  const contact = (id: string) => ({ id, name: 'N' });
  expect(
    errorsAfter({
      'clients/acme/contacts.json': { contacts: ['a', 'b', 'a', 'a'].map(contact) },
      [`${crm}/project.md`]:
        '---\nname: C\nmethod: agile\nstate: running\nobjectives:\n  - { id: x, text: X }\n  - { id: x, text: Y }\n---\n',
    }),
  ).toEqual([
    'content/clients/acme/contacts.json:12:13  contacts[2].id: expected each id once in a list, got "a" again (first on line 4). Give one of the two another id.',
    'content/clients/acme/contacts.json:16:13  contacts[3].id: expected each id once in a list, got "a" again (first on line 4). Give one of the two another id.',
    'content/clients/acme/projects/crm/project.md:7:11  objectives[1].id: expected each id once in a list, got "x" again (first on line 6). Give one of the two another id.',
  ]);
});

function tasks(dependencies: Record<string, string[]>) {
  return Object.entries(dependencies).map(([id, on]) => ({
    id,
    title: 'T',
    dependsOn: on.map((task) => ({ task })),
  }));
}

test('tasks that wait for themselves are named, at the dependency that closes the circle', () => {
  const cycles = (dependencies: Record<string, string[]>) =>
    errorsAfter({ [`${crm}/plan.json`]: { tasks: tasks(dependencies) } }).map((error) =>
      error.replace(/^.*?plan\.json:/, ''),
    );
  const fix = 'Remove one of these dependencies.';
  const expected = 'expected tasks that do not wait for themselves, got';
  expect(cycles({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })).toEqual([
    `26:19  tasks[2].dependsOn[0].task: ${expected} a → b → c → a. ${fix}`,
  ]);
  expect(cycles({ a: ['a'], b: ['c', 'd'], c: [], d: ['c', 'b'] })).toEqual([
    `8:19  tasks[0].dependsOn[0].task: ${expected} a → a. ${fix}`,
    `37:19  tasks[3].dependsOn[1].task: ${expected} b → d → b. ${fix}`,
  ]);
  expect(cycles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
});

test('a circle through very many tasks is found and named in short', () => {
  const names = Array.from({ length: 6000 }, (_, index) => `t${index}`);
  const plan = {
    tasks: tasks(Object.fromEntries(names.map((name, index) => [name, [names[index + 1] ?? 't0']]))),
  };
  expect(errorsAfter({ [`${crm}/plan.json`]: JSON.stringify(plan) })).toEqual([
    expect.stringMatching(/tasks\[5999\]\.dependsOn\[0\]\.task: .* got t0 → t1 → .* → t10 → … → t0\. Remove/),
  ]);
});

test('a sponsor who does not exist is an error of the project', () => {
  const charter = (sponsor: string) =>
    `---\nname: C\nmethod: agile\nstate: running\nsponsor: ${sponsor}\n---\n`;
  expect(errorsAfter({ [`${crm}/project.md`]: charter('riveraa') })).toEqual([
    `content/${crm}/project.md:5:10  sponsor: expected the id of a sponsor with a file under sponsors/, got "riveraa". Did you mean "rivera"?`,
  ]);
});

test('a sponsor whose file does not list the project is an error that says where to add it', () => {
  expect(errorsAfter({ 'sponsors/rivera.json': { name: 'Ana Rivera' } })).toEqual([
    `content/${crm}/project.md:5:10  sponsor: expected a sponsor whose file lists acme/crm under projects, got "rivera", whose file does not. ` +
      'Add "acme/crm" to projects in sponsors/rivera.json.',
  ]);
});

test('a sponsor may fund projects that name another sponsor or none', () => {
  expect(errorsAfter({ 'sponsors/ash.json': { name: 'Lena Ash', projects: ['acme/crm'] } })).toEqual([]);
});

test('a sponsor’s project that does not exist is an error of the sponsor alone', () => {
  expect(
    errorsAfter({
      'sponsors/rivera.json': { name: 'Ana Rivera', projects: ['acme/crn', 'acme/crm', 'acme'] },
    }),
  ).toEqual([
    'content/sponsors/rivera.json:4:5  projects[0]: expected a project that exists, as client/project, got "acme/crn". Did you mean "acme/crm"?',
    'content/sponsors/rivera.json:6:5  projects[2]: expected a client and a project like acme/crm, got "acme". Write client/project.',
  ]);
});

test('readers open trees that exist; generations outlive their trees', () => {
  const opens = [
    'managers',
    'clients/acme/finance',
    'clients/acmee',
    'sponsors/riviera',
    'clients/gone',
    'acme',
  ];
  const tree = 'expected a tree of pages of a client or sponsor who exists, got';
  expect(
    errorsAfter({
      'access.json': { readers: [{ id: 'a', name: 'A', opens }], generations: { 'clients/gone': 2 } },
    }),
  ).toEqual([
    `content/access.json:9:9  readers[0].opens[2]: ${tree} "clients/acmee". Did you mean "clients/acme"?`,
    `content/access.json:10:9  readers[0].opens[3]: ${tree} "sponsors/riviera". Did you mean "sponsors/rivera"?`,
    `content/access.json:11:9  readers[0].opens[4]: ${tree} "clients/gone". ${other}`,
    'content/access.json:12:9  readers[0].opens[5]: expected a tree like clients/acme, clients/acme/finance, sponsors/rivera or managers, got "acme". Name one tree of pages.',
  ]);
});

test('what follows from a file that could not be read is not an error of its own', () => {
  const broken = {
    'sponsors/rivera.json': '{ "name": }',
    'clients/acme/documents.json': '{ "documents": [{ "id": "handbook", "titel": "H" }] }',
    'clients/acme/transactions.json': { transactions: [{ ...transaction, document: 'manual' }] },
    [`${crm}/quality.json`]: '{',
    'clients/acme/needs.json': { needs: [{ ...need, deliverable: 'crm/shop' }] },
    'clients/acme/assets/a\u0001': '',
  };
  expect(errorsAfter(broken).map((error) => error.slice('content/'.length).split(':')[0])).toEqual([
    'clients/acme/assets/a\\u0001',
    // a key misspelt and two that are missing
    'clients/acme/documents.json',
    'clients/acme/documents.json',
    'clients/acme/documents.json',
    'clients/acme/projects/crm/quality.json',
    'sponsors/rivera.json',
  ]);
});

test('what else is wrong in a file that its schema refused is said too', () => {
  expect(
    errorsAfter({
      'clients/acme/stakeholders.json': {
        stakeholders: [
          { id: 's', name: 'S', role: 'nobody', contact: 'lina', influences: ['S!'] },
          { id: 's', name: 'S', role: 'client' },
        ],
      },
    }).map((error) => error.replace(/^.*?json:/, '').replace(/expected.*/, '')),
  ).toEqual([
    '6:15  stakeholders[0].role: ',
    '7:18  stakeholders[0].contact: ',
    '9:9  stakeholders[0].influences[0]: ',
    '13:13  stakeholders[1].id: ',
  ]);
});

test('every kind that a schema refers to is one that ids are known of', () => {
  const portal = scopeOf('', [], new Set());
  const client = scopeOf('clients/acme', [], new Set(), portal);
  const project = scopeOf(crm, [], new Set(), client);
  const elsewhere = new Set(['project', 'sponsor', 'asset', 'tree']);
  const kinds = Object.keys(contentFiles) as FileKind[];
  const referred = kinds.flatMap((kind) =>
    outlineOfKind(kind).references.map(({ reference }) => reference.kind),
  );
  expect(new Set(referred)).toContain('stage');
  for (const kind of referred)
    expect([kind, elsewhere.has(kind) || lookUp(project, kind) !== undefined]).toEqual([kind, true]);
});

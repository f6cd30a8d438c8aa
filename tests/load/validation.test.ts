import { expect, test } from 'vitest';
import * as z from 'zod';
import { wordIssues } from '../../src/load/issueWording.ts';
import { contentFiles } from '../../src/schema/files.ts';
import { errorsAfter, json } from './contentFolder.ts';

const crm = 'clients/acme/projects/crm';

/** What is wrong when one file is changed, without the name of the file. */
function errorsOf(file: string, content: string | object): string[] {
  const prefix = `content/${file}:`;
  return errorsAfter({ [file]: content }).map((error) =>
    error.startsWith(prefix) ? error.slice(prefix.length) : error,
  );
}

test('misspelt keys and values and a wrong date are placed and explained', () => {
  const documents = [
    { id: 'a', tittle: 'A', kind: 'contrct', date: 'March', address: 'https://example.org' },
  ];
  expect(errorsOf('clients/acme/documents.json', { documents })).toEqual([
    '5:7  documents[0].tittle: expected a known field, got "tittle". Did you mean "title"?',
    '6:15  documents[0].kind: expected "contract", "proposal", "specification", "deliverable", "minutes", "acceptance", "invoice", "report" or "other", got "contrct". Did you mean "contract"?',
    '7:15  documents[0].date: expected a date like 2026-03-31, got "March". Write it as YYYY-MM-DD.',
  ]);
});

test('the same mistakes in front matter are placed in the lines of the Markdown file', () => {
  const report = `---
from: 2026-03-01
to: 2026-03-31
author: 12
verdict:
declared:
  scop: { level: done }
  cost: { level: fin }
done: Catalogue
---
`;
  expect(errorsOf(`${crm}/reports/2026-03-31.md`, report)).toEqual([
    '4:9  author: expected a text, got 12. Put it in quotes.',
    '5:1  verdict: expected a text or an object with en and zh-CN, got nothing. Fill it in; an optional field may be left out.',
    '7:3  declared.scop: expected a known field, got "scop". Did you mean "scope"?',
    '8:18  declared.cost.level: expected "off-track", "at-risk", "unknown", "on-track", "not-started", "done" or "not-applicable", got "fin". Choose one of these.',
    '9:7  done: expected a list, got "Catalogue". Put square brackets around the entries, even around a single one.',
  ]);
});

test('words in several languages are worded by the kind of value that was meant', () => {
  const stages = [5, '', { en: '' }, { fr: 'x' }, {}, ['x']].map((title, index) => ({
    id: `s${index}`,
    title,
  }));
  expect(errorsOf(`${crm}/plan.json`, { stages: [...stages, { id: 's6' }] })).toEqual([
    '5:16  stages[0].title: expected a text or an object with en and zh-CN, got 5. Put it in quotes.',
    '9:16  stages[1].title: expected a text, got "". Fill it in; an optional field may be left out.',
    '14:15  stages[2].title.en: expected a text, got "". Fill it in; an optional field may be left out.',
    '20:9  stages[3].title.fr: expected a known field, got "fr". Known here: en, zh-CN.',
    '25:16  stages[4].title: expected a text in at least one language, got an empty object. Give en, zh-CN or both.',
    '29:16  stages[5].title: expected a text or an object with en and zh-CN, got a list. Write a text.',
    '33:5  stages[6].title: expected a text or an object with en and zh-CN, got nothing. Add "title".',
  ]);
});

test('numbers, truth values and blanks are explained', () => {
  const words = { cause: 'c', event: 'e', effect: 'f' };
  const risks = [
    { id: 'a', ...words, probability: '3', impact: 9, response: 'avoid', shared: 'yes' },
    { id: 'b', ...words, probability: 1.5, impact: 0, response: 'avoid', due: null },
  ];
  expect(errorsOf(`${crm}/register.json`, { risks })).toEqual([
    '8:22  risks[0].probability: expected a whole number, got "3". Write it without quotes.',
    '9:17  risks[0].impact: expected a number of at most 5, got 9. Correct the number.',
    '11:17  risks[0].shared: expected true or false, got "yes". Write true or false without quotes.',
    '18:22  risks[1].probability: expected a whole number, got 1.5. Round it.',
    '19:17  risks[1].impact: expected a number of at least 1, got 0. Correct the number.',
    '21:14  risks[1].due: expected a date like 2026-03-31, got nothing. Fill it in; an optional field may be left out.',
  ]);
});

test('a list where an object belongs is one error, placed at its start', () => {
  expect(errorsOf('clients/acme/documents.json', [])).toEqual([
    '1:1  expected an object with documents, got an empty list. Write each as a field of its own.',
  ]);
  expect(errorsOf('clients/acme/contacts.json', 'null')).toEqual([
    '1:1  expected an object with contacts, got nothing. Fill it in; an optional field may be left out.',
  ]);
  expect(errorsOf('clients/acme/client.md', '---\n- name\n---\n')).toEqual([
    '2:1  expected an object with name, kind, industry, locale and …, got a list. Write each as a field of its own.',
  ]);
});

test('everything that is missing is said once', () => {
  expect(errorsOf(`${crm}/project.md`, '---\nnam: CRM\nstate: running\nsponsor: rivera\n---\n')).toEqual([
    '2:1  method: expected "waterfall", "agile", "hybrid" or "extreme", got nothing. Add "method".',
    '2:1  nam: expected a known field, got "nam". Did you mean "name"?',
  ]);
});

test('rules over several fields say what to do', () => {
  const need = { id: 'n', text: 'T', kind: 'delivery', priority: 'must', status: 'declined' };
  expect(errorsOf('clients/acme/needs.json', { needs: [need] })).toEqual([
    '3:5  needs[0].reason: expected a reason for a declined need, got nothing. Say in `reason` why it was declined.',
  ]);
  expect(errorsOf('clients/acme/needs.json', { needs: [{ ...need, reson: 'R' }] })).toEqual([
    '9:7  needs[0].reson: expected a known field, got "reson". Did you mean "reason"?',
  ]);
  const survey = { title: 'T', kind: 'csat', answers: [{ score: 6 }], invited: 0 };
  expect(errorsOf('clients/acme/surveys/2026-q1-users.json', survey)).toEqual([
    '6:16  answers[0].score: expected a score from 1 to 5, got 6. Give the score on the scale of this kind of question.',
    '9:14  invited: expected at least as many invited as the 1 who answered, got 0. Correct the number, or leave it out when it is not known.',
  ]);
});

test('a file may not hold what comes from its name or from its text', () => {
  const front = 'id: 2026-03-31\nbody: B\nfrom: 2026-03-01\nto: 2026-03-31\nauthor: A\nverdict: V';
  expect(errorsOf(`${crm}/reports/2026-03-31.md`, `---\n${front}\n---\n`)).toEqual([
    '2:1  id: expected no field "id", got one, though it comes from the name of the file. Remove it here.',
    '3:1  body: expected no field "body", got one, though it is the text below the front matter. Remove it here.',
  ]);
  const communication = '---\nsubject: S\nchannel: call\ndate: 2026-02-04\n---\n';
  expect(errorsOf('clients/acme/communications/2026-02-03-kick-off.md', communication)).toEqual([
    '4:1  date: expected no field "date", got one, though it comes from the name of the file. Remove it here.',
  ]);
  const survey = { title: 'T', kind: 'nps', period: '2026-q2' };
  expect(errorsOf('clients/acme/surveys/2026-q1-users.json', survey)).toEqual([
    '4:3  period: expected no field "period", got one, though it comes from the name of the file. Remove it here.',
  ]);
  expect(
    errorsOf('sponsors/rivera.json', { id: 'rivera', name: 'Ana Rivera', projects: ['acme/crm'] }),
  ).toEqual([
    '2:3  id: expected no field "id", got one, though it comes from the name of the file. Remove it here.',
  ]);
});

test('a document may not say itself how large its file is', () => {
  const document = { id: 'd', title: 'T', kind: 'other', date: '2026-01-05', file: 'assets/handbook.pdf' };
  expect(errorsOf('clients/acme/documents.json', { documents: [{ ...document, bytes: 3 }] })).toEqual([
    '9:7  documents[0].bytes: expected no field "bytes", got one, though it is measured of the file it names. Remove it here.',
  ]);
});

test('settings are explained like any other file', () => {
  const settings = {
    agency: { name: 'A', contact: { name: 'B' } },
    locales: [],
    timeZone: 'Mars',
    currency: 'euro',
    rates: [{ date: '2026-01-01', from: 'EUR', to: 'USD', rate: 0 }],
  };
  expect(errorsOf('portal.json', settings)).toEqual([
    '8:14  locales: expected at least one entry, got an empty list. Fill it in; an optional field may be left out.',
    '9:15  timeZone: expected a time zone like Europe/Zurich, got "Mars". Use a name of the IANA database.',
    '10:15  currency: expected a currency code like EUR, got "euro". Use the three capital letters of ISO 4217.',
    '16:15  rates[0].rate: expected a number of more than 0, got 0. Correct the number.',
  ]);
});

test('a key of the wrong kind is placed at the key', () => {
  const access = { generations: { 'client/acme': 1, managers: 1.5 } };
  expect(errorsOf('access.json', access)).toEqual([
    '3:5  generations["client/acme"]: expected a tree like clients/acme, clients/acme/finance, sponsors/rivera or managers, got "client/acme". Name one tree of pages.',
    '4:17  generations.managers: expected a whole number, got 1.5. Round it.',
  ]);
});

test('a value that would fill the screen is shortened', () => {
  const [error = ''] = errorsOf('clients/acme/contacts.json', { contacts: 'x'.repeat(100_000) });
  expect(error).toBe(
    `2:15  contacts: expected a list, got "${'x'.repeat(59)}…". Put square brackets around the entries, even around a single one.`,
  );
});

test('a file may hold very many errors', () => {
  const contacts = `{ "contacts": [${Array(70_000).fill('{}').join()}] }`;
  expect(errorsOf('clients/acme/contacts.json', contacts)).toHaveLength(140_000);
  const needs = `{ "needs": [], ${Array(140_000).fill('"a": 1').join()} }`;
  expect(errorsOf('clients/acme/needs.json', needs)).toHaveLength(139_999);
});

test('the key __proto__ is an unknown field and changes nothing', () => {
  expect(errorsOf('clients/acme/contacts.json', '{ "__proto__": { "contacts": 1 } }')).toEqual([
    '1:3  __proto__: expected a known field, got "__proto__". Known here: contacts.',
  ]);
});

test('issues that the content schemas do not raise are worded all the same', () => {
  const schema = z.strictObject({
    even: z.number().multipleOf(2),
    code: z.string().regex(/^a/),
    long: z.string().max(3),
    few: z.array(z.string()).max(1),
    named: z.literal('positions'),
    set: z.set(z.number()),
    rule: z.string().refine((text) => text === 'x'),
    shape: z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number(), c: z.number() })]),
    below: z.number().lt(3),
  });
  const data = {
    even: 3,
    code: 'b',
    long: 'abcd',
    few: ['a', 'b'],
    named: 'x',
    set: new Set(['a']),
    rule: 'y',
    shape: { b: 1 },
    below: 3,
  };
  const issues = schema.safeParse(data).error?.issues ?? [];
  expect(
    wordIssues(issues, schema, data).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ).toEqual([
    'even: expected a multiple of 2, got 3. Correct the number.',
    'code: expected a text in the format regex, got "b". Correct it.',
    'long: expected at most 3 characters, got "abcd". Change how many there are.',
    'few: expected at most 1 entries, got a list. Change how many there are.',
    'named: expected "positions", got "x". Correct it, or leave the field out.',
    'set: expected an object, got an empty object. Write each as a field of its own.',
    'rule: expected Invalid input, got "y". Correct it.',
    'shape.c: expected a number, got nothing. Add "c".',
    'below: expected a number of less than 3, got 3. Correct the number.',
  ]);
});

test('every kind of content file says in words what it expects when it holds a number', () => {
  for (const { schema } of Object.values(contentFiles)) {
    const issues = schema.safeParse(1).error?.issues ?? [];
    const [finding] = wordIssues(issues, schema, 1);
    expect(finding?.message).toMatch(/^expected an object with .*, got 1\. /);
  }
});

test('a JSON file is checked as it is laid out', () => {
  const [error] = errorsOf(
    'clients/acme/contacts.json',
    json({ contacts: [{ id: 'a' }] }).replaceAll(/\s+/g, ''),
  );
  expect(error).toBe('1:14  contacts[0].name: expected a text, got nothing. Add "name".');
});

import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newSurvey } from '../../src/authoring/newSurveyCommand.ts';
import { readPortal } from '../../src/load/portal.ts';
import { surveySeries } from '../../src/model/satisfaction/surveySeries.ts';
import type { Files } from '../load/contentFolder.ts';
import { Desk, refusalOf } from './desk.ts';

const today = () => '2026-05-06';
const wave = (desk: Desk, name: string) =>
  JSON.parse(desk.read(`clients/acme/surveys/${name}.json`)) as unknown;
const make = (desk: Desk, slug: string, more: object = {}) =>
  newSurvey('acme', slug, { content: desk.content, today, ...more });

const words = { en: 'Are you content?', 'zh-CN': '您满意吗？' };
const earlier: Files = {
  'clients/acme/surveys/2026-q1-users.json': {
    title: { en: 'Users', 'zh-CN': '用户' },
    kind: 'csat',
    question: words,
    invited: 30,
    attributed: true,
    projects: ['crm'],
    actions: [{ heard: 'x', action: 'y' }],
    answers: [{ score: 5 }, { score: 4 }, { score: 4 }, { score: 4 }, { score: 2 }],
  },
};

test('the first wave of a survey is empty, valid and for managers alone until it is opened', () => {
  const desk = new Desk();
  expect(make(desk, 'visitors')).toEqual([
    `${desk.content}/clients/acme/surveys/2026-q2-visitors.json: an empty wave of 2026-q2, nps. Managers alone see it while it says "audience": "internal".`,
    'It is the first wave of this survey: look over its title and its question.',
    'Next: put the answers in, each with a score from 0 to 10: by hand, as in "answers": [{ "score": 10 }], or from the file of a form with',
    'npm run import -- survey FILE --mapping content/mappings/NAME.json   (a mapping with a question of the slug visitors)',
    'Then give "closed", look at it with npm start, and take "audience" out for the client to see it.',
  ]);
  expect(wave(desk, '2026-q2-visitors')).toEqual({
    audience: 'internal',
    title: 'Recommendation survey',
    kind: 'nps',
    question: 'How likely are you to recommend working with us to a colleague?',
    answers: [],
    actions: [],
  });
  expect(desk.errors).toEqual([]);
});

test.each(['nps', 'csat', 'ces'] as const)(
  'a wave of %s is valid and in the language of the client',
  (kind) => {
    const desk = new Desk({ 'clients/acme/client.md': '---\nname: A\nkind: internal\nlocale: zh-CN\n---\n' });
    make(desk, 'visitors', { kind });
    expect(wave(desk, '2026-q2-visitors')).toMatchObject({
      kind,
      title: expect.stringMatching(/调查$/),
      question: expect.stringMatching(/？$/),
    });
    expect(desk.errors).toEqual([]);
  },
);

test('words, kind and projects are those of the wave before, so that the two compare', () => {
  const desk = new Desk(earlier);
  expect(make(desk, 'users', { invited: 40 })[1]).toBe(
    'What you did not name is that of the wave of 2026-q1, with which it is compared.',
  );
  expect(wave(desk, '2026-q2-users')).toEqual({
    audience: 'internal',
    title: { en: 'Users', 'zh-CN': '用户' },
    kind: 'csat',
    question: words,
    invited: 40,
    projects: ['crm'],
    answers: [],
    actions: [],
  });
  const surveys = readPortal(desk.content).portal?.clients[0]?.surveys ?? [];
  expect(surveySeries(surveys).map(({ waves }) => waves.length)).toEqual([2]);
});

test('whether names stand beside answers is asked anew for every wave', () => {
  const desk = new Desk(earlier);
  make(desk, 'users');
  expect(wave(desk, '2026-q2-users')).not.toHaveProperty('attributed');
});

test('what is named is taken in place of what was', () => {
  const web = '---\nname: Web\nmethod: hybrid\nstate: running\n---\n';
  const desk = new Desk({ ...earlier, 'clients/acme/projects/web/project.md': web });
  make(desk, 'users', { title: 'All users', question: 'Content?', quarter: '2026-q4', projects: ['web'] });
  expect(wave(desk, '2026-q4-users')).toMatchObject({
    title: 'All users',
    question: 'Content?',
    projects: ['web'],
  });
});

test('the wave before is the one before in time, and of the kind that is asked for', () => {
  const desk = new Desk({
    ...earlier,
    'clients/acme/surveys/2025-q3-users.json': { title: 'Long ago', kind: 'nps', answers: [] },
    'clients/acme/surveys/2026-q4-users.json': { title: 'Later', kind: 'csat', answers: [] },
    'clients/acme/surveys/2026-q1-all-users.json': { title: 'Others', kind: 'ces', answers: [] },
  });
  make(desk, 'users');
  make(desk, 'users', { kind: 'nps', quarter: '2026-q3' });
  make(desk, 'users', { quarter: '2024-q1' });
  expect(['2026-q2', '2026-q3', '2024-q1'].map((quarter) => wave(desk, `${quarter}-users`))).toMatchObject([
    { title: { en: 'Users' }, kind: 'csat' },
    { title: 'Long ago', kind: 'nps' },
    { title: 'Long ago', kind: 'nps' },
  ]);
});

test('a wave of another kind takes no words from the one before, and says that the two are not compared', () => {
  const desk = new Desk(earlier);
  expect(make(desk, 'users', { kind: 'ces' })[1]).toBe(
    'The wave of 2026-q1 asked another kind of question (csat): the two are not compared.',
  );
  expect(wave(desk, '2026-q2-users')).toMatchObject({ title: 'Effort survey', kind: 'ces' });
  expect(wave(desk, '2026-q2-users')).not.toHaveProperty('projects');
});

test('a wave that is there is not written over', () => {
  const desk = new Desk(earlier);
  const before = desk.read('clients/acme/surveys/2026-q1-users.json');
  expect(refusalOf(() => make(desk, 'users', { quarter: '2026-q1' }))).toContain(
    '2026-q1-users.json: there is a wave of that quarter. Edit it, or name another one with --quarter.',
  );
  expect(desk.read('clients/acme/surveys/2026-q1-users.json')).toBe(before);
});

test.each([
  [
    'a slug that is none',
    'Our users',
    {},
    'Expected a short name of the survey like users, got "Our users".',
  ],
  ['a slug that leads elsewhere', '../users', {}, 'Expected a short name of the survey'],
  ['a slug that is too long', 'u'.repeat(60), {}, 'at most 54 characters'],
  ['a project that is not there', 'users', { projects: ['crn'] }, 'Did you mean "crm"?'],
  ['an empty title', 'users', { title: '' }, 'title'],
])('%s is refused, and nothing is written', (_, slug, more, said) => {
  const desk = new Desk();
  expect(refusalOf(() => make(desk, slug, more))).toContain(said);
  expect(existsSync(join(desk.content, 'clients/acme/surveys/2026-q2-users.json'))).toBe(false);
});

test('a client that is not there is named with the near one', () => {
  const desk = new Desk();
  expect(refusalOf(() => newSurvey('acne', 'users', { content: desk.content, today }))).toContain(
    'Did you mean "acme"?',
  );
});

test('nothing is written through a link', () => {
  const desk = new Desk();
  const beta = new Desk({ 'clients/beta/client.md': '---\nname: Beta\nkind: external\n---\n' });
  symlinkSync(join(desk.content, 'clients/acme/surveys'), join(beta.content, 'clients/beta/surveys'));
  expect(() => newSurvey('beta', 'users', { content: beta.content, today })).toThrow();
  expect(existsSync(join(desk.content, 'clients/acme/surveys/2026-q2-users.json'))).toBe(false);
});

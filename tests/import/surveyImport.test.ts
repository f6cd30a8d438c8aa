import { expect, test } from 'vitest';
import { readPortal } from '../../src/load/portal.ts';
import { Sandbox } from './sandbox.ts';

const mapping = {
  system: 'polls',
  table: { empty: ['NA'], dates: ['D/M/YYYY'] },
  skip: [{ report: 'no score', when: [{ column: 'Score', present: false }] }],
  client: {
    id: 'acme',
    files: { 'client.md': { fields: { name: { constant: 'Acme' }, kind: { constant: 'external' } } } },
  },
  survey: {
    key: ['Who'],
    period: { column: 'Day', as: 'quarter' },
    questions: [
      {
        slug: 'users',
        fields: { title: { constant: 'Users' }, kind: { constant: 'nps' } },
        answer: { score: { column: 'Score', as: 'number' }, comment: { column: 'Why', as: 'text' } },
      },
    ],
  },
};
const WAVE = 'clients/acme/surveys/2026-q1-users.json';
const answers = (...rows: string[]) => `${['Who,Day,Score,Why', ...rows].join('\n')}\n`;
const survey = (box: Sandbox, ...rows: string[]) => box.import(answers(...rows), { kind: 'survey' });

test('answers become one file for each wave, internal unless opted in, and never quotable', async () => {
  const box = new Sandbox(mapping);
  const { written, files } = await survey(
    box,
    '7,1/2/2026,9,"good, all in all"',
    '8,31/3/2026,10,NA',
    '7,1/4/2026,6,late',
  );
  expect(written).toBe(3);
  expect(files).toEqual([
    'clients/acme/client.md',
    WAVE,
    'clients/acme/surveys/2026-q2-users.json',
    'portal.json',
  ]);
  expect(box.json(WAVE)).toEqual({
    title: 'Users',
    kind: 'nps',
    audience: 'internal',
    source: { system: 'polls', id: '2026-q1-users' },
    answers: [
      { score: 9, comment: 'good, all in all', respondent: '7' },
      { score: 10, respondent: '8' },
    ],
  });
  expect(readPortal(box.content).errors).toEqual([]);
});

test('a second import writes nothing', async () => {
  const box = new Sandbox(mapping);
  await survey(box, '7,1/2/2026,9,good', '8,1/2/2026,10,NA');
  expect(await survey(box, '7,1/2/2026,9,good', '8,1/2/2026,10,NA')).toMatchObject({
    unchanged: 2,
    files: [],
  });
});

test('rows without a score, without a wave, or beyond the scale are left out one by one', async () => {
  const box = new Sandbox(mapping);
  const { leftOut, written, reported } = await survey(
    box,
    '1,1/2/2026,NA,',
    '2,,9,',
    '3,1/2/2026,11,',
    '4,32/1/2026,9,',
    '5,1/2/2026,0,',
    ',1/2/2026,3,',
  );
  expect(written).toBe(1);
  expect(leftOut).toEqual([
    '2 no score: "Score": nothing',
    '3 no wave: the mapping finds no quarter for it',
    '5 no wave: the mapping finds no quarter for it',
    '7 no key: column "Who" is empty',
    '4 not valid content: 2026-q1-users: score: expected a score from 0 to 10, got 11. Give the score on the scale of this kind of question.',
  ]);
  expect(reported).toEqual(['5 not a date: column "Day": expected D/M/YYYY, got "32/1/2026"']);
});

test('two different answers of one person in one wave are both left out', async () => {
  const { leftOut } = await survey(
    new Sandbox(mapping),
    '7,1/2/2026,9,',
    '7,2/2/2026,3,',
    '8,1/2/2026,5,',
    '8,1/2/2026,5,',
  );
  const conflict = '2026-q1-users: respondent "7" stands in rows 2, 3. Keep one of them.';
  expect(leftOut).toEqual([
    '5 repeats another row word for word: same as row 4',
    `2 different rows with one key: ${conflict}`,
    `3 different rows with one key: ${conflict}`,
  ]);
});

test('what people add to a wave and to its answers stays', async () => {
  const box = new Sandbox(mapping);
  await survey(box, '7,1/2/2026,9,good', '8,1/2/2026,10,');
  const wave = box.json(WAVE) as { answers: object[] };
  Object.assign(wave, { invited: 20, actions: [{ heard: 'good', action: 'carry on' }], audience: 'client' });
  Object.assign(wave.answers[0] ?? {}, { quotable: true });
  box.write(WAVE, `${JSON.stringify(wave, null, 2)}\n`);
  expect((await survey(box, '7,1/2/2026,9,good', '8,1/2/2026,10,')).files).toEqual([]);

  const { written, updated, unchanged } = await survey(
    box,
    '9,1/2/2026,4,',
    '8,1/2/2026,7,meh',
    '7,1/2/2026,9,good',
  );
  expect({ written, updated, unchanged }).toEqual({ written: 1, updated: 1, unchanged: 1 });
  expect(box.json(WAVE)).toMatchObject({
    invited: 20,
    audience: 'client',
    actions: [{ heard: 'good', action: 'carry on' }],
    answers: [
      { score: 9, comment: 'good', respondent: '7', quotable: true },
      { score: 7, comment: 'meh', respondent: '8' },
      { score: 4, respondent: '9' },
    ],
  });
});

test('answers and waves that are gone are kept and flagged', async () => {
  const box = new Sandbox(mapping);
  await survey(box, '7,1/2/2026,9,', '8,1/2/2026,10,', '7,1/5/2026,6,');
  const before = box.tree();
  const { reported } = await survey(box, '8,1/2/2026,10,');
  expect(reported).toEqual([
    `no longer in the source; kept: ${WAVE}: answer of "7"`,
    'no longer in the source; kept: clients/acme/surveys/2026-q2-users.json',
  ]);
  expect(box.tree()).toEqual(before);
});

test('a wave that was made by hand is not written into', async () => {
  const box = new Sandbox(mapping);
  const ours = '{"title": "Ours", "kind": "nps", "answers": [{"score": 9}]}\n';
  box.write(WAVE, ours);
  const { leftOut } = await survey(box, '7,1/2/2026,9,');
  expect(leftOut).toEqual([
    `2 a file of this name has another origin: ${WAVE}. Rename it, or change the slug.`,
  ]);
  expect(box.read(WAVE)).toBe(ours);
});

test('a wave that was made for answers and has none yet takes them, and keeps what else it says', async () => {
  const box = new Sandbox(mapping);
  const ready = { audience: 'internal', title: 'Old', kind: 'nps', question: 'Would you?', invited: 40 };
  box.write(WAVE, JSON.stringify({ ...ready, answers: [] }));
  expect((await survey(box, '7,1/2/2026,9,')).written).toBe(1);
  expect(box.json(WAVE)).toEqual({
    ...ready,
    title: 'Users',
    source: { system: 'polls', id: '2026-q1-users' },
    answers: [{ score: 9, respondent: '7' }],
  });
  expect((await survey(box, '7,1/2/2026,9,')).files).toEqual([]);
});

test('answers do not open to the client because the wave made for them names no audience', async () => {
  const box = new Sandbox(mapping);
  box.write(WAVE, '{"title": "Ours", "kind": "nps", "answers": []}\n');
  const { leftOut } = await survey(box, '7,1/2/2026,9,');
  expect(leftOut[0]).toContain('Add `audience`.');
});

test('answers of an anonymous survey are known by their order', async () => {
  const anonymous = { ...mapping, survey: { ...mapping.survey, key: undefined } };
  const box = new Sandbox(anonymous);
  expect((await survey(box, '1,1/2/2026,9,', '1,1/2/2026,9,', '1,1/2/2026,3,')).written).toBe(3);
  expect(box.json(WAVE)).toMatchObject({ answers: [{ score: 9 }, { score: 9 }, { score: 3 }] });
  expect((await survey(box, '1,1/2/2026,9,', '1,1/2/2026,9,', '1,1/2/2026,3,')).files).toEqual([]);
  const { updated, reported } = await survey(box, '1,1/2/2026,9,', '1,1/2/2026,8,');
  expect(updated).toBe(1);
  expect(reported).toEqual([`no longer in the source; kept: ${WAVE}: 1 of 3 answers`]);
});

test('wave numbers become the quarters that the mapping lists', async () => {
  const numbered = {
    ...mapping,
    survey: {
      ...mapping.survey,
      period: { column: 'Day', values: { '1': '2025-q4', '2': '2026-q1', '3': '2026-q2' } },
    },
  };
  const box = new Sandbox(numbered);
  const { leftOut, reported } = await survey(box, '7,1,9,', '7,2,9,', '7,9,9,');
  expect(leftOut).toEqual(['4 no wave: the mapping finds no quarter for it']);
  expect(reported).toEqual([
    '4 value not listed in the mapping: column "Day": expected "1", "2" or "3", got "9"',
  ]);
  expect(Object.keys(box.tree()).filter((path) => path.includes('surveys'))).toEqual([
    'clients/acme/surveys/2025-q4-users.json',
    WAVE,
  ]);
});

test('a wave with more than the content may hold is left out whole', async () => {
  const box = new Sandbox(mapping);
  const rows = Array.from({ length: 12 }, (_, index) => `${index},1/2/2026,9,${'x'.repeat(90_000)}`);
  const { leftOut, written } = await survey(box, ...rows, '1,1/4/2026,9,');
  expect(written).toBe(1);
  expect(leftOut).toHaveLength(12);
  expect(leftOut[0]).toBe(`2 file too large: ${WAVE}: expected at most 1 MiB, got 1.0 MiB.`);
});

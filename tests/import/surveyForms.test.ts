import { expect, test } from 'vitest';
import { Sandbox } from './sandbox.ts';

const title = (text: string, kind: string) => ({ title: { constant: text }, kind: { constant: kind } });

/** A row a respondent, a column a question. */
const wide = {
  system: 'form',
  client: { id: 'acme' },
  survey: {
    key: ['Who'],
    period: { constant: '2026-q1' },
    answer: { group: { column: 'Team', values: { Sales: 'sales', Stores: 'stores' } } },
    questions: [
      {
        slug: 'recommend',
        fields: title('Recommend', 'nps'),
        answer: { score: { column: 'NPS', as: 'number' }, comment: { column: 'Why' } },
      },
      { slug: 'effort', fields: title('Effort', 'ces'), answer: { score: { column: 'CES', as: 'number' } } },
    ],
  },
};

/** A row an answer, with a column that says which question it is to. */
const long = {
  ...wide,
  survey: {
    ...wide.survey,
    questions: [
      {
        slug: 'recommend',
        when: [{ column: 'Question', is: ['Recommend us?'] }],
        fields: title('Recommend', 'nps'),
        answer: { score: { column: 'Answer', as: 'number' }, comment: { column: 'Why' } },
      },
      {
        slug: 'effort',
        when: [{ column: 'Question', is: ['Easy?'] }],
        fields: title('Effort', 'ces'),
        answer: { score: { column: 'Answer', as: 'number' } },
      },
    ],
  },
};

const RECOMMEND = 'clients/acme/surveys/2026-q1-recommend.json';
const EFFORT = 'clients/acme/surveys/2026-q1-effort.json';

function sandbox(mapping: unknown) {
  const box = new Sandbox(mapping);
  box.write('clients/acme/client.md', '---\nname: Acme\nkind: external\n---\n');
  box.write('clients/acme/projects/crm/project.md', '---\nname: CRM\n---\n');
  return box;
}

const survey = (box: Sandbox, ...rows: string[]) => box.import(`${rows.join('\n')}\n`, { kind: 'survey' });
const answersIn = (box: Sandbox, path: string) => (box.json(path) as { answers: object[] }).answers;

const wideRows = ['Who,Team,NPS,Why,CES', '1,Sales,9,good,6', '2,Stores,4,,', '3,,,,2', '4,Sales,,,'];
const longRows = [
  'Who,Team,Question,Answer,Why',
  '1,Sales,Recommend us?,9,good',
  '1,Sales,Easy?,6,',
  '2,Stores,Recommend us?,4,',
  '3,,Easy?,2,',
];

test('columns of one file become waves of several questions, and a row without one of them is counted', async () => {
  const box = sandbox(wide);
  const { written, leftOut, reported } = await survey(box, ...wideRows);
  expect(written).toBe(3);
  expect(leftOut).toEqual(['5 answers no question: it holds no score']);
  expect(reported).toEqual([
    'without an answer: 2026-q1-recommend: 2 of 4 rows',
    'without an answer: 2026-q1-effort: 2 of 4 rows',
  ]);
  expect(answersIn(box, RECOMMEND)).toEqual([
    { group: 'sales', score: 9, comment: 'good', respondent: '1' },
    { group: 'stores', score: 4, respondent: '2' },
  ]);
  expect(answersIn(box, EFFORT)).toEqual([
    { group: 'sales', score: 6, respondent: '1' },
    { score: 2, respondent: '3' },
  ]);
});

test('the same answers in rows, each with its question, become the same waves', async () => {
  const [columns, rows] = [sandbox(wide), sandbox(long)];
  await survey(columns, ...wideRows);
  expect((await survey(rows, ...longRows)).written).toBe(4);
  expect(rows.tree()).toEqual(columns.tree());
  expect((await survey(rows, ...longRows)).files).toEqual([]);
});

test('a row to a question that the mapping does not know is left out and looked at', async () => {
  const { leftOut, ledger } = await survey(sandbox(long), ...longRows, '3,Sales,Where?,x,');
  expect(leftOut).toEqual(['6 to none of the questions in the mapping: "Question": "Where?"']);
  expect(ledger.lost).toBe(true);
});

test('what arrives of a row is written, and what does not is reported beside it', async () => {
  const box = sandbox(wide);
  await survey(box, 'Who,Team,NPS,Why,CES', '1,Sales,9,,6', '2,Sales,8,,5');
  const outcome = await survey(box, 'Who,Team,NPS,Why,CES', '1,Sales,9,,9', '2,Sales,8,,4', '3,Sales,11,,8');
  expect(outcome).toMatchObject({ written: 0, updated: 1, unchanged: 1 });
  const scale = 'Give the score on the scale of this kind of question.';
  expect(outcome.leftOut).toEqual([
    `4 not valid content: 2026-q1-recommend: score: expected a score from 0 to 10, got 11. ${scale}`,
  ]);
  expect(outcome.reported).toEqual([
    `2 not valid content: 2026-q1-effort: score: expected a score from 1 to 7, got 9. ${scale}`,
    `4 not valid content: 2026-q1-effort: score: expected a score from 1 to 7, got 8. ${scale}`,
  ]);
  expect(outcome.ledger.lost).toBe(true);
});

test('an answer that its source no longer has is kept and flagged, though the row is there', async () => {
  const box = sandbox(wide);
  await survey(box, 'Who,Team,NPS,Why,CES', '1,Sales,9,,6', '2,Sales,8,,5');
  const { reported } = await survey(box, 'Who,Team,NPS,Why,CES', '1,Sales,9,,', '2,Sales,8,,5');
  expect(reported).toContain(`no longer in the source; kept: ${EFFORT}: answer of "1"`);
  expect(answersIn(box, EFFORT)).toHaveLength(2);
});

test('a comment without a score is not lost in silence', async () => {
  const { reported, ledger } = await survey(sandbox(wide), 'Who,Team,NPS,Why,CES', '1,Sales,,late,6');
  expect(reported[0]).toBe('2 comment without a score: 2026-q1-recommend: it cannot be kept without one');
  expect(ledger.lost).toBe(true);
});

test('waves of other questions are not said to be gone', async () => {
  const box = sandbox(wide);
  await survey(box, ...wideRows);
  const [recommend] = wide.survey.questions;
  box.mapping = { ...wide, survey: { ...wide.survey, questions: [recommend] } };
  expect((await survey(box, ...wideRows)).reported).toEqual([
    'without an answer: 2026-q1-recommend: 2 of 4 rows',
  ]);
});

test('an anonymous file of several questions is known by its order, in each wave', async () => {
  const { key: _, ...anonymous } = wide.survey;
  const box = sandbox({ ...wide, survey: anonymous });
  const rows = ['Who,Team,NPS,Why,CES', ',Sales,9,,6', ',Sales,9,,6', ',Stores,,,3'];
  expect((await survey(box, ...rows)).written).toBe(3);
  expect(answersIn(box, RECOMMEND)).toEqual([
    { group: 'sales', score: 9 },
    { group: 'sales', score: 9 },
  ]);
  expect(answersIn(box, EFFORT).map((answer) => Object.values(answer).at(-1))).toEqual([6, 6, 3]);
  expect((await survey(box, ...rows)).files).toEqual([]);
});

test('the audience of each question is its own, and internal unless the mapping says otherwise', async () => {
  const [recommend, effort] = wide.survey.questions;
  const questions = [{ ...recommend, audience: 'client' }, effort];
  const box = sandbox({ ...wide, survey: { ...wide.survey, questions } });
  await survey(box, ...wideRows);
  expect([RECOMMEND, EFFORT].map((path) => box.json(path))).toMatchObject([
    { audience: 'client' },
    { audience: 'internal' },
  ]);
});

test('a project that the client does not have is reported, and the answer names none', async () => {
  const answer = { project: { column: 'Team', values: { Sales: 'crm', Stores: 'crn' } } };
  const box = sandbox({ ...wide, survey: { ...wide.survey, answer } });
  const { reported } = await survey(box, ...wideRows.slice(0, 3));
  expect(reported).toContain('3 no such project: "crn" of client "acme"');
  expect(answersIn(box, RECOMMEND)).toMatchObject([{ project: 'crm' }, { score: 4, respondent: '2' }]);
  expect(answersIn(box, RECOMMEND)[1]).not.toHaveProperty('project');
});

test('rows before the header and a second row of it are no answers', async () => {
  const box = sandbox({
    ...wide,
    skip: [{ report: 'second header row', when: [{ column: 'Who', present: false }] }],
  });
  const { written, leftOut } = await survey(
    box,
    'Survey of spring,,,,',
    ...wideRows.slice(0, 1),
    ',Response,Response,Open-Ended Response,Response',
    ...wideRows.slice(1, 3),
  );
  expect(written).toBe(2);
  expect(leftOut).toEqual(['3 second header row: "Who": nothing']);
});

test('scores in words and with labels are read as the mapping lists them, and others are reported', async () => {
  const values = { 非常满意: 5, 满意: 4, '1 - Very poor': 1 };
  const [, effort] = wide.survey.questions;
  const questions = [
    { ...effort, fields: title('Work', 'csat'), answer: { score: { column: 'CES', values } } },
  ];
  const box = sandbox({ ...wide, survey: { ...wide.survey, questions } });
  const { reported } = await survey(
    box,
    'Who,Team,NPS,Why,CES',
    '1,,,,非常满意',
    '2,,,,1 - Very poor',
    '3,,,,Good',
    '4,,,,4',
  );
  expect(answersIn(box, EFFORT)).toEqual([
    { score: 5, respondent: '1' },
    { score: 1, respondent: '2' },
  ]);
  expect(reported.slice(0, 2)).toEqual([
    '4 value not listed in the mapping: column "CES": expected "非常满意", "满意" or "1 - Very poor", got "Good"',
    '5 value not listed in the mapping: column "CES": expected "非常满意", "满意" or "1 - Very poor", got "4"',
  ]);
});

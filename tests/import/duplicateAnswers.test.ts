import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sandbox } from './sandbox.ts';

const WAVE = 'clients/acme/surveys/2026-q1-users.json';

function mapping(keep: string, dates = ['M/D/YYYY h:mm:ss A', 'YYYY-MM-DDTHH:mm:ssZ', 'D.M.YYYY']) {
  return {
    system: 'form',
    client: { id: 'acme' },
    survey: {
      key: ['Who'],
      period: { constant: '2026-q1' },
      duplicates: { keep, by: { column: 'Sent', dates } },
      questions: [
        {
          slug: 'users',
          fields: { title: { constant: 'Users' }, kind: { constant: 'nps' } },
          answer: { score: { column: 'Score', as: 'number' } },
        },
      ],
    },
  };
}

function sandbox(keep = 'newest') {
  const box = new Sandbox(mapping(keep));
  box.write('clients/acme/client.md', '---\nname: Acme\nkind: external\n---\n');
  return box;
}

const survey = (box: Sandbox, ...rows: string[]) =>
  box.import(`${['Who,Sent,Score', ...rows].join('\n')}\n`, { kind: 'survey' });
const answersIn = (box: Sandbox) => (box.json(WAVE) as { answers: object[] }).answers;
const threeTimes = ['7,1/2/2026 11:59:00 AM,3', '7,1/2/2026 12:30:00 PM,9', '7,1/2/2026 12:30:00 AM,5'];

test.each([
  ['newest', 9, 3, [2, 4]],
  ['oldest', 5, 4, [2, 3]],
])(
  'the %s answer of a respondent is kept, and of every other it is said which',
  async (keep, score, row, others) => {
    const box = sandbox(keep);
    const { leftOut, written, ledger } = await survey(box, ...threeTimes);
    expect(answersIn(box)).toEqual([{ score, respondent: '7' }]);
    expect(written).toBe(1);
    expect(leftOut).toEqual(
      others.map(
        (other) =>
          `${other} another answer of the respondent is kept: 2026-q1-users: that of row ${row}, the ${keep} by column "Sent"`,
      ),
    );
    // it went by the mapping’s own rule
    expect(ledger.lost).toBe(false);
    expect((await survey(box, ...threeTimes)).files).toEqual([]);
  },
);

test.each([
  ['equal', ['7,1/2/2026 2:00:00 PM,3', '7,1/2/2026 2:00:00 PM,9']],
  ['of one instant by two clocks', ['7,2026-01-02T12:00:00Z,3', '7,2026-01-02T20:00:00+08:00,9']],
  ['with an offset and without one', ['7,2026-01-02T12:00:00Z,3', '7,1/5/2026 2:00:00 PM,9']],
  ['of one day, on which one has no time', ['7,2.1.2026,3', '7,1/2/2026 2:00:00 PM,9']],
  ['missing in one row', ['7,,3', '7,1/2/2026 2:00:00 PM,9']],
  ['impossible in one row', ['7,1/2/2026 14:00:00 PM,3', '7,1/2/2026 2:00:00 PM,9']],
])('where times are %s, no answer is kept', async (_, rows) => {
  const { leftOut, ledger } = await survey(sandbox(), ...rows);
  const detail = '2026-q1-users: respondent "7" stands in rows 2, 3. Keep one of them.';
  expect(leftOut).toEqual(
    [2, 3].map(
      (row) =>
        `${row} different rows with one key: ${detail} None is the newest by column "Sent" beyond doubt.`,
    ),
  );
  expect(ledger.lost).toBe(true);
});

test('an impossible time is reported', async () => {
  const { reported } = await survey(sandbox(), '7,2/30/2026 2:00:00 PM,3', '7,1/2/2026 2:00:00 PM,9');
  expect(reported).toEqual([
    '2 not a date: column "Sent": expected M/D/YYYY h:mm:ss A or YYYY-MM-DDTHH:mm:ssZ or D.M.YYYY, got "2/30/2026 2:00:00 PM"',
  ]);
});

test('two of the oldest do not stand in the way of one that is newest', async () => {
  const box = sandbox();
  await survey(box, '7,1/2/2026 2:00:00 PM,3', '7,1/2/2026 2:00:00 PM,4', '7,1/2/2026 3:00:00 PM,9');
  expect(answersIn(box)).toEqual([{ score: 9, respondent: '7' }]);
});

test('a row without a score takes no part', async () => {
  const box = sandbox();
  const { leftOut } = await survey(box, '7,1/2/2026 2:00:00 PM,3', '7,1/2/2026 3:00:00 PM,');
  expect(answersIn(box)).toEqual([{ score: 3, respondent: '7' }]);
  expect(leftOut).toEqual(['3 answers no question: it holds no score']);
});

test('an answer that is not valid is not replaced by another one', async () => {
  const { leftOut, written } = await survey(sandbox(), '7,1/2/2026 2:00:00 PM,3', '7,1/2/2026 3:00:00 PM,11');
  expect(written).toBe(0);
  expect(leftOut).toHaveLength(2);
});

test('whatever order the rows are in, the kept answers are the same', async () => {
  const sent = fc.constantFrom(
    '',
    '1/2/2026 12:00:00 AM',
    '1/2/2026 11:00:00 AM',
    '1/2/2026 1:00:00 PM',
    '2026-01-02T13:00:00Z',
    '2026-01-02T13:00:00+08:00',
    '2.1.2026',
    '3.1.2026',
    'soon',
  );
  const row = fc
    .tuple(fc.constantFrom('7', '8'), sent, fc.constantFrom('', '3', '9', '11'))
    .map((cells) => cells.join(','));
  const rows = fc.array(row, { minLength: 2, maxLength: 7 });
  const shuffled = rows.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    ),
  );
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(shuffled, fc.constantFrom('newest', 'oldest'), async ([given, turned], keep) => {
      const [one, other] = [sandbox(keep), sandbox(keep)];
      await survey(one, ...given);
      await survey(other, ...turned);
      const sorted = [one, other].map((box) => {
        return WAVE in box.tree()
          ? answersIn(box)
              .map((answer) => JSON.stringify(answer))
              .sort()
          : [];
      });
      kept += sorted[0]?.length ?? 0;
      expect(sorted[0]).toEqual(sorted[1]);
    }),
    { numRuns: 60 },
  );
  expect(kept).toBeGreaterThan(0);
});

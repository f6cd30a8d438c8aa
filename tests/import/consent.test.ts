import { describe, expect, test } from 'vitest';
import { parseMapping } from '../../src/import/mappingFile.ts';
import { Sandbox } from './sandbox.ts';

const WAVE = 'clients/acme/surveys/2026-q1-users.json';

function mapping(answer: object, more: object = {}) {
  return {
    system: 'form',
    client: { id: 'acme' },
    survey: {
      key: ['Who'],
      period: { constant: '2026-q1' },
      questions: [
        {
          slug: 'users',
          fields: { title: { constant: 'Users' }, kind: { constant: 'nps' } },
          answer: { score: { column: 'Score', as: 'number' }, comment: { column: 'Why' }, ...answer },
        },
      ],
      ...more,
    },
  };
}

const stated = { quotable: { column: 'Quote', values: { Yes: true, No: false } } };

function sandbox(answer: object, more: object = {}) {
  const box = new Sandbox(mapping(answer, more));
  box.write('clients/acme/client.md', '---\nname: Acme\nkind: external\n---\n');
  return box;
}

const survey = (box: Sandbox, ...rows: string[]) =>
  box.import(`${['Who,Score,Why,Quote', ...rows].join('\n')}\n`, { kind: 'survey' });
const quotable = (box: Sandbox) => {
  const { answers } = box.json(WAVE) as { answers: { quotable?: boolean }[] };
  return answers.map((answer) => answer.quotable);
};
const agreeByHand = (box: Sandbox) =>
  box.edit(WAVE, (text) => text.replace('"comment": "good"', '"comment": "good", "quotable": true'));

test('a comment is quotable only where the mapping names the column that says so', async () => {
  const [silent, saying] = [sandbox({}), sandbox(stated)];
  for (const box of [silent, saying])
    await survey(box, '1,9,good,Yes', '2,9,bad,No', '3,9,so,', '4,9,la,Maybe');
  expect(quotable(silent)).toEqual([undefined, undefined, undefined, undefined]);
  expect(quotable(saying)).toEqual([true, false, undefined, undefined]);
});

test.each(['No', '', 'Perhaps'])('a consent that becomes %j is taken back', async (said) => {
  const box = sandbox(stated);
  await survey(box, '1,9,good,Yes');
  await survey(box, `1,9,good,${said}`);
  expect(quotable(box)).not.toContain(true);
});

describe('a comment that a person made quotable', () => {
  test('stays so while its words do', async () => {
    const box = sandbox({});
    await survey(box, '1,9,good,');
    agreeByHand(box);
    expect((await survey(box, '1,8,good,')).reported).toEqual([]);
    expect(quotable(box)).toEqual([true]);
  });

  test('is no longer when the source has other words, and that is reported', async () => {
    const box = sandbox({});
    await survey(box, '1,9,good,');
    agreeByHand(box);
    const { reported, ledger } = await survey(box, '1,9,"good, but late",');
    expect(quotable(box)).toEqual([undefined]);
    expect(reported).toEqual([`2 comment no longer quotable: nobody agreed to these words: ${WAVE}`]);
    expect(ledger.lost).toBe(true);
  });

  test('does not lend its consent to another one that takes its place in an anonymous file', async () => {
    const box = sandbox({}, { key: undefined });
    await survey(box, ',9,good,', ',3,private,');
    agreeByHand(box);
    await survey(box, ',3,private,', ',9,good,');
    expect(quotable(box)).toEqual([undefined, undefined]);
  });
});

test.each([
  ['a constant', { quotable: { constant: true } }],
  ['any text', { quotable: { column: 'Quote', values: { No: false, '*': true } } }],
  ['an alternative that is a constant', { quotable: [stated.quotable, { constant: true }] }],
])('%s is no consent, and such a mapping is refused', (_, answer) => {
  const refused = /expected `quotable` from a column/;
  expect(() => parseMapping('m.json', JSON.stringify(mapping(answer)))).toThrow(refused);
  expect(() => parseMapping('m.json', JSON.stringify(mapping({}, { answer })))).toThrow(refused);
});

test('a condition on a column may say it too', () => {
  const answer = { quotable: { constant: true, when: [{ column: 'Quote', is: ['Yes'] }] } };
  expect(() => parseMapping('m.json', JSON.stringify(mapping(answer)))).not.toThrow();
});

import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPortal } from '../../src/load/portal.ts';
import { Sandbox } from './sandbox.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The demo with an example mapping, and the export that the example is about. */
function example(name: string) {
  const box = new Sandbox(JSON.parse(readFileSync(join(root, `content/mappings/${name}.json`), 'utf8')));
  mkdirSync(box.content);
  cpSync(join(root, 'content'), box.content, { recursive: true });
  const text = readFileSync(join(root, `tests/import/forms/${name}.csv`), 'utf8');
  return { box, text };
}

test('the example of a form in English fills three waves from one file', async () => {
  const { box, text } = example('feedback-form');
  const outcome = await box.import(text, { kind: 'survey' });
  const wave = (name: string) =>
    box.json(`clients/marren-valley-buses/surveys/2026-q2-programme-${name}.json`);
  expect(wave('recommendation')).toEqual({
    title: 'The programme, recommendation',
    kind: 'nps',
    question: 'How likely are you to recommend working with us to a colleague?',
    audience: 'internal',
    source: { system: 'feedback-form', id: '2026-q2-programme-recommendation' },
    answers: [
      {
        group: 'drivers',
        project: 'depot-terminals',
        quotable: true,
        score: 9,
        comment: 'Signing on takes a minute now,\nit used to take five.',
        respondent: '1041',
      },
      {
        group: 'workshop',
        project: 'depot-terminals',
        quotable: true,
        score: 8,
        comment: 'The filter stays since this morning.',
        respondent: '2207',
      },
      { group: 'drivers', project: 'evening-buses', quotable: false, score: 10, respondent: '1188' },
      { quotable: false, score: 0, comment: 'Nobody asked us.', respondent: '1302' },
      { group: 'drivers', project: 'evening-buses', score: 7, respondent: '1633' },
    ],
  });
  expect(wave('satisfaction')).toMatchObject({
    kind: 'csat',
    answers: [
      { score: 5, respondent: '1041' },
      { score: 3, comment: 'Half of it is there.', quotable: false, respondent: '2207' },
      { score: 4, respondent: '1188' },
      { score: 1, respondent: '1302' },
      { score: 4, respondent: '1633' },
    ],
  });
  expect(wave('effort')).toMatchObject({
    kind: 'ces',
    answers: [{ score: 7 }, { score: 6, respondent: '2207' }, { score: 1 }, { score: 5 }],
  });
  expect([outcome.written, outcome.leftOut.length, outcome.rows]).toEqual([6, 4, 10]);
  expect(outcome.leftOut).toEqual([
    '4 second header row: "Timestamp": "Response"',
    '12 no wave: the mapping finds no quarter for it',
    '10 answers no question: it holds no score',
    '11 answers no question: it holds no score',
  ]);
  expect(outcome.reported).toEqual([
    '12 not a date: column "Timestamp": expected M/D/YYYY h:mm:ss A, got "6/31/2026 8:00:00 AM"',
    '9 value not listed in the mapping: column "Where do you work?": expected "Driver", "Workshop" or "Control room", got "Canteen"',
    '9 value not listed in the mapping: column "Which project did you work with us on?": expected "Terminals in the depots" or "Evening buses", got "Ticket machines"',
    '10 comment without a score: 2026-q2-programme-recommendation: it cannot be kept without one',
    'without an answer: 2026-q2-programme-recommendation: 2 of 8 rows',
    'without an answer: 2026-q2-programme-satisfaction: 3 of 8 rows',
    'without an answer: 2026-q2-programme-effort: 3 of 8 rows',
    '6 another answer of the respondent is kept: 2026-q2-programme-recommendation: that of row 7, the newest by column "Timestamp"',
    '6 another answer of the respondent is kept: 2026-q2-programme-effort: that of row 7, the newest by column "Timestamp"',
  ]);
  expect(readPortal(box.content).errors).toEqual([]);
  expect((await box.import(text, { kind: 'survey' })).files).toEqual([]);
});

test('the example of a form in Chinese fills three waves from one file, as the tool encodes it', async () => {
  const { box, text } = example('wenjuanxing');
  const outcome = await box.import(text, { kind: 'survey', written: 'gb18030' });
  const wave = (name: string) => box.json(`clients/east-china-logistics/surveys/2026-q4-yard-${name}.json`);
  expect(wave('recommendation')).toEqual({
    title: '堆场协作：推荐意愿',
    kind: 'nps',
    question: '您有多大可能向同事推荐与本项目团队合作？',
    audience: 'internal',
    source: { system: 'wenjuanxing', id: '2026-q4-yard-recommendation' },
    answers: [
      {
        group: 'gate-operations',
        project: 'slot-booking',
        quotable: true,
        score: 9,
        comment: '预约之后排队短了一半。',
        respondent: 'G017',
      },
      {
        group: 'gate-operations',
        project: 'slot-booking',
        quotable: false,
        score: 7,
        comment: '高峰时段还是要看两块屏幕。',
        respondent: 'G023',
      },
      {
        group: 'department-lead',
        project: 'slot-booking',
        quotable: false,
        score: 0,
        comment: '日期又改了一次。',
        respondent: 'D002',
      },
      { project: 'slot-booking', quotable: true, score: 8, respondent: 'G044' },
    ],
  });
  expect(wave('satisfaction')).toMatchObject({
    answers: [{ score: 5 }, { score: 4, respondent: 'G023' }, { score: 2 }],
  });
  expect(wave('effort')).toMatchObject({ answers: [{ score: 6 }, { score: 5 }, { score: 3 }, { score: 6 }] });
  const kept = (question: string) =>
    `3 another answer of the respondent is kept: 2026-q4-yard-${question}: that of row 4, the newest by column "提交答卷时间"`;
  expect(outcome.leftOut).toEqual(['6 no wave: the mapping finds no quarter for it', kept('recommendation')]);
  expect(outcome.reported).toEqual([
    '6 not a date: column "提交答卷时间": expected YYYY/M/D H:mm:ss, got "2026/12/2 25:00:00"',
    '7 value not listed in the mapping: column "2、您所在的部门": expected "闸口" or "部门负责人", got "食堂"',
    '7 value not listed in the mapping: column "5、总体而言，您对本项目的交付成果满意吗？": expected "非常不满意", "不满意", "一般", "满意" or "非常满意", got "很好"',
    'without an answer: 2026-q4-yard-effort: 1 of 5 rows',
    kept('satisfaction'),
    '7 not valid content: 2026-q4-yard-satisfaction: score: expected a whole number, got nothing. Add "score".',
  ]);
  expect(readPortal(box.content).errors).toEqual([]);
  expect((await box.import(text, { kind: 'survey', written: 'gb18030' })).files).toEqual([]);
});

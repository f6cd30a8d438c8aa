import { describe, expect, test } from 'vitest';
import { newReport } from '../../src/authoring/newReportCommand.ts';
import { readPortal } from '../../src/load/portal.ts';
import { frozen } from '../frozenReport.ts';
import type { Files } from '../load/contentFolder.ts';
import { crm, Desk, refusalOf, reportPath } from './desk.ts';

const options = (desk: Desk) => ({ ...desk.options, today: () => '2026-05-06' });
const path = `${crm}/reports/2026-05-06.md`;
const charter = (method: string, more = '') =>
  `---\nname: CRM\nmethod: ${method}\nstate: running\nsponsor: rivera\n${more}---\n`;
const published = frozen(
  '---\nfrom: 2026-03-01\nto: 2026-03-31\nauthor: Ines Rowan\nverdict: On the way\ndeclared:\n  schedule: { level: at-risk, reason: "Late: a week" }\n  cost: { level: on-track }\nasks:\n  - text: Sign\npublished: 2026-04-02\n---\n',
);
const plan = {
  milestones: [
    { id: 'pilot', title: { en: 'Pilot', 'zh-CN': '试点' }, baseline: '2026-04-10', actual: '2026-04-14' },
    {
      id: 'live',
      title: 'Go-live',
      baseline: '2026-05-20',
      forecasts: [{ reported: '2026-04-20', date: '2026-05-27' }],
    },
    { id: 'ours', title: 'Not for the client', audience: 'internal', actual: '2026-04-20' },
  ],
  tasks: [{ id: 'a', title: 'Build', finish: '2026-04-28', percent: 100 }],
};
const register = {
  changes: [
    { id: 'c', title: 'More', raised: '2026-04-01', by: 'A', decision: 'rejected', decided: '2026-04-09' },
  ],
  decisions: [{ id: 'd', question: 'Which supplier?', from: 'Ms Ash', due: '2026-05-15' }],
};
const files: Files = {
  [reportPath]: published,
  [`${crm}/project.md`]: charter('hybrid', 'manager: { name: Tom Ashdown }\n'),
  [`${crm}/plan.json`]: plan,
  [`${crm}/register.json`]: register,
};

test('a draft goes on from the last report and says what the files say already', () => {
  const desk = new Desk(files);
  expect(newReport('acme/crm', options(desk))).toEqual([
    `${desk.content}/${path}: a draft for 2026-04-01 to 2026-04-30 (the report of 2026-03-31 ended the day before; it goes to the end of last month).`,
    'Next: write the verdict, look over the rest, see it with npm start (managers alone see a draft), then',
    'npm run report -- publish acme/crm/2026-05-06',
  ]);
  expect(desk.read(path)).toBe(`---
from: 2026-04-01
to: 2026-04-30
author: Tom Ashdown
# How does the project stand, and why? One sentence in place of the dots.
verdict: …
# The levels of the report of 31 Mar 2026; each with what the figures say now.
declared:
  # Scope: No figures.
  # By the figures: On track.
  # Schedule: Milestones reached: 2 of 3; Go-live: 27 May 2026; Later than approved: 7 days
  # The reason was: Late: a week
  schedule: { level: at-risk }
  # Cost: No figures.
  cost: { level: on-track }
  # Quality: No figures.
  # Satisfaction: No figures.
# Proposed from the files of the project. Change it as you like.
done:
  - en: Pilot
    zh-CN: 试点
  - Build
  - "More: Rejected"
# Proposed from the files of the project. Change it as you like.
next:
  - "Go-live: 27 May 2026"
# Proposed from the files of the project. Change it as you like.
asks:
  - text: Which supplier?
    from: Ms Ash
    due: 2026-05-15

# What changed since 31 Mar 2026
#   Figures: The report of 31 Mar 2026 holds none → Figures of 30 Apr 2026
#   Asked: Which supplier?: – → By 15 May 2026
#   Asked: Sign: Open → No longer asked
---

(Write here what the lists above cannot say, or remove this line.)
`);
  expect(desk.errors).toEqual([]);
});

describe.each(['waterfall', 'agile', 'hybrid', 'extreme'])('for a project that is %s', (method) => {
  test.each([
    ['full', files],
    ['new', { ...files, [reportPath]: null }],
    [
      'empty',
      {
        [reportPath]: null,
        [`${crm}/plan.json`]: null,
        'clients/acme/client.md': '---\nname: A\nkind: internal\nlocale: zh-CN\n---\n',
      },
    ],
  ])('and %s, a draft passes the check as it is written', (_, more: Files) => {
    const desk = new Desk({ ...more, [`${crm}/project.md`]: charter(method) });
    newReport('acme/crm', options(desk));
    expect(desk.errors).toEqual([]);
    const reports = readPortal(desk.content).portal?.clients[0]?.projects[0]?.reports ?? [];
    expect(reports.at(-1)).toMatchObject({ id: '2026-05-06', to: '2026-04-30', verdict: '…' });
  });
});

test('what is proposed may hold anything a text may', () => {
  const titles = [
    'a: b',
    '- x',
    '---',
    '# no comment',
    'two\nlines',
    '"',
    '{',
    '…',
    "it's",
    ' padded ',
    '\u2028',
  ];
  const tasks = titles.map((title, at) => ({ id: `t${at}`, title, finish: '2026-04-15', percent: 100 }));
  const risk = {
    cause: 'C',
    event: 'evil\n---\nauthor: X',
    effect: 'E',
    probability: 1,
    impact: 1,
    response: 'accept',
  };
  const desk = new Desk({
    ...files,
    [`${crm}/plan.json`]: { tasks },
    [`${crm}/register.json`]: { risks: [{ id: 'r', ...risk }] },
  });
  newReport('acme/crm', options(desk));
  expect(desk.errors).toEqual([]);
  const report = readPortal(desk.content).portal?.clients[0]?.projects[0]?.reports.at(-1);
  expect(report?.done).toEqual(titles);
});

test('more than a reader takes in is counted', () => {
  const tasks = Array.from({ length: 30 }, (_, at) => ({
    id: `t${at}`,
    title: `T${at}`,
    finish: '2026-04-15',
    percent: 100,
  }));
  const desk = new Desk({ ...files, [`${crm}/plan.json`]: { tasks } });
  newReport('acme/crm', options(desk));
  expect(desk.read(path)).toContain('# Not listed: 19 more.\ndone:\n  - T0\n');
});

test('days and author can be said, and the words are in the client’s language', () => {
  const desk = new Desk({
    ...files,
    'clients/acme/client.md': '---\nname: A\nkind: internal\nlocale: zh-CN\n---\n',
  });
  const [said] = newReport('acme/crm', {
    ...options(desk),
    on: '2026-05-04',
    from: '2026-04-15',
    to: '2026-05-03',
    author: '李静',
  });
  expect(said).toContain('reports/2026-05-04.md: a draft for 2026-04-15 to 2026-05-03 (as asked).');
  const text = desk.read(`${crm}/reports/2026-05-04.md`);
  expect(text).toContain('from: 2026-04-15\nto: 2026-05-03\nauthor: 李静\n# 项目进展如何');
  expect(text).toContain('# 2026年3月31日报告以来的变化\n');
  expect(desk.errors).toEqual([]);
});

test('a report that is there is never written over', () => {
  const desk = new Desk(files);
  expect(refusalOf(() => newReport('acme/crm', { ...options(desk), on: '2026-03-31' }))).toBe(
    `${desk.content}/${reportPath}: there is a report of that day. Edit it, or name another day with --date.`,
  );
  expect(desk.read()).toBe(published);
});

test('a draft that is left open is pointed out, and goes on from', () => {
  const desk = new Desk(files);
  newReport('acme/crm', options(desk));
  const said = newReport('acme/crm', { ...options(desk), on: '2026-05-20' });
  expect(said[0]).toContain(
    'a draft for 2026-05-01 to 2026-05-20 (the report of 2026-05-06 ended the day before; it goes to today, for last month is reported).',
  );
  expect(said[1]).toBe('Still a draft: the report of 2026-05-06.');
});

test('where nothing is left to report, a period is wrong, or the client is, nothing is written', () => {
  const desk = new Desk({
    [`${crm}/reports/2026-05-05.md`]: '---\nfrom: 2026-05-01\nto: 2026-05-06\nauthor: A\nverdict: V\n---\n',
  });
  expect(refusalOf(() => newReport('acme/crm', options(desk)))).toBe(
    'The report of 2026-05-05 goes to 2026-05-06, so nothing is left for one of 2026-05-06. Say --from and --to.',
  );
  expect(
    refusalOf(() => newReport('acme/crm', { ...options(desk), from: '2026-05-06', to: '2026-05-05' })),
  ).toContain('has no day');
  expect(refusalOf(() => newReport('acme/cmr', options(desk)))).toContain('Did you mean "crm"?');
  desk.edit(() => '{', 'clients/acme/contacts.json');
  expect(refusalOf(() => newReport('acme/crm', options(desk)))).toContain('contacts.json:1:2');
});

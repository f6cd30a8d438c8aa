import { expect, test } from 'vitest';
import { sliceClient } from '../../../src/access/slice.ts';
import type { Reader } from '../../../src/schema/portfolio.ts';
import { type Report, ReportSchema } from '../../../src/schema/report.ts';
import type { PageView, Section } from '../../../src/views/page.ts';
import { reportPage } from '../../../src/views/pages/report.ts';
import { clientTree, managerTree, ownPlaceOf } from '../../../src/views/tree.ts';
import { clientOf, projectOf, settings } from '../../model/samples.ts';

const report = (to: string, said: object = {}): Report =>
  ReportSchema.parse({ id: to, from: to, to, author: 'Ann', verdict: 'V', published: to, ...said });
const snapshot = (dataDate: string, date: string) => ({
  dataDate,
  milestones: [
    { id: 'live', date },
    { id: 'secret', date },
    { id: 'kick-off', date: '2026-01-05', reached: true },
  ],
  risks: [{ id: 'hidden', probability: 1, impact: 5 }],
  work: { done: 12, totalScope: 40 },
  percentComplete: 37.5,
  cost: { currency: 'EUR', baseline: 900, actual: 300 },
  openIssues: 2,
  undecidedChanges: 0,
});
const reports = [
  report('2026-08-31', { snapshot: snapshot('2026-08-31', '2026-12-01') }),
  report('2026-09-30', {
    snapshot: snapshot('2026-09-30', '2026-12-08'),
    amended: { date: '2026-10-05', why: 'A day was wrong.' },
    asks: [{ text: 'Sign' }],
  }),
  report('2026-10-31', { published: undefined }),
];
const risk = {
  id: 'hidden',
  cause: 'C',
  event: 'Hidden',
  effect: 'E',
  probability: 1,
  impact: 5,
  response: 'accept',
};
const project = projectOf({
  reports,
  charter: { budget: { currency: 'EUR' } },
  plan: {
    milestones: [
      { id: 'live', title: 'Go-live' },
      { id: 'secret', title: 'Secret', audience: 'internal' },
      { id: 'kick-off', title: 'Kick-off' },
    ],
  },
  register: { risks: [risk] },
});

function page(id: string, reader: Reader = { kind: 'client', client: 'acme' }, of = project): PageView {
  const slice = sliceClient(clientOf({ projects: [of] }), reader);
  const [seen] = slice?.projects ?? [];
  const one = seen?.reports.find((other) => other.id === id);
  if (!slice || !seen || !one) throw new Error('There is no such page.');
  const tree = reader.kind === 'manager' ? managerTree(settings) : clientTree(slice, settings);
  return reportPage(ownPlaceOf(tree, settings, '2026-11-21'), slice, seen, one);
}

const wordsOf = (section: Section | undefined) =>
  section?.kind === 'table'
    ? section.rows.map((row) => row.map(({ text }) => text).join(' | '))
    : section?.kind === 'facts'
      ? section.items.map(({ term, detail }) => `${term} | ${detail.text}`)
      : section?.kind === 'list'
        ? section.items.map(({ text }) => text)
        : [];
const sectionOf = (view: PageView, id: string) => wordsOf(view.sections.find((section) => section.id === id));

test('what changed stands right below the verdict, before what is needed', () => {
  const { sections } = page('2026-09-30');
  expect(sections.map(({ id }) => id)).toEqual([
    'since-last',
    'health',
    'asks',
    'done',
    'next',
    'figures',
    'about',
    'otherReports',
  ]);
  expect(sections[0]?.title).toBe('What changed since 31 Aug 2026');
  expect(page('2026-08-31').sections[0]?.id).toBe('health');
});

test('a client reads of the changes and figures what they may see, a manager all of it', () => {
  expect(sectionOf(page('2026-09-30'), 'since-last')).toEqual([
    'Go-live | 1 Dec 2026 | 8 Dec 2026',
    'Asked: Sign | – | New',
  ]);
  expect(sectionOf(page('2026-09-30'), 'figures')).toEqual([
    'Milestones reached | 1 of 2',
    'Work done | 12 of 40',
    'Percent complete | 38%',
    'Open issues | 2',
    'Changes not decided | 0',
  ]);
  const manager = page('2026-09-30', { kind: 'manager' });
  expect(sectionOf(manager, 'since-last')).toContain('Secret | 1 Dec 2026 | 8 Dec 2026');
  expect(sectionOf(manager, 'figures')).toEqual(
    expect.arrayContaining([
      'Milestones reached | 1 of 3',
      'Spent so far | EUR\u00a0300.00',
      'Open risks | 1',
    ]),
  );
});

test('a sponsor reads of the money that the client does not see', () => {
  const sponsor: Reader = { kind: 'sponsor', sponsor: 'lee', projects: ['acme/crm'] };
  expect(sectionOf(page('2026-09-30', sponsor), 'figures')).toContain('Spent so far | EUR\u00a0300.00');
});

test('an amendment is told before anything else, and the reports around it are linked', () => {
  const view = page('2026-09-30', { kind: 'manager' });
  expect(view.notices.map(({ text }) => text)).toContain('Amended on 5 Oct 2026: A day was wrong.');
  expect(sectionOf(view, 'otherReports')).toEqual([
    'Previous report: 31 Aug 2026',
    'Next report: 31 Oct 2026',
  ]);
  expect(sectionOf(page('2026-09-30'), 'otherReports')).toEqual(['Previous report: 31 Aug 2026']);
});

test('a draft is compared with the last report by the figures it would have', () => {
  const changes = sectionOf(page('2026-10-31', { kind: 'manager' }), 'since-last');
  expect(changes).toContain('Asked: Sign | Open | No longer asked');
  expect(changes).toContain('Kick-off | Reached on 5 Jan 2026 | –');
});

test('a report says the rule that decided each level when it was frozen, with its numbers, to whoever may see it', () => {
  const findings = {
    schedule: {
      ...{ rule: 'milestone-slip', level: 'at-risk', value: 8, threshold: 5 },
      ...{ record: 'live', subject: 'Go-live' },
    },
    cost: { rule: 'budget-spent', level: 'off-track', spent: 950, budget: 900, currency: 'EUR' },
  };
  const health = { scope: 'on-track', schedule: 'at-risk', cost: 'off-track' };
  const frozen = report('2026-11-30', {
    snapshot: { ...snapshot('2026-11-30', '2026-12-08'), health, findings },
  });
  const shown = (reader?: Reader) =>
    sectionOf(page(frozen.id, reader, { ...project, reports: [frozen] }), 'health');
  const [scope, schedule] = [
    'Scope | On track | –',
    'Schedule | At risk | Go-live 8 working days later than approved, at risk above 5 working days.',
  ];
  expect(shown()).toEqual([scope, schedule, 'Cost | Off track | –']);
  expect(shown({ kind: 'manager' })).toEqual([
    scope,
    schedule,
    'Cost | Off track | EUR\u00a0950.00 spent of EUR\u00a0900.00, with work left.',
  ]);
});

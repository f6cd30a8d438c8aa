import { expect, test } from 'vitest';
import type { Locale } from '../../../src/schema/values.ts';
import { changesSince } from '../../../src/views/tables/changes.ts';
import { writerFor } from '../../../src/views/writer.ts';
import { clientOf, projectOf, reportOf, settings } from '../../model/samples.ts';

const figures = { dataDate: '2026-09-30', health: {}, milestones: [], risks: [] };
const budget = { currency: 'EUR', statusDate: '2026-10-30', actual: 1500, forecast: 2000, baseline: 1800 };
const before = {
  ...reportOf({
    to: '2026-09-30',
    declared: ['on-track'],
    asks: [{ text: 'Sign', due: '2026-10-09' }, { text: 'Test' }],
  }),
  snapshot: {
    ...figures,
    milestones: [
      { id: 'live', date: '2026-12-01', reached: false },
      { id: 'pilot', date: '2026-10-05', reached: false },
      { id: 'dropped', date: '2027-01-15', reached: false },
    ],
    risks: [
      { id: 'late', probability: 2, impact: 3 },
      { id: 'over', probability: 1, impact: 1 },
    ],
    work: { done: 10, totalScope: 40 },
    percentComplete: 25,
    cost: { currency: 'EUR', actual: 1000, forecast: 2000, baseline: 1800 },
  },
};
const after = reportOf({ draft: true, declared: ['at-risk'], asks: [{ text: 'Decide', due: '2026-11-20' }] });
const risk = { cause: 'C', effect: 'E', response: 'accept', probability: 4, impact: 3 };
const project = (reports = [before, after]) =>
  projectOf({
    reports,
    charter: { budget },
    plan: {
      unit: { en: 'points', 'zh-CN': '点' },
      milestones: [
        { id: 'live', title: 'Go-live', forecasts: [{ reported: '2026-10-20', date: '2026-12-15' }] },
        { id: 'pilot', title: 'Pilot', actual: '2026-10-06' },
      ],
      iterations: [{ id: 'one', start: '2026-10-01', finish: '2026-10-30', completed: 14, totalScope: 42 }],
      tasks: [{ id: 'a', title: 'A', percent: 40, duration: 1 }],
    },
    register: {
      risks: [
        { ...risk, id: 'late', event: 'It may be late' },
        { ...risk, id: 'over', event: 'Over', closed: '2026-10-01' },
      ],
    },
  });
const textIn = (locale: Locale, ...args: Parameters<typeof project>) =>
  changesSince(writerFor(locale, 'en'), settings, clientOf({}), project(...args), after).map(
    ({ title, rows }) => [title, ...rows.map((row) => row.map(({ text }) => text).join(' | '))],
  );

test('what changed since the last report is said in words, with what was before', () => {
  expect(textIn('en')).toEqual([
    [
      'What changed since 30 Sept 2026',
      'Scope | On track | At risk',
      'Go-live | 1 Dec 2026 | 15 Dec 2026',
      'Pilot | 5 Oct 2026 | Reached on 6 Oct 2026',
      'dropped | 15 Jan 2027 | No longer in the plan',
      'Work done (points) | 10 | 14',
      'Total scope (points) | 40 | 42',
      'Percent complete | 25% | 40%',
      'Spent so far | EUR\u00a01,000 | EUR\u00a01,500',
      'Risk: It may be late | 2 × 3 | 4 × 3',
      'Risk: Over | 1 × 1 | No longer open',
      'Asked: Decide | – | By 20 Nov 2026',
      'Asked: Sign | By 9 Oct 2026 | No longer asked',
      'Asked: Test | Open | No longer asked',
    ],
  ]);
});

test('it is said in Chinese too', () => {
  const [rows = []] = textIn('zh-CN');
  expect(rows).toContain('2026年9月30日报告以来的变化');
  expect(rows).toContain('已完成工作量（点） | 10 | 14');
  expect(rows).toContain('Pilot | 2026年10月5日 | 2026年10月6日已达成');
});

test('an earlier report without figures is said to have none, and the rest is compared', () => {
  const { snapshot: _, ...bare } = before;
  const [rows = []] = textIn('en', [bare, after]);
  expect(rows.slice(1, 3)).toEqual([
    'Figures | The report of 30 Sept 2026 holds none | Figures of 31 Oct 2026',
    'Scope | On track | At risk',
  ]);
  expect(rows).toHaveLength(6);
});

test('the first report has nothing to be compared with', () => {
  expect(textIn('en', [after])).toEqual([]);
});

test('a level is marked as one, and a day is one to programs', () => {
  const [section] = changesSince(writerFor('en', 'en'), settings, clientOf({}), project(), after);
  expect(section?.rows[0]?.[2]).toEqual({ text: 'At risk', level: 'at-risk' });
  expect(section?.rows[1]?.[2]).toEqual({ text: '15 Dec 2026', value: '2026-12-15' });
});

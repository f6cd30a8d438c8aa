import { expect, test } from 'vitest';
import { byDecisionNeed, decisionNeed } from '../../src/model/decisionNeed.ts';
import type { ProjectSummary } from '../../src/model/summary.ts';
import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import type { Level } from '../../src/schema/project.ts';
import { settings } from './samples.ts';

const asOf = '2026-11-21';

function project(name: string, level: Level, due: (string | undefined)[], amount?: number, currency = 'EUR') {
  const money = amount === undefined ? undefined : { amount, currency };
  return {
    name,
    health: { level, because: 'declared' },
    asks: due.map((day) => ({ text: 'Which?', due: day })),
    budget: { baseline: undefined, forecast: money, statusDate: '2026-10-31' },
  } satisfies Pick<ProjectSummary, 'name' | 'health' | 'asks' | 'budget'>;
}

test.each([
  ['an answer that is late, however well it stands', project('p', 'on-track', ['2026-11-20']), 'overdue'],
  ['an answer that is due on the very day is not late', project('p', 'on-track', ['2026-11-21']), 'asked'],
  ['an answer without a day', project('p', 'off-track', [undefined]), 'asked'],
  ['off its course with nothing asked', project('p', 'off-track', []), 'off-track'],
  ['at risk', project('p', 'at-risk', []), 'at-risk'],
  ['nobody knows', project('p', 'unknown', []), 'unknown'],
  ['well', project('p', 'on-track', []), 'none'],
  ['closed', project('p', 'done', []), 'none'],
] as const)('what a project needs: %s', (_, given, need) => {
  expect(decisionNeed(given, asOf)).toBe(need);
});

test('projects stand in the order of need, and those of one need by money', () => {
  const given = [
    project('well and dear', 'on-track', [], 9_000),
    project('off track, cheap', 'off-track', [], 10),
    project('off track, dear', 'off-track', [], 500),
    project('off track, no money known', 'off-track', []),
    project('asks', 'on-track', ['2026-12-01'], 1),
    project('asks late', 'on-track', ['2026-11-01'], 1),
    project('at risk', 'at-risk', [], 70),
    project('unknown', 'unknown', [], 80),
  ];
  expect(byDecisionNeed(given, settings, asOf).map(({ name }) => name)).toEqual([
    'asks late',
    'asks',
    'off track, dear',
    'off track, cheap',
    'off track, no money known',
    'at risk',
    'unknown',
    'well and dear',
  ]);
});

test('money of another currency is compared at the rate of its day, and last where there is none', () => {
  const rated = PortalSettingsSchema.parse({
    ...settings,
    rates: [{ date: '2026-10-01', from: 'CNY', to: 'EUR', rate: 0.1 }],
  });
  const given = [
    project('yen', 'at-risk', [], 1_000_000, 'JPY'),
    project('yuan', 'at-risk', [], 900, 'CNY'),
    project('euro', 'at-risk', [], 100),
  ];
  expect(byDecisionNeed(given, rated, asOf).map(({ name }) => name)).toEqual(['euro', 'yuan', 'yen']);
});

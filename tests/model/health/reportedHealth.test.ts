import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBetter, worstOf } from '../../../src/model/health/levels.ts';
import { freshUntil, reportedHealth } from '../../../src/model/health/reportedHealth.ts';
import { PortalSettingsSchema } from '../../../src/schema/portal.ts';
import type { ClientSlice } from '../../../src/schema/portfolio.ts';
import { type Level, LevelSchema } from '../../../src/schema/project.ts';
import { ReportSchema } from '../../../src/schema/report.ts';
import { clientOf, projectOf, reportOf } from '../samples.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en'],
  timeZone: 'UTC',
  currency: 'EUR',
  cadenceDays: 30,
  graceDays: 7,
});

/** What a manager can read and dispute: the project's state, its last report, the day it is looked at, and the level. */
const cases: [
  state: string,
  reportedTo: string | undefined,
  declared: Level[],
  asOf: string,
  level: Level,
  because: string,
][] = [
  ['running', undefined, [], '2026-11-21', 'unknown', 'no-report'],
  ['proposed', undefined, [], '2026-11-21', 'not-started', 'proposed'],
  ['closed', undefined, [], '2026-11-21', 'done', 'closed'],
  ['closed', '2026-01-31', ['off-track'], '2026-11-21', 'done', 'closed'],
  ['running', '2026-10-31', ['on-track', 'at-risk'], '2026-11-21', 'at-risk', 'declared'],
  ['running', '2026-10-31', ['on-track', 'off-track', 'at-risk'], '2026-11-21', 'off-track', 'declared'],
  ['running', '2026-10-31', ['on-track', 'unknown'], '2026-11-21', 'unknown', 'declared'],
  ['running', '2026-10-31', ['on-track', 'not-applicable'], '2026-11-21', 'on-track', 'declared'],
  ['running', '2026-10-31', [], '2026-11-21', 'unknown', 'nothing-declared'],
  ['running', '2026-10-31', ['on-track'], '2026-12-07', 'on-track', 'declared'],
  ['running', '2026-10-31', ['on-track'], '2026-12-08', 'unknown', 'stale'],
];

describe('the status of a project by its last report', () => {
  test.each(cases)(
    '%s, reported to %s as %j, on %s: %s (%s)',
    (state, reportedTo, declared, asOf, level, because) => {
      const reports = reportedTo === undefined ? [] : [reportOf({ to: reportedTo, declared })];
      const client = clientOf({ projects: [projectOf({ state, reports })] });
      const [project] = client.projects;
      if (!project) throw new Error('the sample has a project');
      expect(reportedHealth(project, client, settings, asOf)).toMatchObject({ level, because });
    },
  );

  // a relation that has ended: whatever was not closed by then is judged no more
  test.each([
    ['proposed', undefined, [], 'not-applicable', 'archived'],
    ['running', undefined, [], 'not-applicable', 'archived'],
    ['running', '2026-10-31', ['off-track'], 'not-applicable', 'archived'],
    ['running', '2025-10-31', ['on-track'], 'not-applicable', 'archived'],
    ['closing', '2026-10-31', ['on-track'], 'not-applicable', 'archived'],
    ['closed', '2025-10-31', ['at-risk'], 'done', 'closed'],
  ] as [string, string | undefined, Level[], Level, string][])(
    '%s, reported to %s as %j, at an archived client: %s (%s)',
    (state, reportedTo, declared, level, because) => {
      const reports = reportedTo === undefined ? [] : [reportOf({ to: reportedTo, declared })];
      const project = projectOf({ state, reports });
      const client = clientOf({ state: 'archived', projects: [project] });
      expect(reportedHealth(project, client, settings, '2026-11-21')).toMatchObject({ level, because });
    },
  );

  test('a draft says nothing about the project', () => {
    const client = clientOf({
      projects: [projectOf({ reports: [reportOf({ declared: ['off-track'], draft: true })] })],
    });
    const [project] = client.projects;
    if (!project) throw new Error('the sample has a project');
    expect(reportedHealth(project, client, settings, '2026-11-01').because).toBe('no-report');
  });

  test('a client’s own cadence decides when a report is too old', () => {
    const quarterly = { ...clientOf({}), cadenceDays: 92 } as ClientSlice;
    expect(freshUntil(reportOf({ to: '2026-09-30' }), quarterly, settings)).toBe('2027-01-07');
  });
});

/** A project that is reported on, whose only key milestone is overdue by a month: the figures say off track. */
function overdueProject(declared: object) {
  const report = ReportSchema.parse({ ...reportOf({ to: '2026-10-31' }), declared });
  const plan = { milestones: [{ id: 'm', title: 'M', key: true, baseline: '2026-10-01' }] };
  const project = projectOf({ reports: [report], plan });
  return reportedHealth(project, clientOf({ projects: [project] }), settings, '2026-11-21');
}

describe('what is declared beside what is computed', () => {
  test.each<[string, object, Level, string]>([
    [
      'better, with a reason: it stands',
      { schedule: { level: 'on-track', reason: 'Moved.' } },
      'on-track',
      'declared',
    ],
    [
      'better, without a reason: the worse counts',
      { schedule: { level: 'at-risk' } },
      'off-track',
      'computed',
    ],
    ['taken out, without a reason', { schedule: { level: 'not-applicable' } }, 'off-track', 'computed'],
    ['the same', { schedule: { level: 'off-track' } }, 'off-track', 'declared'],
    ['not declared: as computed', { scope: { level: 'on-track' } }, 'off-track', 'computed'],
    ['nothing declared: as computed', {}, 'off-track', 'computed'],
    [
      'a worse one stands without a reason',
      { schedule: { level: 'on-track', reason: 'Moved.' }, scope: { level: 'at-risk' } },
      'at-risk',
      'declared',
    ],
  ])('%s', (_, declared, level, because) => {
    expect(overdueProject(declared)).toMatchObject({ level, because });
  });
});

test('a declared level needs a reason where the figures say that something is wrong, and nowhere else', () => {
  const needed = LevelSchema.options.flatMap((computed) =>
    LevelSchema.options.filter((declared) => isBetter(declared, computed)).map((said) => [computed, said]),
  );
  const fine = ['unknown', 'on-track', 'not-started', 'done', 'not-applicable'];
  expect(needed).toEqual([
    ...['at-risk', ...fine].map((said) => ['off-track', said]),
    ...fine.map((said) => ['at-risk', said]),
  ]);
});

test('the worst of some levels is among them and no other is worse', () => {
  const order = LevelSchema.options;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...order)), (levels) => {
      const counted: Level[] = levels.filter((level) => level !== 'not-applicable');
      const worst = worstOf(levels);
      if (worst === undefined) return counted.length === 0;
      return (
        counted.includes(worst) && counted.every((level) => order.indexOf(worst) <= order.indexOf(level))
      );
    }),
  );
});

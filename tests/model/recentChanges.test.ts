import { expect, test } from 'vitest';
import { recentChanges } from '../../src/model/recentChanges.ts';
import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import { clientOf, projectOf, reportOf } from './samples.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en'],
  timeZone: 'UTC',
  currency: 'EUR',
});

const reports = [
  reportOf({ to: '2026-09-30', declared: ['on-track'] }),
  reportOf({ to: '2026-10-31', declared: ['at-risk'] }),
];

const told = (client: Parameters<typeof recentChanges>[0], asOf = '2026-11-21') =>
  recentChanges(client, settings, asOf).map(({ date, what, event }) => [date, what, event.kind]);

test('whatever is dated after the report before the latest is told, newest first', () => {
  const project = projectOf({
    reports,
    plan: {
      milestones: [
        { id: 'old', title: 'Old', baseline: '2026-09-30', actual: '2026-09-30' },
        { id: 'pilot', title: 'Pilot', baseline: '2026-10-01', actual: '2026-10-09' },
        {
          id: 'launch',
          title: 'Launch',
          baseline: '2026-12-01',
          forecasts: [
            { reported: '2026-10-15', date: '2026-12-10' },
            { reported: '2026-11-06', date: '2026-12-15' },
          ],
        },
        {
          id: 'steady',
          title: 'Steady',
          baseline: '2026-12-20',
          forecasts: [{ reported: '2026-11-06', date: '2026-12-20' }],
        },
      ],
    },
    register: {
      changes: [
        {
          id: 'a',
          title: 'Scanners',
          raised: '2026-09-01',
          by: 'Bo',
          decision: 'approved',
          decided: '2026-11-16',
        },
        { id: 'b', title: 'Pending', raised: '2026-11-01', by: 'Bo' },
        {
          id: 'c',
          title: 'Long ago',
          raised: '2026-01-01',
          by: 'Bo',
          decision: 'rejected',
          decided: '2026-01-02',
        },
      ],
      issues: [
        {
          id: 'i',
          title: 'Spam',
          raised: '2026-10-01',
          priority: 'low',
          status: 'closed',
          closed: '2026-10-20',
        },
      ],
      decisions: [
        { id: 'd', question: 'How long?', from: 'Bo', outcome: 'An hour', decided: '2026-10-02' },
        { id: 'e', question: 'Which?', from: 'Bo' },
      ],
    },
  });
  const client = clientOf({
    projects: [project],
    complaints: [
      { id: 'x', raised: '2026-10-01', by: 'Bo', severity: 'minor', text: 'Slow', closed: '2026-10-19' },
      { id: 'y', raised: '2026-10-01', by: 'Bo', severity: 'minor', text: 'Open' },
    ],
  });
  expect(told(client)).toEqual([
    ['2026-11-16', 'Scanners', 'change-decided'],
    ['2026-11-06', 'Launch', 'milestone-moved'],
    ['2026-10-31', 'CRM', 'level-moved'],
    ['2026-10-20', 'Spam', 'issue-closed'],
    ['2026-10-19', 'Slow', 'complaint-closed'],
    ['2026-10-09', 'Pilot', 'milestone-reached'],
    ['2026-10-02', 'How long?', 'decision-taken'],
  ]);
  expect(recentChanges(client, settings, '2026-11-21').map(({ event }) => event)).toEqual(
    expect.arrayContaining([
      { kind: 'milestone-moved', from: '2026-12-01', to: '2026-12-15' },
      { kind: 'level-moved', from: 'on-track', to: 'at-risk' },
    ]),
  );
});

test('with a single report what is dated in its period or later is told, without any nothing is', () => {
  const plan = {
    milestones: [{ id: 'pilot', title: 'Pilot', actual: '2026-10-31' }],
  };
  expect(told(clientOf({ projects: [projectOf({ reports: reports.slice(1), plan })] }))).toEqual([
    ['2026-10-31', 'Pilot', 'milestone-reached'],
  ]);
  expect(told(clientOf({ projects: [projectOf({ plan })] }))).toEqual([]);
});

test('a closed project is told of as long as its last report is fresh', () => {
  const client = clientOf({ projects: [projectOf({ state: 'closed', reports })] });
  expect(told(client, '2026-11-30')).toHaveLength(1);
  expect(told(client, '2027-03-31')).toEqual([]);
});

test('a complaint about one of several projects is told under its name', () => {
  const client = clientOf({
    projects: [
      projectOf({ reports: [reportOf({})] }),
      projectOf({ id: 'shop', charter: { name: 'Shop' }, reports: [reportOf({})] }),
    ],
    complaints: [
      {
        id: 'x',
        raised: '2026-10-01',
        by: 'Bo',
        severity: 'minor',
        text: 'Slow',
        closed: '2026-11-19',
        projects: ['shop'],
      },
      { id: 'y', raised: '2026-10-01', by: 'Bo', severity: 'minor', text: 'All', closed: '2026-11-18' },
    ],
  });
  expect(recentChanges(client, settings, '2026-11-21').map(({ project }) => project)).toEqual([
    'Shop',
    undefined,
  ]);
});

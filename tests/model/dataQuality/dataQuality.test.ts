import { describe, expect, test } from 'vitest';
import { completenessOf } from '../../../src/model/dataQuality/completeness.ts';
import { contradictionsIn } from '../../../src/model/dataQuality/contradictions.ts';
import { staleData } from '../../../src/model/dataQuality/freshness.ts';
import { placeIn } from '../../../src/model/dataQuality/recordPlace.ts';
import { clientOf, projectOf, reportOf, settings } from '../samples.ts';

const crm = 'clients/acme/projects/crm';
const money = (amount: number) => ({ amount, currency: 'EUR' });

test.each([
  [placeIn('profile', { client: 'acme' }), 'clients/acme/client.md'],
  [placeIn('plan', { client: 'acme', project: 'crm' }), `${crm}/plan.json`],
  [placeIn('report', { client: 'acme', project: 'crm', stem: '2026-03-31' }), `${crm}/reports/2026-03-31.md`],
  [
    placeIn('communication', { client: 'acme', stem: '2026-03-31-call' }),
    'clients/acme/communications/2026-03-31-call.md',
  ],
])('a place is in the file whose kind and name it has', ({ file }, expected) => {
  expect(file).toBe(expected);
});

describe('contradictions', () => {
  const found = (said: Parameters<typeof clientOf>[0]) =>
    contradictionsIn(clientOf(said)).map(({ rule, at }) => `${rule} ${at.file} ${at.path.join('.')}`);
  const planned = (plan: object, more: object = {}) => ({ projects: [projectOf({ plan, ...more })] });
  const series = (ev: number) => ({
    currency: 'EUR',
    bac: 100,
    periods: [
      { end: '2026-01-31', pv: 50, ev: 50, ac: 50 },
      { end: '2026-02-28', pv: 100, ev, ac: 90 },
    ],
  });
  const invoice = { id: 'i', kind: 'invoice', date: '2026-01-05', money: money(100), settles: 'o' };
  const payment = (amount: number) => ({
    ...{ id: 'p', kind: 'payment', date: '2026-02-05', status: 'settled', settles: 'i' },
    money: money(amount),
  });
  const need = { id: 'n', text: 'Fast', kind: 'functional', priority: 'must', deliverable: 'crm/d' };
  const delivering = (result: string) => [
    projectOf({ quality: { deliverables: [{ id: 'd', title: 'Manual', result }] } }),
  ];
  const complaint = { id: 'c', raised: '2026-03-01', by: 'Ann', severity: 'minor', text: 'Slow.' };
  const reported = { reports: [reportOf({ to: '2026-03-31' })] };

  // What a manager wrote, and what is found of it, where.
  test.each<[string, Parameters<typeof clientOf>[0], string[]]>([
    [
      'EV above BAC',
      planned({ earnedValue: series(101) }),
      [`earned-above-budget ${crm}/plan.json earnedValue.periods.1.ev`],
    ],
    ['EV of BAC', planned({ earnedValue: series(100) }), []],
    [
      'a done milestone without acceptance',
      planned({
        milestones: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B', actual: '2026-02-01' },
        ],
      }),
      [`done-without-acceptance ${crm}/plan.json milestones.1`],
    ],
    [
      'one with it',
      planned({
        milestones: [
          { id: 'b', title: 'B', actual: '2026-02-01', accepted: { date: '2026-02-02', by: 'Ann' } },
        ],
      }),
      [],
    ],
    [
      'a report later than its data',
      planned({ statusDate: '2026-03-30' }, reported),
      [`report-later-than-data ${crm}/reports/2026-03-31.md to`],
    ],
    ['a report of the day of its data', planned({ statusDate: '2026-03-31' }, reported), []],
    ['a report without data', { projects: [projectOf(reported)] }, []],
    [
      'a need accepted before its deliverable',
      { needs: [{ ...need, status: 'accepted' }], projects: delivering('pending') },
      ['need-accepted-alone clients/acme/needs.json needs.0.status'],
    ],
    [
      'a need accepted with its deliverable',
      { needs: [{ ...need, status: 'accepted' }], projects: delivering('accepted') },
      [],
    ],
    [
      'a settled invoice that nobody paid',
      { transactions: [{ ...invoice, status: 'settled' }] },
      ['settled-without-payment clients/acme/transactions.json transactions.0.status'],
    ],
    ['one that was paid', { transactions: [{ ...invoice, status: 'settled' }, payment(100)] }, []],
    [
      'an invoice that was paid and is open',
      { transactions: [payment(100), { ...invoice, status: 'open' }] },
      ['paid-but-open clients/acme/transactions.json transactions.1.status'],
    ],
    [
      'more invoiced than ordered',
      {
        transactions: [
          { id: 'o', kind: 'order', date: '2026-01-01', money: money(90), status: 'open' },
          { ...invoice, status: 'open' },
        ],
      },
      ['invoiced-above-order clients/acme/transactions.json transactions.0.status'],
    ],
    [
      'a complaint closed before it was raised',
      { complaints: [{ ...complaint, closed: '2026-02-28' }] },
      ['closed-before-raised clients/acme/complaints.json complaints.0.closed'],
    ],
    ['a complaint closed on its day', { complaints: [{ ...complaint, closed: '2026-03-01' }] }, []],
  ])('%s', (_, said, expected) => {
    expect(found(said)).toEqual(expected);
  });
});

describe('freshness', () => {
  const stale = (said: Parameters<typeof projectOf>[0], day: string, state?: 'archived') =>
    staleData(clientOf({ projects: [projectOf(said)], ...(state && { state }) }), settings, day).map(
      ({ rule, at }) => `${rule} ${at.file.replace(`${crm}/`, '')} ${at.path.join('.')}`,
    );
  const report = { reports: [reportOf({ to: '2026-03-31' })] };
  const dated = {
    plan: { statusDate: '2026-03-31' },
    charter: { budget: { currency: 'EUR', statusDate: '2026-04-30' } },
  };

  // 30 days of cadence and 7 of grace after 31 March end on 7 May.
  test.each<[string, string[]]>([
    ['2026-05-07', []],
    ['2026-05-08', ['report-stale reports/2026-03-31.md to', 'plan-stale plan.json statusDate']],
    [
      '2026-06-07',
      [
        'report-stale reports/2026-03-31.md to',
        'plan-stale plan.json statusDate',
        'cost-stale project.md budget.statusDate',
      ],
    ],
  ])('what is out of date on %s', (day, expected) => {
    expect(stale({ ...report, ...dated }, day)).toEqual(expected);
  });

  test('a project that runs without a report is told of, one that does not run is not', () => {
    expect(stale({}, '2026-05-01')).toEqual(['no-report project.md state']);
    expect(stale({ state: 'paused', ...dated }, '2027-01-01')).toEqual([]);
    expect(stale(report, '2027-01-01', 'archived')).toEqual([]);
  });
});

test('completeness counts records by kind and names the fields each lacks, at its place', () => {
  const client = clientOf({
    contacts: [
      { id: 'ann', name: 'Ann', position: 'Head', phone: '+41 44 000 00 00', channel: 'call' },
      { id: 'ben', name: 'Ben', channel: 'mail' },
    ],
    projects: [projectOf({ register: { actions: [{ id: 'a', text: 'Do it', owner: 'Ann' }] } })],
  });
  const kinds = completenessOf(client);
  expect(kinds.map(({ kind, records, complete }) => [kind, records, complete])).toEqual([
    ['profile', 1, 0],
    ['contacts', 2, 1],
    ['charters', 1, 0],
    ['actions', 1, 0],
  ]);
  expect(kinds[1]?.gaps).toEqual([
    {
      what: 'Ben',
      missing: ['position', 'mail or phone'],
      at: { file: 'clients/acme/contacts.json', path: ['contacts', 1] },
    },
  ]);
});

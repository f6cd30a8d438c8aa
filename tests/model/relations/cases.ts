import type { ChurnSignal } from '../../../src/model/relations/signal.ts';
import type { ClientSlice } from '../../../src/schema/portfolio.ts';
import type { Tier } from '../../../src/schema/relations.ts';
import { clientOf, projectOf } from '../samples.ts';

/** The day on which every case is judged. */
export const day = '2026-11-16';

/** A client with whom all is well: spoken with yesterday. */
export function wellWith(said: Parameters<typeof clientOf>[0] = {}): ClientSlice {
  return clientOf({ ...said, communications: [talk('2026-11-15'), ...(said.communications ?? [])] });
}

export function talk(date: string, said: object = {}): object {
  return { id: `${date}-talk`, date, subject: 'Talk', channel: 'call', ...said };
}

function wave(period: string, scores: number[], said: object = {}): object {
  const answers = scores.map((score) => ({ score }));
  return { id: `${period}-users`, period, title: 'Users', kind: 'nps', answers, ...said };
}

const happy = Array.from({ length: 40 }, () => 10);
const angry = Array.from({ length: 40 }, () => 3);
const lessHappy = [...happy.slice(2), 7, 7];

function owed(due: string, said: object = {}): object[] {
  const money = { amount: 100, currency: 'EUR' };
  return [
    { id: 'i', kind: 'invoice', title: 'March', date: '2026-03-01', due, money, status: 'open', ...said },
  ];
}

function paid(amount: number): object {
  const money = { amount, currency: 'EUR' };
  return { id: 'p', kind: 'payment', date: '2026-10-01', money, status: 'settled', settles: 'i' };
}

function complaint(said: object): object {
  return { id: 'c', raised: '2026-11-02', by: 'Ann', severity: 'severe', text: 'Nothing works.', ...said };
}

function planning(start: string, state = 'running') {
  const contact = { id: 'm', group: 'lead', content: 'Money', channel: 'call', everyDays: 14, sender: 'Ann' };
  return projectOf({ state, charter: { start }, communicationPlan: [contact] });
}

function rejecting(...decided: string[]) {
  const changes = decided.slice(1).map((day, index) => ({
    ...{ id: `c${index}`, title: `Change ${index}`, raised: '2026-01-01', by: 'Ann' },
    ...{ decision: 'rejected', decided: day },
  }));
  const deliverables = [{ id: 'd', title: 'Manual', result: 'rejected', decided: decided[0] }];
  return projectOf({ register: { changes }, quality: { deliverables } });
}

/** What is known of a client, its tier, and the rules that fire with the number that each of them says. */
export type Case = [
  string,
  Parameters<typeof clientOf>[0] & { silentSince?: string | null },
  ChurnSignal['rule'][],
  Tier?,
];

export const cases: Case[] = [
  ['all is well', {}, []],
  // silence: 30, 60 and 120 days
  ['A, 30 days after the last call', { silentSince: '2026-10-17' }, [], 'A'],
  ['A, 31 days after the last call', { silentSince: '2026-10-16' }, ['silent'], 'A'],
  ['B, 60 days', { silentSince: '2026-09-17' }, [], 'B'],
  ['B, 61 days', { silentSince: '2026-09-16' }, ['silent'], 'B'],
  ['C, 120 days', { silentSince: '2026-07-19' }, [], 'C'],
  ['C, 121 days', { silentSince: '2026-07-18' }, ['silent'], 'C'],
  ['no tier, 121 days', { silentSince: '2026-07-18' }, ['silent']],
  ['never spoken with', { silentSince: null }, ['silent']],
  [
    'only mails, messages and tests with end users since',
    {
      silentSince: '2026-10-16',
      communications: ['mail', 'message', 'usability-test'].map((channel) => talk('2026-11-10', { channel })),
    },
    ['silent'],
    'A',
  ],
  [
    'a call that is planned has not been held',
    { silentSince: null, communications: [talk('2026-11-17')] },
    ['silent'],
  ],
  // satisfaction
  [
    'NPS 100 falls to −100',
    { surveys: [wave('2026-q3', happy), wave('2026-q4', angry)] },
    ['satisfaction-falls'],
  ],
  [
    'NPS 100 falls to 95, within noise',
    { surveys: [wave('2026-q3', happy), wave('2026-q4', lessHappy)] },
    [],
  ],
  ['NPS rises', { surveys: [wave('2026-q3', angry), wave('2026-q4', happy)] }, []],
  [
    'it fell two years ago and nobody asks any more',
    { surveys: [wave('2024-q1', happy), wave('2024-q2', angry)] },
    [],
  ],
  ['too few answers to tell', { surveys: [wave('2026-q3', [10, 10]), wave('2026-q4', [1, 1])] }, []],
  // complaints
  ['a severe complaint is open', { complaints: [complaint({})] }, ['complaint-open']],
  ['it is closed', { complaints: [complaint({ closed: '2026-11-10' })] }, []],
  ['a major one is open', { complaints: [complaint({ severity: 'major' })] }, []],
  // payments: 7 days
  ['an invoice due 7 days ago', { transactions: owed('2026-11-09') }, []],
  ['an invoice due 8 days ago', { transactions: owed('2026-11-08') }, ['payment-late']],
  ['it is paid', { transactions: [...owed('2026-03-31'), paid(100)] }, []],
  ['a part of it is paid', { transactions: [...owed('2026-03-31'), paid(40)] }, ['payment-late']],
  ['it is a draft', { transactions: owed('2026-03-31', { status: 'draft' }) }, []],
  // cadence: every 14 days, two intervals may pass
  ['a contact every 14 days, missed for 28', { projects: [planning('2026-10-19')] }, []],
  ['missed for 29', { projects: [planning('2026-10-18')] }, ['contacts-missed']],
  [
    'held in between',
    { projects: [planning('2026-01-01')], communications: [talk('2026-10-19', { group: 'lead' })] },
    [],
  ],
  [
    'held with another group',
    { projects: [planning('2026-01-01')], communications: [talk('2026-10-19', { group: 'users' })] },
    ['contacts-missed'],
  ],
  ['the project is paused', { projects: [planning('2026-01-01', 'paused')] }, []],
  // disputes: two rejections in 90 days
  ['one rejection', { projects: [rejecting('2026-11-01')] }, []],
  [
    'two rejections, the first 90 days ago',
    { projects: [rejecting('2026-11-01', '2026-08-18')] },
    ['scope-disputed'],
  ],
  ['two rejections, the first 91 days ago', { projects: [rejecting('2026-11-01', '2026-08-17')] }, []],
  // contract: 180 days
  ['a contract ends in 181 days', { profile: { contract: { start: '2024-01-01', end: '2027-05-16' } } }, []],
  ['in 180 days', { profile: { contract: { start: '2024-01-01', end: '2027-05-15' } } }, ['contract-ends']],
  ['yesterday', { profile: { contract: { start: '2024-01-01', end: '2026-11-15' } } }, ['contract-ends']],
  ['never', { profile: { contract: { start: '2024-01-01' } } }, []],
  // a client who has left
  [
    'archived, with everything wrong',
    { state: 'archived', silentSince: null, complaints: [complaint({})] },
    [],
  ],
];

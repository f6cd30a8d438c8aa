import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/model/dates.ts';
import { snapshotOf } from '../../../src/model/reports/snapshot.ts';
import { ReportSchema } from '../../../src/schema/report.ts';
import { clientOf, projectOf, settings } from '../samples.ts';

type SaidOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

const dataDate = '2026-10-31';
const snapshot = (said: Parameters<typeof projectOf>[0]) =>
  snapshotOf(projectOf(said), clientOf({}), settings, dataDate);
const milestones = (milestone: object, plan: object = {}) =>
  snapshot({ plan: { ...plan, milestones: [{ id: 'm', title: 'M', ...milestone }] } }).milestones;
const [before, after] = ['2026-10-30', '2026-11-02'];

test.each([
  [
    'its newest forecast by then',
    {
      forecasts: [
        { reported: before, date: after },
        { reported: after, date: '2027-01-01' },
      ],
    },
    { date: after, reached: false },
  ],
  [
    'its baseline where nothing was forecast yet',
    { baseline: '2026-12-01', forecasts: [{ reported: after, date: '2027-01-01' }] },
    { baseline: '2026-12-01', date: '2026-12-01', reached: false },
  ],
  [
    'the day it was reached',
    { baseline: '2026-10-01', actual: before },
    { baseline: '2026-10-01', date: before, reached: true },
  ],
  [
    'no day it was reached later',
    { baseline: '2026-10-01', actual: after },
    { baseline: '2026-10-01', date: '2026-10-01', reached: false },
  ],
  ['no day where it says none', {}, { reached: false }],
])('a milestone is kept with %s', (_, milestone, kept) => {
  expect(milestones(milestone)).toEqual([{ id: 'm', ...kept }]);
});

test('a milestone of which everything was said later was not there, and no more was a baseline approved later', () => {
  const forecasts = [{ reported: after, date: '2027-01-01' }];
  const plan = { baseline: { approved: after } };
  expect(milestones({ forecasts })).toEqual([]);
  expect(milestones({ baseline: '2026-12-01' }, plan)).toEqual([]);
  expect(
    milestones({ baseline: '2026-12-01', forecasts: [{ reported: before, date: after }] }, plan),
  ).toEqual([{ id: 'm', date: after, reached: false }]);
});

test('work is that of the iterations that had ended', () => {
  const iteration = (finish: string, completed?: number, totalScope?: number) => ({
    id: finish,
    start: '2026-09-01',
    finish,
    ...(completed !== undefined && { completed }),
    ...(totalScope !== undefined && { totalScope }),
  });
  const work = (...iterations: object[]) => snapshot({ plan: { iterations } }).work;
  expect(work(iteration('2026-10-01', 0.1, 40), iteration(dataDate, 0.2), iteration(after, 9, 99))).toEqual({
    done: 0.3,
    totalScope: 40,
  });
  expect(work(iteration(after, 9, 99))).toBeUndefined();
  expect(work(iteration(before, undefined, 12))).toEqual({ totalScope: 12 });
});

test('percent complete weighs each task by the working days of its baseline, else of its plan', () => {
  const tasks = [
    // five working days and not twelve
    {
      id: 'a',
      title: 'A',
      percent: 100,
      baselineStart: '2026-10-05',
      baselineFinish: '2026-10-09',
      start: '2026-10-05',
      finish: '2026-10-20',
    },
    { id: 'b', title: 'B', percent: 50, start: '2026-10-10', finish: '2026-10-13' },
    { id: 'c', title: 'C', percent: 0, duration: 3 },
    { id: 'no-days', title: 'D', percent: 0 },
    { id: 'secret', title: 'E', percent: 0, duration: 90, audience: 'internal' },
  ];
  expect(snapshot({ plan: { tasks } }).percentComplete).toBe(60);
  expect(snapshot({ plan: { statusDate: dataDate, tasks } }).percentComplete).toBe(60);
});

test('there is no percent of a later day, of tasks without days, or of an extreme project', () => {
  const tasks = [{ id: 'a', title: 'A', percent: 40, duration: 2 }];
  expect(snapshot({ plan: { statusDate: after, tasks } }).percentComplete).toBeUndefined();
  expect(
    snapshot({ plan: { tasks: [{ id: 'a', title: 'A', percent: 40 }] } }).percentComplete,
  ).toBeUndefined();
  expect(snapshot({ plan: { tasks }, charter: { method: 'extreme' } }).percentComplete).toBeUndefined();
});

test('money is that of the budget by then, else what was spent by the end of the last period', () => {
  const budget = { currency: 'EUR', baseline: 100, actual: 40, forecast: 110 };
  const earnedValue = {
    currency: 'EUR',
    bac: 90,
    periods: [
      { end: '2026-09-30', pv: 20, ev: 20, ac: 25 },
      { end: dataDate, pv: 40 },
      { end: '2026-11-30', pv: 60, ac: 70 },
    ],
  };
  const cost = (said: { budget?: object; plan?: object }) =>
    snapshot({ charter: said.budget ? { budget: said.budget } : {}, plan: said.plan ?? {} }).cost;
  expect(cost({ budget: { ...budget, statusDate: dataDate }, plan: { earnedValue } })).toEqual(budget);
  expect(cost({ budget: { ...budget, statusDate: after }, plan: { earnedValue } })).toEqual({
    currency: 'EUR',
    baseline: 90,
    actual: 25,
  });
  expect(cost({ plan: { earnedValue, baseline: { approved: after } } })).toEqual({
    currency: 'EUR',
    actual: 25,
  });
  expect(cost({ budget })).toBeUndefined();
  expect(cost({})).toBeUndefined();
});

test('risks, issues and changes are those that were open, and only what the client sees is counted', () => {
  const risk = { cause: 'C', event: 'E', effect: 'F', probability: 2, impact: 3, response: 'accept' };
  const issue = { title: 'T', raised: before, priority: 'low', status: 'open' };
  const change = { title: 'T', raised: before, by: 'Ann' };
  const register = {
    risks: [
      { ...risk, id: 'open', raised: before },
      { ...risk, id: 'undated' },
      { ...risk, id: 'later', raised: after },
      { ...risk, id: 'closed', closed: before },
      { ...risk, id: 'closed-later', closed: after },
    ],
    issues: [
      { ...issue, id: 'open' },
      { ...issue, id: 'closed-later', status: 'closed', closed: after },
      { ...issue, id: 'closed', status: 'closed', closed: before },
      { ...issue, id: 'resolved', status: 'resolved' },
      { ...issue, id: 'later', raised: after },
      { ...issue, id: 'ours', audience: 'internal' },
    ],
    changes: [
      { ...change, id: 'pending' },
      { ...change, id: 'decided-later', decision: 'approved', decided: after },
      { ...change, id: 'decided', decision: 'rejected', decided: before },
      { ...change, id: 'undated', decision: 'approved' },
      { ...change, id: 'later', raised: after },
      { ...change, id: 'ours', audience: 'sponsor' },
    ],
  };
  const kept = snapshot({ register });
  expect(kept.risks).toEqual(
    ['open', 'undated', 'closed-later'].map((id) => ({ id, probability: 2, impact: 3 })),
  );
  expect(kept).toMatchObject({ openIssues: 2, undecidedChanges: 2, health: {} });
});

test('what is said after the data date changes nothing, whatever it is', () => {
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(dataDate, days));
  const said = fc.record({
    forecasts: fc.array(fc.record({ reported: day, date: day }), { maxLength: 4 }),
    actual: fc.option(day, { nil: undefined }),
    finish: day,
    completed: fc.nat(20),
    end: day,
    closed: fc.option(day, { nil: undefined }),
    raised: day,
  });
  const projectSaying = (all: SaidOf<typeof said>[], until: string) => {
    const by = (date: string | undefined) => (date !== undefined && date <= until ? date : undefined);
    const at = all.map((one, index) => ({ ...one, id: `i${index}` }));
    return projectOf({
      plan: {
        milestones: at.map(({ id, forecasts, actual }) => ({
          id,
          title: id,
          baseline: '2026-10-01',
          forecasts: forecasts.filter(({ reported }) => by(reported)),
          actual: by(actual),
        })),
        iterations: at
          .filter(({ finish }) => by(finish))
          .map(({ id, finish, completed }) => ({
            id,
            start: '2026-01-01',
            finish,
            completed,
            totalScope: completed,
          })),
        earnedValue: {
          currency: 'EUR',
          periods: at
            .filter(({ end }) => by(end))
            .map(({ end, completed }) => ({ end, pv: 1, ac: completed })),
        },
      },
      register: {
        risks: at
          .filter(({ raised }) => by(raised))
          .map(({ id, raised, closed }) => ({
            id,
            cause: 'C',
            event: 'E',
            effect: 'F',
            probability: 1,
            impact: 1,
            response: 'accept',
            raised,
            closed: by(closed),
          })),
        issues: at
          .filter(({ raised }) => by(raised))
          .map(({ id, raised, closed }) => ({
            id,
            title: id,
            raised,
            priority: 'low',
            status: by(closed) ? 'closed' : 'open',
            closed: by(closed),
          })),
      },
    });
  };
  const client = clientOf({});
  fc.assert(
    fc.property(fc.array(said, { maxLength: 5 }), (all) => {
      const then = snapshotOf(projectSaying(all, dataDate), client, settings, dataDate);
      expect(snapshotOf(projectSaying(all, '9999-12-31'), client, settings, dataDate)).toEqual(then);
    }),
  );
});

test('a snapshot is what a report may hold', () => {
  const plan = {
    milestones: [{ id: 'm', title: 'M', key: true, baseline: '2026-12-01' }],
    tasks: [{ id: 'a', title: 'A', percent: 33.333, duration: 3 }],
  };
  const held = { id: dataDate, from: dataDate, to: dataDate, author: 'Ann', verdict: 'V' };
  const kept = snapshot({ plan });
  expect(kept.findings?.schedule).toBeDefined();
  expect(ReportSchema.parse({ ...held, snapshot: kept }).snapshot).toEqual(kept);
});

test('for whom a milestone or a risk was is kept, where it is not what one would think of it', () => {
  const risk = { cause: 'C', event: 'E', effect: 'F', probability: 1, impact: 1, response: 'accept' };
  const kept = snapshot({
    plan: {
      milestones: [
        { id: 'theirs', title: 'T' },
        { id: 'ours', title: 'O', audience: 'internal' },
      ],
    },
    register: {
      risks: [
        { ...risk, id: 'ours' },
        { ...risk, id: 'theirs', shared: true },
      ],
    },
  });
  expect(kept.milestones.map(({ id, audience }) => [id, audience])).toEqual([
    ['theirs', undefined],
    ['ours', 'internal'],
  ]);
  expect(kept.risks.map(({ id, audience }) => [id, audience])).toEqual([
    ['ours', undefined],
    ['theirs', 'client'],
  ]);
});

test('levels are kept with what decided them, of the dimensions of which every reader may know, as of the data date', () => {
  const said = {
    charter: { budget: { currency: 'EUR', statusDate: dataDate, baseline: 100, forecast: 150 } },
    plan: { milestones: [{ id: 'm', title: 'M', key: true, baseline: '2026-10-28' }] },
    quality: {
      measures: [
        { id: 'q', title: 'Q', target: 9, audience: 'internal', readings: [{ date: before, value: 1 }] },
      ],
    },
  };
  const overdue = {
    ...{ rule: 'milestone-overdue', record: 'm', subject: 'M' },
    ...{ level: 'at-risk', value: 2, threshold: 0 },
  };
  expect(snapshot(said)).toMatchObject({ health: { schedule: 'at-risk' }, findings: { schedule: overdue } });
  expect(Object.keys(snapshot(said).findings ?? {})).toEqual(['schedule']);
  const open = { charter: { budget: { ...said.charter.budget, showCost: true } } };
  const kept = snapshot({ ...said, ...open });
  expect(kept.health).toEqual({ schedule: 'at-risk', cost: 'off-track' });
  expect(kept.findings?.cost).toEqual({
    ...{ rule: 'cost-forecast', level: 'off-track' },
    ...{ value: -0.5, threshold: -settings.thresholds.costAtRisk },
  });
});

test('a finding on a survey or a complaint names the project only where that is about no other one', () => {
  const kept = (projects?: string[]) => {
    const complaint = { id: 'c', raised: '2026-10-29', by: 'Ann', severity: 'severe', text: 'Late.' };
    const client = clientOf({ complaints: [{ ...complaint, ...(projects && { projects }) }] });
    return snapshotOf(projectOf({}), client, settings, dataDate).findings?.satisfaction;
  };
  const finding = { rule: 'complaint-open', level: 'on-track', value: 1, threshold: 5, record: 'c' };
  expect(kept()).toEqual(finding);
  expect(kept(['crm', 'shop'])).toEqual(finding);
  expect(kept(['crm'])).toEqual({ ...finding, project: 'crm' });
});

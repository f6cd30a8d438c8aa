import { describe, expect, test } from 'vitest';
import { clientFigures, projectFigures } from '../../../src/model/keyFigures/keyFigures.ts';
import type { Project } from '../../../src/schema/portfolio.ts';
import { clientOf, projectOf, reportOf } from '../samples.ts';

const reports = [reportOf({ to: '2026-09-30' }), reportOf({ to: '2026-10-31' })];

/** A project with data for every figure. */
function fullProject(
  said: { id?: string; method?: string; state?: string; currency?: string } = {},
): Project {
  const { id = 'crm', method = 'waterfall', state = 'running', currency = 'EUR' } = said;
  return projectOf({
    id,
    state,
    reports,
    charter: {
      method,
      budget: { currency, statusDate: '2026-10-31', baseline: 100_000, forecast: 104_000 },
    },
    plan: {
      statusDate: '2026-11-06',
      unit: 'points',
      milestones: [
        { id: 'pilot', title: 'Pilot', key: true, baseline: '2026-09-01', actual: '2026-09-11' },
        {
          id: 'launch',
          title: 'Launch',
          key: true,
          baseline: '2026-12-01',
          forecasts: [
            { reported: '2026-09-30', date: '2026-12-03' },
            { reported: '2026-10-31', date: '2026-12-21' },
          ],
        },
        { id: 'test', title: 'Test', baseline: '2026-10-15', actual: '2026-10-15' },
      ],
      iterations: [
        { id: 'one', start: '2026-09-01', finish: '2026-09-30', planned: 12, completed: 10, totalScope: 50 },
        { id: 'two', start: '2026-10-01', finish: '2026-10-31', planned: 12, completed: 13, totalScope: 54 },
        { id: 'three', start: '2026-11-01', finish: '2026-11-30', planned: 12 },
      ],
      decisionPoints: [
        { id: 'first', question: 'Go on?', due: '2026-10-01', held: '2026-10-02' },
        { id: 'second', question: 'Which way?', due: '2026-11-10' },
      ],
      experiments: [
        { id: 'a', hypothesis: 'a', outcome: 'confirmed' },
        { id: 'b', hypothesis: 'b', start: '2026-11-01' },
        { id: 'c', hypothesis: 'c', start: '2026-12-01' },
      ],
      options: [
        { id: 'north', title: 'North', open: true },
        { id: 'south', title: 'South', open: false },
      ],
    },
    quality: {
      measures: [
        {
          id: 'speed',
          title: 'Speed',
          target: 2,
          better: 'lower',
          readings: [
            { date: '2026-09-01', value: 3 },
            { date: '2026-10-01', value: 2 },
          ],
        },
        { id: 'finished', title: 'Finished', target: 90, readings: [{ date: '2026-10-02', value: 88 }] },
        { id: 'unread', title: 'Unread', target: 1, readings: [] },
      ],
      deliverables: [
        { id: 'guide', title: 'Guide', due: '2026-10-01', result: 'accepted', decided: '2026-10-05' },
        { id: 'shop', title: 'Shop', due: '2026-11-01' },
        { id: 'app', title: 'App', due: '2026-12-01' },
      ],
    },
  });
}

const kinds = (figures: readonly { kind: string }[]) => figures.map(({ kind }) => kind);

describe('the figures of a client', () => {
  test('an internal client sees efficiency first, an external one quality and dates', () => {
    const projects = [fullProject()];
    expect(kinds(clientFigures(clientOf({ projects, profile: { kind: 'internal' } })))).toEqual([
      'iteration-work',
      'cost-forecast',
      'on-time',
      'next-milestone',
    ]);
    expect(kinds(clientFigures(clientOf({ projects })))).toEqual([
      'quality-met',
      'next-milestone',
      'median-slip',
      'on-time',
    ]);
  });

  test('a client without data has no figure, and none is 0', () => {
    expect(clientFigures(clientOf({}))).toEqual([]);
    expect(clientFigures(clientOf({ projects: [projectOf({ plan: {}, reports })] }))).toEqual([]);
  });

  test('closed projects count only when no other is left', () => {
    const closed = fullProject({ id: 'old', state: 'closed' });
    expect(clientFigures(clientOf({ projects: [projectOf({ plan: {} }), closed] }))).toEqual([]);
    expect(clientFigures(clientOf({ projects: [closed] }))).toHaveLength(4);
  });

  test('work of two teams is not added: it is told how many kept their plan', () => {
    const projects = [fullProject(), fullProject({ id: 'shop', currency: 'CNY' })];
    const [work, cost] = clientFigures(clientOf({ projects, profile: { kind: 'internal' } }));
    expect(work).toMatchObject({ kind: 'plans-kept', kept: 2, teams: 2, before: 0, latest: '2026-10-31' });
    expect(cost).toMatchObject({ kind: 'budgets-kept', kept: 0, projects: 2 });
  });

  test('money of one currency is added', () => {
    const projects = [fullProject(), fullProject({ id: 'shop' })];
    const [, cost] = clientFigures(clientOf({ projects, profile: { kind: 'internal' } }));
    expect(cost).toMatchObject({ forecast: 208_000, approved: 200_000, projects: 2, before: undefined });
  });

  test('each figure says how it has changed', () => {
    const [quality, next, slip, onTime] = clientFigures(clientOf({ projects: [fullProject()] }));
    expect(quality).toMatchObject({ met: 1, read: 2, unread: 1, latest: '2026-10-02', change: 1 });
    expect(next).toMatchObject({ milestone: { id: 'launch' }, before: { date: '2026-12-03' } });
    // slips of 10 and 20 days now, of 10 and 2 when the report before was published
    expect(slip).toMatchObject({ days: 15, milestones: 2, before: 6, dataDate: '2026-11-06' });
    expect(onTime).toMatchObject({ onTime: 1, due: 2, recent: { onTime: 1, due: 1 } });
  });

  test('a milestone that is not reached is at least as late as the data', () => {
    const project = projectOf({
      reports,
      plan: {
        statusDate: '2026-11-06',
        milestones: [{ id: 'launch', title: 'Launch', key: true, baseline: '2026-10-27' }],
      },
    });
    const slip = clientFigures(clientOf({ projects: [project] })).find(({ kind }) => kind === 'median-slip');
    expect(slip).toMatchObject({ days: 10, before: 0 });
  });

  test('a cost forecast is compared with the one an older report was frozen with', () => {
    const frozen = (to: string, forecast: number) =>
      reportOf({ to, snapshot: { dataDate: to, cost: { currency: 'EUR', forecast } } });
    const project = projectOf({
      reports: [frozen('2026-09-30', 101_000), frozen('2026-10-31', 104_000)],
      charter: {
        budget: { currency: 'EUR', statusDate: '2026-10-31', baseline: 100_000, forecast: 104_000 },
      },
    });
    expect(clientFigures(clientOf({ projects: [project] }))).toMatchObject([
      { forecast: 104_000, before: 101_000 },
    ]);
  });
});

describe('the figures of a project follow its method', () => {
  test.each([
    ['waterfall', ['next-milestone', 'median-slip', 'deliverables', 'cost-forecast']],
    ['agile', ['work-done', 'iteration-work', 'next-iteration', 'cost-forecast']],
    ['hybrid', ['next-milestone', 'work-done', 'median-slip', 'cost-forecast']],
    ['extreme', ['next-decision', 'experiments', 'options', 'cost-forecast']],
  ])('%s: %j', (method, expected) => {
    expect(kinds(projectFigures(fullProject({ method }), '2026-11-21'))).toEqual(expected);
  });

  test('they hold what the plan says', () => {
    const figures = (method: string) => projectFigures(fullProject({ method }), '2026-11-21');
    expect(figures('waterfall')[2]).toMatchObject({ accepted: 1, due: 2, recent: 1 });
    expect(figures('agile')).toMatchObject([
      { done: 23, scope: 54, until: '2026-10-31', last: { completed: 13, growth: 4 } },
      { completed: 13, before: 10, unit: 'points' },
      { iteration: { id: 'three' } },
      {},
    ]);
    expect(figures('extreme')).toMatchObject([
      { point: { id: 'second' }, lastHeld: '2026-10-02' },
      { resolved: 1, started: 2, confirmed: 1, refuted: 0 },
      { open: 1, considered: 2 },
      {},
    ]);
  });
});

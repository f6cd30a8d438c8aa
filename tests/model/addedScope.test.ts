import { expect, test } from 'vitest';
import { addedScope } from '../../src/model/addedScope.ts';
import { projectOf } from './samples.ts';

const [approved, before, after, day] = ['2026-03-02', '2026-02-27', '2026-04-01', '2026-10-31'];
const change = { title: 'T', raised: '2026-01-05', by: 'Ann', decision: 'approved' };
const scope = { scope: 'A second language' };

function titles(plan: object, changes: object[] = []): unknown[] {
  const listed = changes.map((one, index) => ({ ...change, id: `c${index}`, title: `C${index}`, ...one }));
  const project = projectOf({ plan, register: { changes: listed } });
  return addedScope(project, [], day).map(({ title }) => title);
}

test.each([
  ['approved after the baseline', { decided: after, effect: scope }, true],
  ['approved before it, so that it is in the plan', { decided: before, effect: scope }, false],
  ['approved on the same day', { decided: approved, effect: scope }, false],
  ['approved later than the figures are of', { decided: '2026-11-02', effect: scope }, false],
  ['approved, nobody says when', { effect: scope }, true],
  ['not decided', { decision: 'pending', effect: scope }, false],
  ['rejected', { decision: 'rejected', decided: after, effect: scope }, false],
  ['that costs something', { decided: after, effect: { cost: { amount: 9, currency: 'EUR' } } }, true],
  ['that saves something', { decided: after, effect: { cost: { amount: -9, currency: 'EUR' } } }, true],
  ['that costs nothing', { decided: after, effect: { cost: { amount: 0, currency: 'EUR' } } }, false],
  ['that lets the scope grow', { decided: after, effect: { scopePercent: 3 } }, true],
  ['that only moves days', { decided: after, effect: { days: 10, scopePercent: 0 } }, false],
  ['without any effect', { decided: after }, false],
])('a change request %s is added work or not', (_, said, isAdded) => {
  expect(titles({ baseline: { approved } }, [said])).toEqual(isAdded ? ['C0'] : []);
});

test('a task without approved dates is added where others have them', () => {
  const old = { id: 'old', title: 'Old', baselineStart: '2026-03-02', baselineFinish: '2026-03-06' };
  const late = { id: 'late', title: 'Late', start: '2026-05-04', finish: '2026-05-12' };
  expect(titles({ tasks: [old, late] })).toEqual(['Late']);
  expect(titles({ tasks: [{ ...old, baselineStart: undefined }, late] })).toEqual(['Late']);
  expect(titles({ tasks: [late] })).toEqual([]);
  expect(titles({ tasks: [old] })).toEqual([]);
});

test('a baseline that takes the work in leaves nothing added, and without one nothing can be', () => {
  const added = [{ decided: after, effect: scope }];
  expect(titles({ baseline: { approved: after } }, added)).toEqual([]);
  expect(titles({}, added)).toEqual([]);
  expect(
    titles({ baseline: { approved: '2026-11-30' } }, [{ decided: '2026-12-01', effect: scope }]),
  ).toEqual([]);
});

test('of each is told what is known of it', () => {
  const effect = { days: 5, cost: { amount: 900, currency: 'EUR' }, ...scope };
  const project = projectOf({
    plan: {
      baseline: { approved },
      tasks: [
        { id: 'old', title: 'Old', baselineStart: approved, baselineFinish: '2026-03-06' },
        { id: 'late', title: 'Late', start: '2026-05-04', finish: '2026-05-12' },
      ],
    },
    register: { changes: [{ ...change, id: 'c', decided: after, effect }] },
  });
  expect(addedScope(project, ['2026-05-05'], day)).toEqual([
    { kind: 'change', title: 'T', approved: after, ...effect },
    { kind: 'task', title: 'Late', days: 6 },
  ]);
});

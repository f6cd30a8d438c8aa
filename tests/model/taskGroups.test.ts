import { expect, test } from 'vitest';
import { taskGroups } from '../../src/model/taskGroups.ts';
import { projectOf } from './samples.ts';

function groupsOf(tasks: object[], stages: object[] = []) {
  const { plan } = projectOf({
    plan: {
      stages,
      tasks: tasks.map((task, index) => ({ id: `t${index}`, title: `Task ${index}`, ...task })),
    },
  });
  return plan ? taskGroups(plan) : [];
}

test('tasks stand in the group they name, else in their stage, else together', () => {
  const groups = groupsOf(
    [{ group: 'Yard' }, { stage: 'build' }, {}, { group: 'Yard' }, { stage: 'build', group: 'Yard' }],
    [{ id: 'build', title: 'Building' }],
  );
  expect(groups.map(({ name, tasks }) => [name, tasks.map(({ id }) => id)])).toEqual([
    ['Yard', ['t0', 't3', 't4']],
    ['Building', ['t1']],
    [undefined, ['t2']],
  ]);
});

test('a group named in two languages is one group', () => {
  const name = { en: 'Yard', 'zh-CN': '场站' };
  expect(groupsOf([{ group: name }, { group: { ...name } }])).toHaveLength(1);
});

test('a group reaches from its first to its last day, as planned and as approved', () => {
  const [group] = groupsOf([
    { start: '2026-03-05', finish: '2026-03-09', baselineStart: '2026-03-02', baselineFinish: '2026-03-06' },
    { start: '2026-02-27', finish: '2026-03-04' },
    {},
  ]);
  expect(group).toMatchObject({
    start: '2026-02-27',
    finish: '2026-03-09',
    baselineStart: '2026-03-02',
    baselineFinish: '2026-03-06',
  });
});

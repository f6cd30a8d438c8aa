import { expect, test } from 'vitest';
import { scheduleOf } from '../../../src/model/schedule/schedule.ts';
import { projectOf } from '../samples.ts';

// 2 November 2026 is a Monday; Wednesday the 11th is off
const holidays = ['2026-11-11'];

function scheduled(tasks: object[], said: object = {}) {
  const named = tasks.map((task) => ({ title: 'Task', ...task }));
  const project = projectOf({ plan: { tasks: named, ...said }, charter: { start: '2026-11-02' } });
  return Object.fromEntries(scheduleOf(project, holidays) ?? []);
}

const after = (task: string, type = 'FS', lag = 0) => ({ dependsOn: [{ task, type, lag }] });

test.each([
  ['FS', 0, '2026-11-09', '2026-11-12'],
  ['FS', 2, '2026-11-12', '2026-11-16'],
  ['FS', -2, '2026-11-05', '2026-11-09'],
  ['SS', 6, '2026-11-10', '2026-11-13'],
  ['SS', 0, '2026-11-02', '2026-11-04'],
  ['FF', 2, '2026-11-06', '2026-11-10'],
  ['FF', -1, '2026-11-03', '2026-11-05'],
  ['SF', 8, '2026-11-09', '2026-11-12'],
])(
  'three days after a week of work, %s and %d days between, are from %s to %s',
  (type, lag, start, finish) => {
    const { b } = scheduled([
      { id: 'a', duration: 5 },
      { id: 'b', duration: 3, ...after('a', type, lag) },
    ]);
    expect(b).toMatchObject({ start, finish });
  },
);

test('the duration decides, else the working days between the dates', () => {
  const tasks = scheduled([
    { id: 'a', start: '2026-11-02', finish: '2026-11-06', duration: 2 },
    { id: 'b', start: '2026-11-06', finish: '2026-11-12', ...after('a') },
    { id: 'c', duration: 0.5, ...after('b') },
  ]);
  expect(tasks['a']).toMatchObject({
    start: '2026-11-02',
    finish: '2026-11-03',
    totalFloat: 2,
    freeFloat: 2,
  });
  expect(tasks['b']).toMatchObject({ start: '2026-11-06', finish: '2026-11-12', critical: true });
  expect(tasks['c']).toMatchObject({ start: '2026-11-13', finish: '2026-11-13', critical: true });
});

test('a milestone is reached at the end of its day, or when what it waits for is finished', () => {
  const tasks = scheduled([
    { id: 'a', duration: 5 },
    { id: 'reached', duration: 0, ...after('a') },
    { id: 'planned', duration: 0, start: '2026-11-13', ...after('a') },
    { id: 'b', duration: 1, ...after('planned') },
  ]);
  expect(tasks['reached']).toMatchObject({ start: '2026-11-06', finish: '2026-11-06', totalFloat: 5 });
  expect(tasks['planned']).toMatchObject({ start: '2026-11-13', finish: '2026-11-13', critical: true });
  expect(tasks['b']).toMatchObject({ start: '2026-11-16' });
});

test('work that has begun keeps its start, what is done keeps both days and has no float any more', () => {
  const tasks = scheduled([
    { id: 'done', start: '2026-11-03', finish: '2026-11-05', percent: 100 },
    { id: 'begun', start: '2026-11-04', finish: '2026-11-10', percent: 40, ...after('done', 'FS', 3) },
    { id: 'open', duration: 1, ...after('begun') },
  ]);
  expect(tasks['done']).toEqual({
    start: '2026-11-03',
    finish: '2026-11-05',
    totalFloat: undefined,
    freeFloat: undefined,
    critical: false,
  });
  expect(tasks['begun']).toMatchObject({ start: '2026-11-04', finish: '2026-11-10', critical: true });
  expect(tasks['open']).toMatchObject({ start: '2026-11-12' });
});

test('what is not done by the status date takes place after it', () => {
  const tasks = scheduled(
    [
      { id: 'begun', start: '2026-11-02', finish: '2026-11-04', percent: 50 },
      { id: 'late', start: '2026-11-02', finish: '2026-11-03', ...after('begun') },
    ],
    { statusDate: '2026-11-13' },
  );
  expect(tasks['begun']).toMatchObject({ start: '2026-11-02', finish: '2026-11-13' });
  expect(tasks['late']).toMatchObject({ start: '2026-11-16', finish: '2026-11-17', critical: true });
});

test('a task done on a day nobody noted holds nothing up', () => {
  const tasks = scheduled([
    { id: 'a', percent: 100 },
    { id: 'b', duration: 1, ...after('a', 'FS', 9) },
  ]);
  expect(Object.keys(tasks)).toEqual(['b']);
  expect(tasks['b']).toMatchObject({ start: '2026-11-02' });
});

test('without a dependency, without a day, or in a circle there is no network', () => {
  expect(scheduled([{ id: 'a', duration: 1 }])).toEqual({});
  expect(
    scheduled([
      { id: 'a', duration: 1, ...after('b') },
      { id: 'b', duration: 1, ...after('a') },
    ]),
  ).toEqual({});
  const tasks = [
    { id: 'a', title: 'A', duration: 1 },
    { id: 'b', title: 'B', duration: 1, ...after('a') },
  ];
  const undated = projectOf({ plan: { tasks } });
  expect(scheduleOf(undated, [])).toBeUndefined();
  expect(scheduleOf(projectOf(), [])).toBeUndefined();
});

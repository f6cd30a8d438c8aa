import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Activity, criticalPath, type Dependency } from '../../../src/model/schedule/criticalPath.ts';
import { network } from './networks.ts';

function activity(id: string, duration: number, on: string[] = [], said: Partial<Activity> = {}): Activity {
  const dependsOn = on.map((written): Dependency => {
    const [, task = '', type = 'FS', lag = '0'] = /^(\w+?)(?: (FS|SS|FF|SF))?([+-]\d+)?$/.exec(written) ?? [];
    return { task, type: type as 'FS', lag: Number(lag) };
  });
  return { id, duration, state: 'open', start: 0, finish: 0, dependsOn, ...said };
}

/** Start, finish, total and free float of each activity, as a table is written by hand. */
function worked(...activities: Activity[]): Record<string, number[]> {
  const timings = criticalPath(activities) ?? new Map();
  return Object.fromEntries(
    [...timings].map(([id, { start, finish, totalFloat, freeFloat }]) => [
      id,
      [start, finish, totalFloat, freeFloat],
    ]),
  );
}

test.each([
  // a takes 5 days, b takes 3; then start and finish of b, and the float of a
  ['a FS', 5, 8, 0],
  ['a FS+2', 7, 10, 0],
  ['a FS-2', 3, 6, 0],
  ['a SS', 0, 3, 0],
  ['a SS+4', 4, 7, 0],
  ['a SS+1', 1, 4, 0],
  ['a SS-2', 0, 3, 0],
  ['a FF', 2, 5, 0],
  ['a FF+3', 5, 8, 0],
  ['a FF-1', 1, 4, 0],
  ['a FF-4', 0, 3, 0],
  ['a SF', 0, 3, 0],
  ['a SF+6', 3, 6, 0],
  ['a SF-1', 0, 3, 0],
])('b, which waits for %s, is from %d to %d', (on, start, finish, float) => {
  const timings = worked(activity('a', 5), activity('b', 3, [on]));
  expect(timings['b']?.slice(0, 2)).toEqual([start, finish]);
  expect(timings['a']).toEqual([0, 5, float, float]);
});

test('the floats of a network with two ways are those worked by hand', () => {
  // a 3 → b 4 → d 2 is the longest way with 9 days; a → c 2 → d leaves two days, e hangs on a alone
  expect(
    worked(
      activity('a', 3),
      activity('b', 4, ['a']),
      activity('c', 2, ['a']),
      activity('d', 2, ['b', 'c']),
      activity('e', 1, ['a']),
      activity('f', 3, ['e']),
    ),
  ).toEqual({
    a: [0, 3, 0, 0],
    b: [3, 7, 0, 0],
    c: [3, 5, 2, 2],
    d: [7, 9, 0, 0],
    e: [3, 4, 2, 0],
    f: [4, 7, 2, 2],
  });
});

test('each kind of dependency leaves the float worked by hand to what others wait for', () => {
  // the end is at 20, where z finishes
  const long = activity('z', 20);
  expect(worked(long, activity('a', 5), activity('b', 3, ['a SS+4']))['a']).toEqual([0, 5, 13, 0]);
  expect(worked(long, activity('a', 5), activity('b', 3, ['a FF+3']))['a']).toEqual([0, 5, 12, 0]);
  expect(worked(long, activity('a', 5), activity('b', 3, ['a SF+6']))['a']).toEqual([0, 5, 14, 0]);
  expect(worked(long, activity('a', 5), activity('b', 3, ['a FF-4']))['a']).toEqual([0, 5, 15, 2]);
});

test('a milestone takes no time and passes on what it waits for', () => {
  expect(worked(activity('a', 4), activity('m', 0, ['a']), activity('b', 2, ['m+1']))).toEqual({
    a: [0, 4, 0, 0],
    m: [4, 4, 0, 0],
    b: [5, 7, 0, 0],
  });
});

test('what is planned to start later leaves float to what it waits for', () => {
  expect(worked(activity('a', 2), activity('b', 3, ['a'], { start: 6 }))).toEqual({
    a: [0, 2, 4, 4],
    b: [6, 9, 0, 0],
  });
});

test('a start that has happened waits for nothing, and only its finish may still move', () => {
  const begun = { state: 'started', start: 1, finish: 4 } as const;
  const timings = worked(activity('a', 6), activity('b', 3, ['a'], begun), activity('c', 2, ['b']));
  expect(timings).toEqual({ a: [0, 6, 0, 0], b: [1, 4, 0, 0], c: [4, 6, 0, 0] });
  expect(worked(activity('a', 6), activity('b', 3, ['a FF+2'], begun))['b']).toEqual([1, 8, 0, 0]);
});

test('what is done keeps its days whatever it should have waited for', () => {
  const done = { state: 'done', start: 0, finish: 2 } as const;
  const timings = worked(activity('a', 6), activity('b', 2, ['a'], done), activity('c', 1, ['b+5']));
  expect(timings['b']?.slice(0, 2)).toEqual([0, 2]);
  expect(timings['c']).toEqual([7, 8, 0, 0]);
  expect(timings['a']).toEqual([0, 6, 2, 2]);
});

test('activities that wait for each other have no dates, and a dependency on none of them binds nothing', () => {
  expect(
    criticalPath([activity('a', 1, ['b']), activity('b', 1, ['c']), activity('c', 1, ['a'])]),
  ).toBeUndefined();
  expect(criticalPath([activity('a', 1, ['a'])])).toBeUndefined();
  expect(worked(activity('a', 1, ['gone+9']))).toEqual({ a: [0, 1, 0, 0] });
});

test('dates and floats do not depend on the order of the activities', () => {
  fc.assert(
    fc.property(
      network.chain((activities) =>
        fc.tuple(fc.constant(activities), fc.shuffledSubarray(activities, { minLength: activities.length })),
      ),
      ([activities, shuffled]) => {
        expect(criticalPath(shuffled)).toEqual(criticalPath(activities));
      },
    ),
  );
});

test('no float is negative, the free one is never more than the total one, and something open or done ends last', () => {
  fc.assert(
    fc.property(network, (activities) => {
      const timings = [...(criticalPath(activities) ?? [])].map(([, timing]) => timing);
      expect(timings).toHaveLength(activities.length);
      for (const { totalFloat, freeFloat } of timings) {
        expect(freeFloat).toBeGreaterThanOrEqual(0);
        expect(totalFloat).toBeGreaterThanOrEqual(freeFloat);
      }
      if (timings.length > 0) expect(Math.min(...timings.map(({ totalFloat }) => totalFloat))).toBe(0);
    }),
  );
});

/** The network once one of its activities, which is not done, is so many days later than it could be. */
function delayed(activities: readonly Activity[], id: string, days: number): Activity[] {
  const timing = criticalPath(activities)?.get(id);
  return activities.map((one) => {
    if (one.id !== id || !timing) return one;
    return one.state === 'open'
      ? { ...one, start: timing.start + days }
      : { ...one, finish: timing.finish + days };
  });
}

function endOf(activities: readonly Activity[]): number {
  return Math.max(...[...(criticalPath(activities)?.values() ?? [])].map(({ finish }) => finish));
}

const delay = network
  .filter((activities) => activities.some(({ state }) => state !== 'done'))
  .chain((activities) =>
    fc.tuple(fc.constant(activities), fc.constantFrom(...activities.filter(({ state }) => state !== 'done'))),
  );

test('a delay within the float does not move the finish, and one beyond it moves it by just that', () => {
  fc.assert(
    fc.property(delay, fc.nat(20), fc.integer({ min: 1, max: 9 }), ([activities, { id }], days, beyond) => {
      const float = criticalPath(activities)?.get(id)?.totalFloat ?? 0;
      expect(endOf(delayed(activities, id, Math.min(days, float)))).toBe(endOf(activities));
      expect(endOf(delayed(activities, id, float + beyond))).toBe(endOf(activities) + beyond);
    }),
  );
});

test('a delay within the free float moves nothing else', () => {
  fc.assert(
    fc.property(delay, fc.nat(20), ([activities, { id }], days) => {
      const free = criticalPath(activities)?.get(id)?.freeFloat ?? 0;
      const after = criticalPath(delayed(activities, id, Math.min(days, free)));
      for (const [other, { start, finish }] of criticalPath(activities) ?? []) {
        if (other !== id) expect(after?.get(other)).toMatchObject({ start, finish });
      }
    }),
  );
});

test('one more dependency never makes the finish earlier', () => {
  const more = fc.record({
    type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
    lag: fc.integer({ min: -9, max: 9 }),
  });
  fc.assert(
    fc.property(network, fc.nat(), fc.nat(), more, (activities, a, b, { type, lag }) => {
      const [from, to] = [a % activities.length, b % activities.length].toSorted((x, y) => x - y);
      fc.pre(from !== to);
      const task = activities[from ?? 0]?.id ?? '';
      const bound = activities.map((one, index) =>
        index === to ? { ...one, dependsOn: [...one.dependsOn, { task, type, lag } as Dependency] } : one,
      );
      expect(endOf(bound)).toBeGreaterThanOrEqual(endOf(activities));
    }),
  );
});

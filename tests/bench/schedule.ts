import { addDays } from '../../src/model/dates.ts';
import { scheduleOf } from '../../src/model/schedule/schedule.ts';
import { projectOf } from '../model/samples.ts';
import type { BenchRow } from './row.ts';

const TASKS = 2000;
const ROUNDS = 50;

/** How long the network of a very large plan takes: the median of many rounds. */
export function benchSchedule(): BenchRow[] {
  const project = projectOf({ plan: { tasks: tasksFrom(sequence(20260102)) } });
  const holidays = Array.from({ length: 40 }, (_, index) => addDays('2026-01-01', index * 43));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    scheduleOf(project, holidays);
    return performance.now() - started;
  });
  const critical = [...(scheduleOf(project, holidays)?.values() ?? [])].filter((task) => task.critical);
  return [
    {
      name: `schedule: ${TASKS} tasks, median of ${ROUNDS} rounds`,
      value: rounds.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN,
      unit: 'ms',
      goal: '< 100 ms',
      note: `${critical.length} tasks critical`,
    },
  ];
}

/** Whole numbers below a bound that are the same each time: the generator of Park and Miller, 1988. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Each task waits for up to three of the fifty before it, in any of the four ways. */
function tasksFrom(next: (below: number) => number): object[] {
  return Array.from({ length: TASKS }, (_, index) => ({
    id: `t${index}`,
    title: `Task ${index}`,
    duration: next(10),
    start: addDays('2026-01-05', Math.floor(index / 4) + next(5)),
    dependsOn:
      index === 0
        ? []
        : Array.from({ length: 1 + next(3) }, () => ({
            task: `t${Math.max(0, index - 1 - next(50))}`,
            type: ['FS', 'SS', 'FF', 'SF'][next(4)],
            lag: next(7) - 3,
          })),
  }));
}

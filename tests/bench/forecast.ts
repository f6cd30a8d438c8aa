import { addDays } from '../../src/model/dates.ts';
import { forecastOf } from '../../src/model/forecast.ts';
import { projectOf } from '../model/samples.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 50;

/** How long the forecast of one project takes: the median of many rounds. */
export function benchForecast(): BenchRow[] {
  return [
    rowOf('forecast: some ten periods ahead', [14, 9, 17, 12, 15, 8, 16, 13, 11, 18, 10, 14], 150),
    // as much is added as is finished, so that most runs go on to the horizon
    rowOf('forecast: hardly ever done', [3, 0, 4, 1, 3, 0, 2, 1, 4, 0, 3, 2], 60, 2),
  ];
}

function rowOf(name: string, completed: readonly number[], left: number, growth = 0): BenchRow {
  const done = completed.reduce((sum, work) => sum + work, 0);
  const iterations = completed.map((work, index) => ({
    id: `i${index}`,
    start: addDays('2026-01-01', index * 14),
    finish: addDays('2026-01-14', index * 14),
    completed: work,
    totalScope: done + left - (completed.length - 1 - index) * growth,
  }));
  const project = projectOf({ plan: { iterations } });
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    forecastOf(project);
    return performance.now() - started;
  });
  return {
    name: `${name}, median of ${ROUNDS} rounds`,
    value: rounds.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN,
    unit: 'ms',
    goal: '< 5 ms',
    note: JSON.stringify(forecastOf(project)),
  };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earnedSchedule } from '../../../src/model/earnedValue/earnedSchedule.ts';

type Told = number | string;

/** Planned value at the ends of the periods, what is earned after how many periods, and ES, SPI(t), forecast duration. */
const cases: [situation: string, planned: number[], ev: number, at: number, told: [Told, Told, Told]][] = [
  ['the pin of the domain', [10, 30, 60, 100], 45, 3, [2.5, 0.833, 4.8]],
  ['exactly on plan at the end of a period', [10, 30, 60, 100], 60, 3, [3, 1, 4]],
  ['ahead of the plan', [10, 30, 60, 100], 80, 3, [3.5, 1.167, 3.429]],
  ['within the first period', [10, 30, 60, 100], 5, 1, [0.5, 0.5, 8]],
  ['nothing earned yet', [10, 30, 60, 100], 0, 2, [0, 0, 'nothing-earned']],
  ['a flat stretch of the plan counts as passed', [10, 30, 30, 100], 30, 3, [3, 1, 4]],
  ['half of what follows a flat stretch', [10, 30, 30, 100], 65, 4, [3.5, 0.875, 4.571]],
  ['a first period without planned work', [0, 40, 100], 0, 1, [1, 1, 3]],
  ['all done at the planned end', [10, 30, 60, 100], 100, 4, [4, 1, 4]],
  ['all done a period late: the index stays below 1', [50, 100, 100], 100, 3, [2, 0.667, 3]],
  ['more earned than was ever planned', [10, 30, 60, 100], 130, 4, [4, 1, 4]],
  ['no time has passed', [10, 30, 60, 100], 0, 0, [0, 'no-time-passed', 'no-time-passed']],
  ['nothing is planned at all', [0, 0], 0, 1, ['nothing-planned', 'nothing-planned', 'nothing-planned']],
  ['no period', [], 0, 0, ['nothing-planned', 'nothing-planned', 'nothing-planned']],
];

describe('earned schedule', () => {
  test.each(cases)('%s', (_, planned, ev, at, told) => {
    const { es, spiT, forecastDuration } = earnedSchedule(planned, ev, at);
    const rounded = [es, spiT, forecastDuration].map(({ value, why }) => why ?? Number(value.toFixed(3)));
    expect(rounded).toEqual(told);
  });
});

const curve = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 24 })
  .map((steps) => steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)));

test('more earned is never less time earned, and none is beyond the plan', () => {
  fc.assert(
    fc.property(curve, fc.nat(25_000), fc.nat(25_000), (planned, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((ev) => earnedSchedule(planned, ev, 1));
      if (low?.es.value === undefined || high?.es.value === undefined) return planned.at(-1) === 0;
      expect(low.es.value).toBeLessThanOrEqual(high.es.value);
      return high.es.value <= (high.plannedDuration.value ?? 0);
    }),
  );
});

test('what was planned by the end of a period, earned at that time, is on schedule or ahead', () => {
  fc.assert(
    fc.property(curve, fc.nat(23), (planned, index) => {
      const ev = planned[index];
      const { spiT, plannedDuration } = earnedSchedule(planned, ev ?? 0, index + 1);
      if (ev === undefined || (plannedDuration.value ?? 0) <= index) return;
      expect(spiT.value).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('whatever a plan says, even one that falls, every figure is finite or says why not', () => {
  const any = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), any, fc.nat(14), (planned, ev, at) => {
      const { es, spiT, forecastDuration } = earnedSchedule(planned, ev, at);
      for (const { value, why } of [es, spiT, forecastDuration]) {
        expect(why === undefined ? Number.isFinite(value) : why).toBeTruthy();
      }
    }),
  );
});

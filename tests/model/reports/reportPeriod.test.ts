import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/model/dates.ts';
import { nextPeriod } from '../../../src/model/reports/reportPeriod.ts';

test.each([
  ['the end of last month', '2026-09-30', undefined, '2026-11-03', '2026-10-01', '2026-10-31'],
  [
    'the end of last month, however long ago the last report is',
    '2026-05-10',
    undefined,
    '2026-11-03',
    '2026-05-11',
    '2026-10-31',
  ],
  [
    'the as-of day where last month is reported',
    '2026-10-31',
    undefined,
    '2026-11-20',
    '2026-11-01',
    '2026-11-20',
  ],
  ['the only day that is left', '2026-11-19', undefined, '2026-11-20', '2026-11-20', '2026-11-20'],
  ['from the start of the project', undefined, '2026-10-12', '2026-11-20', '2026-10-12', '2026-10-31'],
  ['from a start in this month', undefined, '2026-11-09', '2026-11-20', '2026-11-09', '2026-11-20'],
  ['all of last month without any start', undefined, undefined, '2026-03-20', '2026-02-01', '2026-02-28'],
  ['all of last month before the start', undefined, '2027-01-01', '2026-01-20', '2025-12-01', '2025-12-31'],
])('the next report goes to %s', (_, lastTo, start, asOf, from, to) => {
  expect(nextPeriod(lastTo, start, asOf)).toEqual({ from, to });
});

test('nothing is left to report where today is reported', () => {
  expect(nextPeriod('2026-11-20', undefined, '2026-11-20')).toBeUndefined();
});

test('a period goes on from the last one, has a day and none in the future', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(
      fc.option(day, { nil: undefined }),
      fc.option(day, { nil: undefined }),
      day,
      (last, start, asOf) => {
        const period = nextPeriod(last, start, asOf);
        expect(period === undefined).toBe(last !== undefined && last >= asOf);
        if (!period) return;
        expect(period.from <= period.to && period.to <= asOf).toBe(true);
        if (last !== undefined) expect(period.from).toBe(addDays(last, 1));
      },
    ),
  );
});

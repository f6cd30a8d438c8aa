import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import { workingDays, workingDaysAfter } from '../../src/model/workingDays.ts';

test.each([
  ['2026-11-02', '2026-11-06', [], 5],
  ['2026-11-02', '2026-11-08', [], 5],
  ['2026-11-07', '2026-11-08', [], 0],
  ['2026-11-06', '2026-11-09', [], 2],
  ['2026-12-21', '2027-01-03', ['2026-12-25', '2026-12-28', '2027-01-01', '2027-01-02'], 7],
  ['2026-11-06', '2026-11-05', [], 0],
])('from %s to %s without %j there are %d working days', (from, to, holidays, days) => {
  expect(workingDays(from, to, holidays)).toBe(days);
});

test('the days of two spans that meet are those of the whole', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(day, fc.nat(900), fc.nat(900), fc.array(day, { maxLength: 30 }), (from, a, b, holidays) => {
      const [middle, to] = [addDays(from, a), addDays(from, a + b + 1)];
      const parts = workingDays(from, middle, holidays) + workingDays(addDays(middle, 1), to, holidays);
      expect(workingDays(from, to, holidays)).toBe(parts);
    }),
  );
});

test.each([
  ['2026-11-13', '2026-11-13', 0],
  ['2026-11-13', '2026-11-15', 0],
  ['2026-11-13', '2026-11-16', 1],
  ['2026-11-13', '2026-11-12', 0],
  ['2026-12-24', '2026-12-29', 1],
])('due on %s, the %s is %d working days late', (due, day, late) => {
  expect(workingDaysAfter(due, day, ['2026-12-25', '2026-12-28'])).toBe(late);
});

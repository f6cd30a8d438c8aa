import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import { addWorkingDays, workingDays, workingDaysAfter } from '../../src/model/workingDays.ts';

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

test('adding working days steps over weekends and holidays, and back again', () => {
  expect(addWorkingDays('2026-12-18', 10, ['2026-12-25', '2026-12-28', '2027-01-01'])).toBe('2027-01-06');
  expect(addWorkingDays('2026-11-20', 1, [])).toBe('2026-11-23');
  expect(addWorkingDays('2026-11-23', -1, [])).toBe('2026-11-20');
  expect(addWorkingDays('2026-11-21', 0, [])).toBe('2026-11-21');
});

test('going forward and back again leads to where one started, from a working day', () => {
  const holidays = ['2026-04-03', '2026-04-06', '2027-01-01'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), (days) => {
      expect(addWorkingDays(addWorkingDays('2026-01-05', days, holidays), -days, holidays)).toBe(
        '2026-01-05',
      );
    }),
  );
});

test('so many working days lie between a day and the one they lead to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 900 }), (offset, days) => {
      const from = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
      const to = addWorkingDays(from, days, ['2026-04-03']);
      const next = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
      expect(workingDays(next, to, ['2026-04-03'])).toBe(days);
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, latestOf } from '../../src/model/dates.ts';
import { isCalendarDate } from '../../src/schema/values.ts';

const day = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a leap day follows 28 February only in leap years', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
});

test('the days added are the days between', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
      const moved = addDays(date, days);
      return isCalendarDate(moved) && daysBetween(date, moved) === days;
    }),
  );
});

test('the latest of some days is one of them and none is later', () => {
  expect(latestOf([])).toBeUndefined();
  expect(latestOf([undefined, '2026-01-31', undefined, '2026-01-05'])).toBe('2026-01-31');
});

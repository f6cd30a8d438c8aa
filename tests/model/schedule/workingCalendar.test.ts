import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/model/dates.ts';
import { workingCalendar } from '../../../src/model/schedule/workingCalendar.ts';
import { workingDays } from '../../../src/model/workingDays.ts';

const day = fc.integer({ min: -9000, max: 9000 }).map((days) => addDays('2026-01-01', days));
const holidays = fc.array(
  fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days)),
  { maxLength: 60 },
);

test.each([
  ['Friday', '2026-12-18', 0],
  ['the Monday after', '2026-12-21', 1],
  ['Christmas Eve', '2026-12-24', 4],
  ['the Tuesday after Christmas and its two days off', '2026-12-29', 5],
  ['the first working day of the year', '2027-01-04', 8],
])('%s, %s, is %d working days after 18 December', (_, date, days) => {
  const { from, dayAt } = workingCalendar([
    '2027-01-01',
    '2026-12-25',
    '2026-12-28',
    '2026-12-26',
    '2026-12-25',
  ]);
  expect(from(date) - from('2026-12-18')).toBe(days);
  expect(dayAt(from('2026-12-18') + days)).toBe(date);
});

test('a weekend and a holiday begin with the next working day and end with the one before', () => {
  const { from, after } = workingCalendar(['2026-11-09']);
  for (const off of ['2026-11-07', '2026-11-08', '2026-11-09']) {
    expect(from(off)).toBe(from('2026-11-10'));
    expect(after(off)).toBe(after('2026-11-06'));
  }
});

test('the working days between two days are as many as are counted one by one', () => {
  fc.assert(
    fc.property(day, day, holidays, (a, b, off) => {
      const [first, last] = [a, b].toSorted() as [string, string];
      const { from, after } = workingCalendar(off);
      expect(after(last) - from(first)).toBe(workingDays(first, last, off));
    }),
  );
});

test('each number is one working day, far from all holidays too', () => {
  fc.assert(
    fc.property(day, holidays, (date, off) => {
      const { from, after, dayAt } = workingCalendar(off);
      const number = from(date);
      expect(from(dayAt(number))).toBe(number);
      expect(after(dayAt(number))).toBe(number + 1);
      expect(dayAt(number) >= date).toBe(true);
    }),
  );
});

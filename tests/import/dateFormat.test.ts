import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../../src/import/dateFormat.ts';

test.each([
  ['2026-03-31', ['YYYY-MM-DD'], '2026-03-31'],
  ['31/3/2026', ['D/M/YYYY'], '2026-03-31'],
  ['03/31/2026', ['MM/DD/YYYY'], '2026-03-31'],
  ['31.03.26', ['DD.MM.YY'], '2026-03-31'],
  ['15/Feb/26 10:53 AM', ['D/MMM/YY*'], '2026-02-15'],
  ['5/02/2016 5:00:00 PM', ['D/M/YYYY*', 'YYYY-MM-DD*'], '2016-02-05'],
  ['2016-05-25 17:00:00', ['D/M/YYYY*', 'YYYY-MM-DD*'], '2016-05-25'],
  ['2024年3月5日', ['YYYY年M月D日'], '2024-03-05'],
  ['20260331', ['YYYYMMDD'], '2026-03-31'],
])('%s is read in the formats %j as %s', (text, formats, day) => {
  expect(parseDay(text, formats)).toBe(day);
});

test.each([
  ['2026-02-30', ['YYYY-MM-DD']],
  ['31/04/2026', ['D/M/YYYY']],
  ['2026-13-01', ['YYYY-MM-DD']],
  ['March', ['YYYY-MM-DD', 'D/M/YYYY']],
  ['2026-03-31', ['D/M/YYYY']],
  ['2026-03-31 17:00', ['YYYY-MM-DD']],
  ['2026-03-310', ['YYYY-MM-DD*']],
  ['15/Fev/26', ['D/MMM/YY']],
])('%s is no day in the formats %j', (text, formats) => {
  expect(parseDay(text, formats)).toBeUndefined();
});

test('a day that is impossible in the first format is tried in the next', () => {
  expect(parseDay('2011-01-10', ['YYYY-DD-MM', 'YYYY-MM-DD'])).toBe('2011-10-01');
  expect(parseDay('2012-09-30', ['YYYY-DD-MM', 'YYYY-MM-DD'])).toBe('2012-09-30');
});

test('a time is cut off without moving the day, whatever its zone', () => {
  for (const time of [
    'T00:00:00Z',
    'T23:59:59-11:00',
    'T00:30:00+14:00',
    ' 00:00',
    ' 11:59:59 p.m.',
    'T10:22:25.123Z',
  ]) {
    expect(parseDay(`2024-12-31${time}`, ['YYYY-MM-DD*'])).toBe('2024-12-31');
  }
});

test('every day that a format can write is read back', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
      expect(parseDay(`${Number(dayOfMonth)}/${Number(month)}/${year}`, ['D/M/YYYY'])).toBe(iso);
      expect(parseDay(date.toISOString(), ['YYYY-MM-DD*'])).toBe(iso);
    }),
  );
});

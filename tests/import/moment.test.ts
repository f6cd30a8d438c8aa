import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoment } from '../../src/import/dateFormat.ts';
import { compareMoments } from '../../src/import/moment.ts';

const at = (day: string, hours?: number, minutes = 0, seconds = 0, offset?: number) => ({
  day,
  seconds: hours === undefined ? undefined : hours * 3600 + minutes * 60 + seconds,
  offset,
});

test.each([
  ['3/5/2026 2:22:01 PM', 'M/D/YYYY h:mm:ss A', at('2026-03-05', 14, 22, 1)],
  ['12/31/2025 12:00:00 AM', 'M/D/YYYY h:mm:ss A', at('2025-12-31', 0)],
  ['12/31/2025 12:59 p.m.', 'M/D/YYYY h:mm A', at('2025-12-31', 12, 59)],
  ['3/5/2026 2:22 PM', 'M/D/YYYY h:mm A', at('2026-03-05', 14, 22)],
  ['2026/03/05 14:22:01', 'YYYY/MM/DD HH:mm:ss', at('2026-03-05', 14, 22, 1)],
  ['2026/3/5 9:02:01', 'YYYY/M/D H:mm:ss', at('2026-03-05', 9, 2, 1)],
  ['2026年3月5日 下午2:22', 'YYYY年M月D日 Ah:mm', at('2026-03-05', 14, 22)],
  ['2026-03-05T14:22:01.5+08:00', 'YYYY-MM-DDTHH:mm:ssZ', at('2026-03-05', 14, 22, 1.5, 480)],
  ['2026-03-05T23:59:59-0930', 'YYYY-MM-DDTHH:mm:ssZ', at('2026-03-05', 23, 59, 59, -570)],
  ['2026-03-05T00:00:00Z', 'YYYY-MM-DDTHH:mm:ssZ', at('2026-03-05', 0, 0, 0, 0)],
  ['2026/03/05 2:22:01 PM GMT+1', 'YYYY/MM/DD h:mm:ss A Z', at('2026-03-05', 14, 22, 1, 60)],
  ['2026-03-05 14:22', 'YYYY-MM-DD*', at('2026-03-05', 14, 22)],
  ['2026-03-05', 'YYYY-MM-DD*', at('2026-03-05')],
  ['5/2/2016 17:00:00 PM', 'D/M/YYYY*', at('2016-02-05', 17)],
])('%s is read by %s as it stands', (text, format, moment) => {
  expect(parseMoment(text, [format])).toEqual(moment);
});

test.each([
  ['2/30/2026 2:22:01 PM', 'M/D/YYYY h:mm:ss A'],
  ['3/5/2026 13:22:01 PM', 'M/D/YYYY h:mm:ss A'],
  ['3/5/2026 0:22:01 AM', 'M/D/YYYY h:mm:ss A'],
  ['3/5/2026 2:22:01', 'M/D/YYYY h:mm:ss A'],
  ['2026/03/05 24:00:00', 'YYYY/MM/DD HH:mm:ss'],
  ['2026/03/05 14:60:00', 'YYYY/MM/DD HH:mm:ss'],
  ['2026/03/05 14:22:60', 'YYYY/MM/DD HH:mm:ss'],
  ['2026/03/05', 'YYYY/MM/DD HH:mm:ss'],
  ['2026-03-05T14:22:01+15:00', 'YYYY-MM-DDTHH:mm:ssZ'],
  ['2026-03-05 17:00 AM', 'YYYY-MM-DD*'],
  ['2026-03-05 25:00', 'YYYY-MM-DD*'],
])('%s is no time by %s, and nothing near it is guessed', (text, format) => {
  expect(parseMoment(text, [format])).toBeUndefined();
});

test.each([
  ['a second later', at('2026-03-05', 9, 0, 1), at('2026-03-05', 9, 0, 0), 1],
  ['a day later', at('2026-03-06'), at('2026-03-05'), 86_400],
  ['the same instant by two clocks', at('2026-03-05', 17, 0, 0, 480), at('2026-03-05', 9, 0, 0, 0), 0],
  [
    'later, though its clock shows less',
    at('2026-03-05', 8, 0, 0, -300),
    at('2026-03-05', 12, 0, 0, 0),
    3600,
  ],
  ['a day without a time, and a time on it', at('2026-03-05'), at('2026-03-05', 9), undefined],
  ['a day without a time, and a time on the day before', at('2026-03-05'), at('2026-03-04', 9), 54_000],
  ['one with an offset and one without', at('2026-03-05', 9, 0, 0, 0), at('2026-03-07', 9), undefined],
])('%s is told', (_, a, b, order) => {
  expect(compareMoments(a, b)).toBe(order);
});

test('whatever the offset, the day stays as it is written and instants keep their order', () => {
  const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2090, 0) });
  const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(
    fc.property(instant, offset, instant, offset, (a, atA, b, atB) => {
      const [first, second] = [written(a, atA), written(b, atB)];
      const [one, other] = [first, second].map((text) => parseMoment(text, ['YYYY-MM-DDTHH:mm:ssZ']));
      if (!one || !other) throw new Error(`${first} or ${second} was not read`);
      expect([one.day, other.day]).toEqual([first.slice(0, 10), second.slice(0, 10)]);
      const seconds = (time: number) => Math.floor(time / 1000);
      expect(Math.sign(compareMoments(one, other) ?? Number.NaN)).toBe(Math.sign(seconds(a) - seconds(b)));
    }),
  );
});

/** An instant as the clock of an offset shows it. */
function written(instant: number, offset: number): string {
  const clock = new Date(instant + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${clock}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

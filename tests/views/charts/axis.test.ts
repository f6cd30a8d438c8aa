import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../../src/i18n/language.ts';
import { numberAxis, timeAxis } from '../../../src/views/charts/axis.ts';

const { formats } = languages.en;
const textsOf = (axis: ReturnType<typeof timeAxis>) => axis?.ticks.map(({ text }) => text);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('an axis of days ends at the first and the last of them, and is labelled between', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 9 }), (days) => {
      const axis = timeAxis(formats, days);
      const times = days.map((one) => Date.parse(one));
      const [first, last] = axis?.domain ?? [0, 0];
      if (new Set(days).size > 1) expect([first, last]).toEqual([Math.min(...times), Math.max(...times)]);
      for (const { at } of axis?.ticks ?? []) {
        expect(at).toBeGreaterThanOrEqual(first);
        expect(at).toBeLessThanOrEqual(last);
      }
      expect(new Set(axis?.ticks.map(({ at }) => at)).size).toBe(axis?.ticks.length);
    }),
  );
});

test('days are labelled by what is short: days, months or years, the year where it is new', () => {
  expect(textsOf(timeAxis(formats, ['2026-11-02', '2026-11-20'], 4))).toEqual(['8 Nov', '15 Nov']);
  expect(textsOf(timeAxis(formats, ['2026-09-20', '2027-03-02']))).toEqual([
    'Oct 2026',
    'Nov',
    'Dec',
    'Jan 2027',
    'Feb',
    'Mar',
  ]);
  expect(textsOf(timeAxis(formats, ['2021-05-02', '2026-03-02']))).toEqual([
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ]);
  expect(textsOf(timeAxis(languages['zh-CN'].formats, ['2026-11-20', '2027-05-10']))?.[0]).toMatch(/^2026年/);
});

test('a single day has room on both sides, and no day has no axis', () => {
  expect(timeAxis(formats, ['2026-06-16'])?.domain).toEqual(['2026-06-01', '2026-07-01'].map(Date.parse));
  expect(timeAxis(formats, [])).toBeUndefined();
});

test('an axis of numbers holds zero unless the values are far from it and it means nothing', () => {
  expect(numberAxis([40, 93], String).domain).toEqual([0, 100]);
  expect(numberAxis([93, 97], String, { far: true }).domain).toEqual([93, 97]);
  expect(numberAxis([-30, 20], String).domain).toEqual([-30, 20]);
  expect(numberAxis([0, 0], String).domain).toEqual([0, 1]);
  expect(numberAxis([3, 4], String, { whole: [-100, 100] }).domain).toEqual([-100, 100]);
});

test('an axis of numbers holds all its values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }),
      fc.boolean(),
      (values, far) => {
        const [low, high] = numberAxis(values, String, { far }).domain;
        expect(Math.min(...values)).toBeGreaterThanOrEqual(Number(low));
        expect(Math.max(...values)).toBeLessThanOrEqual(Number(high));
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AmountSchema,
  AssetPathSchema,
  CalendarDateSchema,
  IdSchema,
  isCalendarDate,
  MailSchema,
  quarterOf,
  WordsSchema,
} from '../../src/schema/values.ts';

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test('a date is a day that exists', () => {
  expect(takes(CalendarDateSchema, '2024-02-29')).toBe(true);
  for (const wrong of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '31.03.2026',
    'March',
    '',
    20260331,
  ]) {
    expect(takes(CalendarDateSchema, wrong), String(wrong)).toBe(false);
  }
});

test('every day of four centuries is a date', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1700-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      (date) => isCalendarDate(date.toISOString().slice(0, 10)),
    ),
  );
});

test('an id is small letters, digits and hyphens, at most 63, and no path', () => {
  for (const right of ['a', '0', 'web-shop', `a${'b'.repeat(62)}`]) expect(takes(IdSchema, right)).toBe(true);
  for (const wrong of ['', '-a', 'A', 'a_b', '../a', 'a/b', 'ä', 'a b', `a${'b'.repeat(63)}`]) {
    expect(takes(IdSchema, wrong), wrong).toBe(false);
  }
});

test('an asset lies under assets/ and nowhere else', () => {
  for (const right of ['assets/a.pdf', 'assets/2026/plan v2.pdf', 'assets/合同.pdf']) {
    expect(takes(AssetPathSchema, right), right).toBe(true);
  }
  const wrong = [
    'a.pdf',
    '/etc/passwd',
    'assets/../client.md',
    'assets/a/../../b',
    'assets/.hidden',
    'assets/',
    'assets//a',
  ];
  for (const path of [...wrong, 'assets/a\\..\\b', 'assets/a\0b'])
    expect(takes(AssetPathSchema, path), path).toBe(false);
});

test('an amount has at most four decimals, however the machine holds it', () => {
  for (const right of [0, 0.1, 1250.5, 15297000, -2.5001, 179000.0001])
    expect(takes(AmountSchema, right)).toBe(true);
  for (const wrong of [0.00001, 1e12, Number.NaN, Number.POSITIVE_INFINITY, '12']) {
    expect(takes(AmountSchema, wrong), String(wrong)).toBe(false);
  }
});

test('a mail address is one address', () => {
  expect(takes(MailSchema, 'ann.lee@example.org')).toBe(true);
  for (const wrong of ['ann', 'ann@', 'Ann <ann@example.org>', 'a@b.c, d@e.f', 'a@b.c\nbcc:x@y.z']) {
    expect(takes(MailSchema, wrong), wrong).toBe(false);
  }
});

test('words are one text for all or one for each language, never none', () => {
  expect(takes(WordsSchema, 'Launch')).toBe(true);
  expect(takes(WordsSchema, { en: 'Launch', 'zh-CN': '上线' })).toBe(true);
  for (const wrong of ['', {}, { de: 'Start' }, { en: '' }]) expect(takes(WordsSchema, wrong)).toBe(false);
});

test('a day lies in its quarter', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
    '2026-q1',
    '2026-q1',
    '2026-q2',
    '2026-q4',
  ]);
});

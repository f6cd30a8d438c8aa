import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { languages } from '../../src/i18n/language.ts';
import { zhCN } from '../../src/i18n/zhCN.ts';

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

test('every language has the same words', () => {
  expect(keysOf(zhCN).sort()).toEqual(keysOf(en).sort());
});

test('every word is used somewhere', () => {
  const source = globSync('src/{views,i18n}/**/*.ts')
    .filter((file) => !/i18n\/(en|zhCN)\b/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // a column is named where its table is made; a level or a state is looked up by what the data says
  const named = ['columns', 'sections', 'empty', 'facts'];
  const lookedUp = Object.keys(en).filter(
    (group) => !named.includes(group) && source.includes(`words.${group}[`),
  );
  const unused = keysOf(en).filter((key) => {
    const [group = '', name = group] = key.split('.');
    return !lookedUp.includes(group) && !new RegExp(`['.]${name}\\b|\\b${name}:`).test(source);
  });
  expect(unused).toEqual([]);
});

test('no word is left in English in the Chinese dictionary', () => {
  const latin = Object.entries(flat(zhCN)).filter(
    ([, text]) => !/\p{Script=Han}|^[–；，、\p{P}]*$/u.test(text),
  );
  expect(latin).toEqual([]);
});

test('days, numbers and money are written as each language writes them', () => {
  const { formats: english } = languages.en;
  const { formats: chinese } = languages['zh-CN'];
  expect(english.date('2026-11-02')).toBe('2 Nov 2026');
  expect(chinese.date('2026-11-02')).toBe('2026年11月2日');
  expect(english.number(1234567.891)).toBe('1,234,567.89');
  expect(english.percent(42)).toBe('42%');
  expect(english.money({ amount: 1250000, currency: 'EUR' })).toBe('EUR\u00a01,250,000');
  expect(english.money({ amount: 999.5, currency: 'EUR' })).toBe('EUR\u00a0999.50');
});

test('differences, points and ranges are written as each language writes them', () => {
  const { formats: english } = languages.en;
  const { formats: chinese } = languages['zh-CN'];
  expect([12.4, -3, 0.2].map(english.signed)).toEqual(['+12', '−3', '0']);
  expect([30.4, -0.2].map(english.points)).toEqual(['30', '0']);
  expect(
    [english.number(-7), english.percent(-8), chinese.money({ amount: -5, currency: 'CNY' })].join(' '),
  ).not.toContain('-');
  expect(english.percentRange(49.02, 94.33)).toBe('49–94%');
  expect(chinese.percentRange(49.02, 94.33)).toBe('49-94%');
  expect(english.percentRange(99.6, 100)).toBe('100%');
});

function flat(words: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) => {
      if (typeof value === 'object') return Object.entries(flat(value, `${path}${key}.`));
      return [[`${path}${key}`, typeof value === 'function' ? value('一', '一') : value]];
    }),
  );
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctSlugs, slugOf } from '../../src/import/slug.ts';
import { IdSchema } from '../../src/schema/values.ts';

const slugsOf = (named: readonly { name: string; key: string }[], taken: string[] = []) =>
  [...distinctSlugs(named, new Set(taken))].map(([{ key }, slug]) => `${key}: ${slug}`).sort();

test.each([
  ['Ça va – déjà vu!', 'ca-va-deja-vu'],
  ['  Straße & Søn  ', 'strasse-son'],
  ['St. Mary’s', 'st-marys'],
  ['ACME 中国', 'acme'],
  ['客户', ''],
  ['---', ''],
])('%s becomes "%s"', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a long name ends after a word', () => {
  expect(slugOf('word '.repeat(30))).toBe(Array(12).fill('word').join('-'));
  expect(slugOf('x'.repeat(100))).toHaveLength(63);
});

test('records with the same slug each carry their outside id', () => {
  expect(
    slugsOf([
      { name: 'IT Refresh', key: '12' },
      { name: 'IT refresh', key: '34' },
    ]),
  ).toEqual(['12: it-refresh-12', '34: it-refresh-34']);
});

test('a slug that is taken is not given again', () => {
  expect(slugsOf([{ name: 'CRM', key: '7' }], ['crm'])).toEqual(['7: crm-7']);
  expect(slugsOf([{ name: 'CRM', key: '7' }], ['crm', 'crm-7'])[0]).toMatch(/^7: crm-7-[0-9a-f]{8}$/);
});

test('names that cannot be written as an id fall back on the outside id', () => {
  expect(slugsOf([{ name: '客户甲', key: 'A-1' }])).toEqual(['A-1: a-1']);
  expect(slugsOf([{ name: '客户甲', key: '甲' }])[0]).toMatch(/^甲: [0-9a-f]{8}$/);
});

test('outside ids that look alike as slugs are told apart, in whatever order they come', () => {
  const named = [
    { name: 'CRM', key: 'A 1' },
    { name: 'CRM', key: 'a-1' },
  ];
  expect(slugsOf(named)).toEqual(slugsOf(named.toReversed()));
  expect(slugsOf(named)[0]).toBe('A 1: crm-a-1');
  expect(slugsOf(named)[1]).toMatch(/^a-1: crm-a-1-[0-9a-f]{8}$/);
});

test('slugs are valid, distinct, and the same in whatever order the rows come', () => {
  const name = fc.oneof(
    fc.constantFrom('A b', 'a B!', 'a-b-1', '客户', ''),
    fc.string({ maxLength: 90, unit: 'grapheme' }),
  );
  const records = fc.uniqueArray(fc.record({ name, key: fc.string({ minLength: 1, unit: 'grapheme' }) }), {
    selector: ({ key }) => key,
    maxLength: 12,
  });
  fc.assert(
    fc.property(records, (named) => {
      const slugs = [...distinctSlugs(named, new Set(['a-b'])).values()];
      expect(new Set(slugs).size).toBe(named.length);
      expect(slugs.filter((slug) => slug === 'a-b' || !IdSchema.safeParse(slug).success)).toEqual([]);
      expect(slugsOf([...named].reverse(), ['a-b'])).toEqual(slugsOf(named, ['a-b']));
    }),
  );
});

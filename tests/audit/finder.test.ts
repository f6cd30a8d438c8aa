import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Finder } from '../../src/audit/finder.ts';
import { plainly, tellingParts } from '../../src/audit/telling.ts';

// few letters, so that parts begin alike and stand in each other
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '桦', '1'), maxLength: 60 });
const part = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '桦', '1'), minLength: 3, maxLength: 14 });

test('finds the same texts as looking for each of them alone', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), text, (parts, whole) => {
      const inWord = (char = '') => /[ab1]/.test(char);
      const stands = (one: string) =>
        [...whole].some(
          (_, at) =>
            whole.startsWith(one, at) &&
            (one.length >= 12 ||
              !(
                (inWord(whole[at - 1]) && inWord(one[0])) ||
                (inWord(one.at(-1)) && inWord(whole[at + one.length]))
              )),
        );
      expect([...new Finder(parts).in(whole)].sort()).toEqual([...new Set(parts.filter(stands))].sort());
    }),
  );
});

test.each([
  ['The plan is late', ['the plan is late']],
  ['controller', []],
  ['web-shop-2', ['web-shop-2']],
  ['2026-11-20', []],
  [4821075, ['4821075']],
  [48210.75, ['48210.75']],
  [1000000, []],
  [83.33333333333334, []],
  ['joan@acme.example', ['joan@acme.example']],
  ['+44 117 496 0123', ['+44 117 496 0123', '+441174960123']],
  ['周晓岚', []],
  ['东华物流', ['东华物流']],
  [
    'a **bold** step that nobody else would take\nand another one',
    ['step that nobody else would take', 'and another one'],
  ],
])('of %s the telling parts are %j', (value, parts) => {
  expect(tellingParts(value)).toEqual(parts);
});

test('a single word is enough where it names a client, a project or a sponsor', () => {
  expect(tellingParts('Northwind', true)).toEqual(['northwind']);
  expect(tellingParts('周晓岚', true)).toEqual(['周晓岚']);
  expect(tellingParts('Acme', true)).toEqual([]);
});

test('numbers are compared without what groups their digits, and coordinates are left alone', () => {
  expect(plainly('EUR 4,821,075.50 M10,20,30')).toBe('eur 4821075.50 m10,20,30');
});

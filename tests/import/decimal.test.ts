import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalToNumber,
  formatDecimal,
  isLarger,
  parseDecimal,
  roundDecimal,
  shiftDecimal,
  subtractDecimals,
} from '../../src/import/decimal.ts';

const decimal = (text: string, ...marks: string[]) => {
  const parsed = parseDecimal(text, ...marks);
  if (!parsed) throw new Error(`not a decimal: ${text}`);
  return parsed;
};
const shifted = (text: string, places: number) => formatDecimal(shiftDecimal(decimal(text), places));

test('millions become units without the noise of binary fractions', () => {
  expect(1.005 * 1_000_000).not.toBe(1005000);
  expect(decimalToNumber(shiftDecimal(decimal('1.005'), 6))).toBe(1005000);
  expect(shifted('0.179', 6)).toBe('179000');
  expect(shifted('25.468195', 6)).toBe('25468195');
  expect(shifted('1.00E-06', 6)).toBe('1');
  expect(shifted('-15.27', 6)).toBe('-15270000');
  expect(shifted('5', -2)).toBe('0.05');
});

test('a shift moves the point in the text and changes no digit', () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,14}$/);
  fc.assert(
    fc.property(digits, fc.nat(12), fc.nat(12), (whole, scale, places) => {
      const padded = whole.padStart(scale + 1, '0');
      const text = `${padded.slice(0, padded.length - scale)}.${padded.slice(padded.length - scale)}0`;
      const back = formatDecimal(shiftDecimal(shiftDecimal(decimal(text), places), -places));
      expect(back).toBe(formatDecimal(decimal(text)));
      expect(shifted(text, scale)).toBe(whole.replace(/^0+(?=\d)/, ''));
    }),
  );
});

test('what a number is written as is read as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
      fc.pre(Math.abs(number) > 1e-15 || number === 0);
      const parsed = decimal(String(number));
      expect(decimalToNumber(parsed)).toBe(number === 0 ? 0 : number);
    }),
  );
});

test('a difference is exact', () => {
  const difference = subtractDecimals(decimal('0.3'), decimal('0.1'));
  expect(formatDecimal(difference)).toBe('0.2');
  expect(isLarger(subtractDecimals(difference, decimal('0.2')), decimal('0'))).toBe(false);
  expect(isLarger(decimal('-0.002'), decimal('0.001'))).toBe(true);
});

test('halves are rounded away from zero', () => {
  expect(formatDecimal(roundDecimal(decimal('2066075.5899999999'), 2))).toBe('2066075.59');
  expect(formatDecimal(roundDecimal(decimal('0.125'), 2))).toBe('0.13');
  expect(formatDecimal(roundDecimal(decimal('-0.125'), 2))).toBe('-0.13');
  expect(formatDecimal(roundDecimal(decimal('0.1249'), 2))).toBe('0.12');
});

test('a decimal with more digits than a number holds is not turned into one', () => {
  expect(decimalToNumber(decimal('0.12345678901234567890'))).toBeUndefined();
  expect(decimalToNumber(decimal('9007199254740993'))).toBeUndefined();
});

test('the marks of a country are read, and groups must be of three digits', () => {
  expect(formatDecimal(decimal('1.234.567,50', ',', '.'))).toBe('1234567.5');
  expect(formatDecimal(decimal('1,234,567.5', '.', ','))).toBe('1234567.5');
  expect(parseDecimal('12,34', '.', ',')).toBeUndefined();
  expect(parseDecimal('1,234')).toBeUndefined();
});

test.each(['', '.', '-', 'NA', '1e', '1e999', '0x10', '1 2', '--1', '1.2.3', `${'9'.repeat(50)}`])(
  '"%s" is not a decimal',
  (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  },
);

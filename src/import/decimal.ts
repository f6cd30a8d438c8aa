/** A decimal number kept exactly: `digits` / 10^`scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const MOST_DIGITS = 40;

/** Reads a decimal with an optional exponent; undefined for anything else, such as groups that are not of three digits. */
export function parseDecimal(text: string, decimalMark = '.', groupMark = ''): Decimal | undefined {
  const parts = /^([+-]?)(.+?)(?:[eE]([+-]?\d{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign, body = '', exponent = '0'] = parts;
  const [whole = '', fraction = '', ...more] = body.split(decimalMark);
  const plain = withoutGroups(whole, groupMark);
  if (more.length > 0 || !/^\d*$/.test(plain + fraction) || plain + fraction === '') return undefined;
  if (plain.length + fraction.length > MOST_DIGITS) return undefined;
  const digits = BigInt(plain + fraction);
  return shiftDecimal({ digits: sign === '-' ? -digits : digits, scale: fraction.length }, Number(exponent));
}

function withoutGroups(whole: string, groupMark: string): string {
  if (groupMark === '' || !whole.includes(groupMark)) return whole;
  const groups = whole.split(groupMark);
  const fits = groups.every(
    (group, index) => group.length === 3 || (index === 0 && group.length <= 3 && group !== ''),
  );
  return fits ? groups.join('') : whole;
}

/** Moves the decimal point to the right, or to the left for a negative number of places. */
export function shiftDecimal({ digits, scale }: Decimal, places: number): Decimal {
  const moved = scale - places;
  return moved >= 0 ? { digits, scale: moved } : { digits: digits * 10n ** BigInt(-moved), scale: 0 };
}

/** Rounds to a number of decimals, halves away from zero. */
export function roundDecimal({ digits, scale }: Decimal, decimals: number): Decimal {
  if (scale <= decimals) return { digits, scale };
  const unit = 10n ** BigInt(scale - decimals);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return { digits: (digits + half) / unit, scale: decimals };
}

/** a − b, exactly. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: digitsAt(a, scale) - digitsAt(b, scale), scale };
}

/** Whether |a| is greater than |b|. */
export function isLarger(a: Decimal, b: Decimal): boolean {
  const { digits } = subtractDecimals(absolute(a), absolute(b));
  return digits > 0n;
}

/** The decimal as plain text without needless zeros: `-0.5`, `179000`. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const padded = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = padded.slice(0, padded.length - scale);
  const fraction = padded.slice(padded.length - scale).replace(/0+$/, '');
  return `${digits < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** The number that is written as exactly this decimal; undefined where a number cannot hold all its digits. */
export function decimalToNumber(decimal: Decimal): number | undefined {
  const text = formatDecimal(decimal);
  const number = Number(text);
  const written = parseDecimal(String(number));
  return written !== undefined && formatDecimal(written) === text ? number : undefined;
}

function digitsAt({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

function absolute({ digits, scale }: Decimal): Decimal {
  return { digits: digits < 0n ? -digits : digits, scale };
}

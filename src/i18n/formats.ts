import type { CalendarDate, Money } from '../schema/values.ts';

export interface Formats {
  /** A day such as 12 Nov 2026. */
  date(date: CalendarDate): string;
  /** 12 Nov, where the year is known. */
  dayAndMonth(date: CalendarDate): string;
  /** Nov, where the year is known. */
  month(date: CalendarDate): string;
  /** Nov 2026. */
  monthAndYear(date: CalendarDate): string;
  year(date: CalendarDate): string;
  number(value: number): string;
  /** For the labels of an axis: 1.2M, 850K. */
  compact(value: number): string;
  /** A number with its sign, as differences have; 0 has none. */
  signed(value: number): string;
  /** A difference of shares, given in percent, with its sign. */
  signedPercent(value: number): string;
  /** A difference of money with its sign. */
  signedMoney(money: Money): string;
  /** A share given in percent, 0 to 100. */
  percent(value: number): string;
  /** Points of a score, without decimals. */
  points(value: number): string;
  /** From one share to another, both given in percent, without decimals; one share where both are the same. */
  percentRange(low: number, high: number): string;
  /** A size such as 1.4 kB or 12 MB, in units of a thousand. */
  bytes(bytes: number): string;
  /** Whole units without decimals from 1,000 on, exact below. */
  money(money: Money): string;
  /** A sum that is told at a glance: in millions with a decimal from ten of them on, else as `money`. */
  roundMoney(money: Money): string;
  /** As papers about money write it: to the cent where there are any. */
  exactMoney(money: Money): string;
}

/** The formats of one locale, by `Intl`; formatters are made once because making one is slow. */
export function formatsOf(tag: string): Formats {
  // a day has no zone: it is read and written in UTC
  const days = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' });
    return remembered((date: CalendarDate) => format.format(new Date(date)));
  };
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const signedPercent = new Intl.NumberFormat(tag, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'negative' });
  const signed = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const [kilobytes, megabytes] = ['kilobyte', 'megabyte'].map(
    (unit) => new Intl.NumberFormat(tag, { style: 'unit', unit, maximumSignificantDigits: 2 }),
  ) as [Intl.NumberFormat, Intl.NumberFormat];
  const money = remembered((currency: string) => ({
    exact: moneyFormat(tag, currency, {}),
    whole: moneyFormat(tag, currency, { maximumFractionDigits: 0 }),
    short: moneyFormat(tag, currency, { notation: 'compact', maximumFractionDigits: 1 }),
    paper: moneyFormat(tag, currency, { trailingZeroDisplay: 'stripIfInteger' }),
  }));

  const format = ({ amount, currency }: Money) =>
    withMinus(money(currency)[Math.abs(amount) >= 1000 ? 'whole' : 'exact'].format(amount));

  return {
    date: days({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayAndMonth: days({ day: 'numeric', month: 'short' }),
    month: days({ month: 'short' }),
    monthAndYear: days({ month: 'short', year: 'numeric' }),
    year: days({ year: 'numeric' }),
    number: (value) => withMinus(number.format(value)),
    compact: (value) => withMinus(compact.format(value)),
    signed: (value) => withMinus(signed.format(value)),
    signedPercent: (value) => withMinus(signedPercent.format(value / 100)),
    signedMoney: (money) => (money.amount > 0 ? `+${format(money)}` : format(money)),
    percent: (value) => withMinus(percent.format(value / 100)),
    points: (value) => withMinus(whole.format(value)),
    percentRange: (low, high) =>
      percent
        .formatToParts(high / 100)
        .map(({ type, value }) => (type === 'integer' ? wholeRange(whole, low, high) : value))
        .join(''),
    bytes: (bytes) => (bytes < 995_000 ? kilobytes.format(bytes / 1000) : megabytes.format(bytes / 1e6)),
    money: format,
    roundMoney: (sum) =>
      Math.abs(sum.amount) >= 1e7 ? withMinus(money(sum.currency).short.format(sum.amount)) : format(sum),
    exactMoney: ({ amount, currency }) => withMinus(money(currency).paper.format(amount)),
  };
}

/** A minus sign is as wide as the plus beside it and does not break from its number, as a hyphen does. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}

/** The sign of percent stands once behind both, where `Intl` would repeat it. */
function wholeRange(whole: Intl.NumberFormat, low: number, high: number): string {
  // of two equal ends Intl makes "about"
  return whole.format(low) === whole.format(high) ? whole.format(high) : whole.formatRange(low, high);
}

function moneyFormat(tag: string, currency: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'code', ...options });
}

/** The same few days and currencies are written again and again. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

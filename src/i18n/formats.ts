import type { CalendarDate, Money } from '../schema/values.ts';

export interface Formats {
  /** A day such as 12 Nov 2026. */
  date(date: CalendarDate): string;
  number(value: number): string;
  /** A share given in percent, 0 to 100. */
  percent(value: number): string;
  /** A size such as 1.4 kB or 12 MB, in units of a thousand. */
  bytes(bytes: number): string;
  /** Whole units without decimals from 1,000 on, exact below. */
  money(money: Money): string;
}

/** The formats of one locale, by `Intl`; formatters are made once because making one is slow. */
export function formatsOf(tag: string): Formats {
  // a day has no zone: it is read and written in UTC
  const day = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const [kilobytes, megabytes] = ['kilobyte', 'megabyte'].map(
    (unit) => new Intl.NumberFormat(tag, { style: 'unit', unit, maximumSignificantDigits: 2 }),
  ) as [Intl.NumberFormat, Intl.NumberFormat];
  const money = remembered((currency: string) => ({
    exact: moneyFormat(tag, currency, {}),
    whole: moneyFormat(tag, currency, { maximumFractionDigits: 0 }),
  }));

  return {
    date: remembered((date: CalendarDate) => day.format(new Date(date))),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    bytes: (bytes) => (bytes < 995_000 ? kilobytes.format(bytes / 1000) : megabytes.format(bytes / 1e6)),
    money: ({ amount, currency }) =>
      money(currency)[Math.abs(amount) >= 1000 ? 'whole' : 'exact'].format(amount),
  };
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

import type { CalendarDate, Money } from '../schema/values.ts';

export interface Formats {
  /** A day such as 12 Nov 2026. */
  date(date: CalendarDate): string;
  number(value: number): string;
  /** A share given in percent, 0 to 100. */
  percent(value: number): string;
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
  const currencies = new Map<string, Intl.NumberFormat>();
  const days = new Map<CalendarDate, string>();

  return {
    date(date) {
      let text = days.get(date);
      if (text === undefined) days.set(date, (text = day.format(new Date(date))));
      return text;
    },
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    money({ amount, currency }) {
      const whole = Math.abs(amount) >= 1000;
      const key = `${currency}${whole}`;
      let format = currencies.get(key);
      if (!format) {
        format = new Intl.NumberFormat(tag, {
          style: 'currency',
          currency,
          currencyDisplay: 'code',
          ...(whole && { maximumFractionDigits: 0 }),
        });
        currencies.set(key, format);
      }
      return format.format(amount);
    },
  };
}

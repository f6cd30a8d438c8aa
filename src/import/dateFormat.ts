import { isCalendarDate } from '../schema/values.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;

const TOKENS: Record<string, string> = {
  YYYY: String.raw`(?<year>\d{4})`,
  YY: String.raw`(?<short>\d{2})`,
  MMM: '(?<name>[A-Za-z]{3})',
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{2})`,
  D: String.raw`(?<day>\d{1,2})`,
  '*': TIME,
};

const compiled = new Map<string, RegExp>();

/**
 * The day that a text names, as `YYYY-MM-DD`: the first format that fits and names a day that exists decides.
 * A time of day after a format with `*` is cut off as it stands, without moving the day to another time zone.
 * A year of two digits is of this century. Undefined when no format fits.
 */
export function parseDay(text: string, formats: readonly string[]): string | undefined {
  for (const format of formats) {
    const groups = patternOf(format).exec(text)?.groups;
    const day = groups && dayOf(groups);
    if (day && isCalendarDate(day)) return day;
  }
  return undefined;
}

/** The quarter of a day: `2026-q1`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function patternOf(format: string): RegExp {
  const known = compiled.get(format);
  if (known) return known;
  const source = format.replace(
    /YYYY|YY|MMM|MM?|DD?|\*|./gs,
    (part) => TOKENS[part] ?? part.replace(/[^\w\s]/, '\\$&'),
  );
  const pattern = new RegExp(`^${source}$`);
  compiled.set(format, pattern);
  return pattern;
}

function dayOf(groups: Record<string, string | undefined>): string {
  const year = groups['year'] ?? `20${groups['short'] ?? ''}`;
  const month = groups['month'] ?? String(MONTHS.indexOf(groups['name']?.toLowerCase() ?? '') + 1);
  return `${year}-${month.padStart(2, '0')}-${(groups['day'] ?? '').padStart(2, '0')}`;
}

import { isCalendarDate } from '../schema/values.ts';
import { clockOf, type Moment, offsetOf } from './moment.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SECOND = String.raw`(?<second>\d{2}(?:[.,]\d+)?)`;
const HALF = '(?<half>[AaPp]\\.?[Mm]\\.?|上午|下午)';
const ZONE = String.raw`(?<zone>Z|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC)`;
const TIME = String.raw`(?:[T ]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::${SECOND})?\s*${HALF}?\s*${ZONE}?)?`;

const TOKENS: Record<string, string> = {
  YYYY: String.raw`(?<year>\d{4})`,
  YY: String.raw`(?<short>\d{2})`,
  MMM: '(?<name>[A-Za-z]{3})',
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  DD: String.raw`(?<day>\d{2})`,
  D: String.raw`(?<day>\d{1,2})`,
  HH: String.raw`(?<hour>\d{2})`,
  H: String.raw`(?<hour>\d{1,2})`,
  hh: String.raw`(?<hour12>\d{2})`,
  h: String.raw`(?<hour12>\d{1,2})`,
  mm: String.raw`(?<minute>\d{2})`,
  ss: SECOND,
  A: HALF,
  Z: ZONE,
  '*': TIME,
  ' ': String.raw`\s+`,
};

const compiled = new Map<string, RegExp>();

/**
 * The day and, where the format has one, the time of day that a text names, as they stand there: nothing is moved to
 * another time zone. The first format that fits and names a day and a time that exist decides; undefined when none does.
 * A year of two digits is of this century.
 */
export function parseMoment(text: string, formats: readonly string[]): Moment | undefined {
  for (const format of formats) {
    const groups = patternOf(format).exec(text)?.groups;
    const moment = groups && momentOf(groups);
    if (moment) return moment;
  }
  return undefined;
}

/** The day that a text names, as `YYYY-MM-DD`; undefined when no format fits. */
export function parseDay(text: string, formats: readonly string[]): string | undefined {
  return parseMoment(text, formats)?.day;
}

function patternOf(format: string): RegExp {
  const known = compiled.get(format);
  if (known) return known;
  const source = format.replace(
    /YYYY|YY|MMM|MM?|DD?|HH?|hh?|mm|ss|./gs,
    (part) => TOKENS[part] ?? part.replace(/[^\w\s]/, '\\$&'),
  );
  const pattern = new RegExp(`^${source}$`);
  compiled.set(format, pattern);
  return pattern;
}

type Groups = Record<string, string | undefined>;

function momentOf(groups: Groups): Moment | undefined {
  const day = dayOf(groups);
  if (!isCalendarDate(day)) return undefined;
  if (groups['minute'] === undefined) return { day, seconds: undefined, offset: undefined };
  const seconds = clockOf(groups);
  const offset = groups['zone'] === undefined ? undefined : offsetOf(groups['zone']);
  const isTime = seconds !== undefined && (groups['zone'] === undefined || offset !== undefined);
  return isTime ? { day, seconds, offset } : undefined;
}

function dayOf(groups: Groups): string {
  const year = groups['year'] ?? `20${groups['short'] ?? ''}`;
  const month = groups['month'] ?? String(MONTHS.indexOf(groups['name']?.toLowerCase() ?? '') + 1);
  return `${year}-${month.padStart(2, '0')}-${(groups['day'] ?? '').padStart(2, '0')}`;
}

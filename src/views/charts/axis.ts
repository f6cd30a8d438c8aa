import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Formats } from '../../i18n/formats.ts';
import type { CalendarDate } from '../../schema/values.ts';
import type { Axis } from './chart.ts';

const DAY = 86_400_000;

/**
 * An axis of days from the first to the last of some, in any order, labelled by years, months or days, whichever are
 * few enough. Undefined without a day; a single day gets some room on both sides.
 * @param count about how many labels
 */
export function timeAxis(formats: Formats, dates: readonly CalendarDate[], count = 7): Axis | undefined {
  const [first, last] = extent(dates.map((date) => Date.parse(date)));
  if (first === undefined || last === undefined) return undefined;
  const domain: [number, number] = first === last ? [first - 15 * DAY, last + 15 * DAY] : [first, last];
  const ticks = scaleUtc()
    .domain(domain)
    .ticks(count)
    .map((tick) => tick.toISOString());
  // a short axis is divided into hours, which a day does not have
  const days = [...new Set(ticks.map((tick) => tick.slice(0, 10)))];
  return { domain, ticks: labelled(formats, days) };
}

/**
 * An axis of numbers. Its ends are the whole scale where one is given; else they lie around the values, and around zero
 * unless `far` says that they are far from it and that it means nothing.
 */
export function numberAxis(
  values: readonly number[],
  text: (value: number) => string,
  {
    whole,
    far = false,
    count = 4,
  }: { whole?: readonly [number, number]; far?: boolean; count?: number } = {},
): Axis {
  const [low = 0, high = 0] = extent(far ? values : [0, ...values]);
  const scale = whole
    ? scaleLinear().domain(whole)
    : scaleLinear()
        .domain(low === high ? [low, low + 1] : [low, high])
        .nice(count);
  const [from = 0, to = 1] = scale.domain();
  return { domain: [from, to], ticks: scale.ticks(count).map((at) => ({ at, text: text(at) })) };
}

/** Years alone where each begins one; else months with the year where it is new, or days. */
function labelled(formats: Formats, days: readonly CalendarDate[]): Axis['ticks'] {
  const years = days.every((day) => day.endsWith('-01-01'));
  const months = days.every((day) => day.endsWith('-01'));
  const textOf = (day: CalendarDate, isNew: boolean) => {
    if (years) return formats.year(day);
    if (months) return isNew ? formats.monthAndYear(day) : formats.month(day);
    return formats.dayAndMonth(day);
  };
  return days.map((day, index) => ({
    at: Date.parse(day),
    text: textOf(day, day.slice(0, 4) !== days[index - 1]?.slice(0, 4)),
  }));
}

function extent(values: readonly number[]): [number?, number?] {
  return values.length === 0 ? [] : [Math.min(...values), Math.max(...values)];
}

/** A day, with a time of day where it is known, as a source writes them. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Since midnight, from 0 and below 86,400; undefined where no time of day is given. */
  seconds: number | undefined;
  /** Minutes that the clock is ahead of UTC; undefined where the source does not say. */
  offset: number | undefined;
}

/**
 * In seconds, below 0 where `a` is before `b`, above 0 where it is after, 0 at the same time. Undefined where it
 * cannot be told: one has an offset and the other has none, or on one day one has a time and the other has none.
 */
export function compareMoments(a: Moment, b: Moment): number | undefined {
  const sameClock = (a.offset === undefined) === (b.offset === undefined);
  const asExact = a.day !== b.day || (a.seconds === undefined) === (b.seconds === undefined);
  return sameClock && asExact ? instantOf(a) - instantOf(b) : undefined;
}

/** In seconds; of moments that say no offset, on the clock that they share. */
function instantOf({ day, seconds = 0, offset = 0 }: Moment): number {
  return Date.parse(day) / 1000 + seconds - offset * 60;
}

/** Seconds since midnight by the parts of a time; undefined for a time that does not exist, such as 25:00 or 0:30 PM. */
export function clockOf(parts: Record<string, string | undefined>): number | undefined {
  const { hour, hour12, minute, second = '0', half } = parts;
  const hours = hoursOf(Number(hour ?? hour12), half, hour12 !== undefined);
  const [minutes, seconds] = [Number(minute), Number(second.replace(',', '.'))];
  return hours === undefined || minutes > 59 || seconds >= 60
    ? undefined
    : hours * 3600 + minutes * 60 + seconds;
}

/** Some tools write the half of the day beside an hour of 24; that is read where both agree. */
function hoursOf(hour: number, half: string | undefined, of12: boolean): number | undefined {
  if (hour > 23 || (of12 && (hour < 1 || hour > 12))) return undefined;
  if (half === undefined) return hour;
  const isLate = /^p|^下/i.test(half);
  if (hour === 12) return isLate ? 12 : 0;
  if (hour > 12 || hour === 0) return hour > 12 === isLate ? hour : undefined;
  return isLate ? hour + 12 : hour;
}

/** Minutes ahead of UTC that `Z`, `+08:00` or `GMT+8` says; undefined for an offset that does not exist. */
export function offsetOf(zone: string): number | undefined {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

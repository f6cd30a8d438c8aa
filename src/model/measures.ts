import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';

/** How many measures met their target by their last reading up to a day, of those that had one. */
export function measuresMet({ quality }: Project, day: CalendarDate): { met: number; read: number } {
  const read = quality.measures.flatMap(({ readings, better, target }) => {
    const value = readings.filter(({ date }) => date <= day).at(-1)?.value;
    return value === undefined ? [] : [better === 'higher' ? value >= target : value <= target];
  });
  return { met: read.filter(Boolean).length, read: read.length };
}

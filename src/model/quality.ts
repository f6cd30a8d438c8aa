import type { QualityMeasure } from '../schema/delivery.ts';
import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';

export type Reading = QualityMeasure['readings'][number];

/** The readings up to a day, oldest first, whatever their order in the file. */
export function readingsOf({ readings }: QualityMeasure, until?: CalendarDate): Reading[] {
  return readings
    .filter(({ date }) => until === undefined || date <= until)
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Whether a value meets the target; reaching it exactly does. */
export function meetsTarget({ target, better }: QualityMeasure, value: number): boolean {
  return better === 'higher' ? value >= target : value <= target;
}

/** How many measures met their target by their last reading up to a day, of those that had one. */
export function measuresMet({ quality }: Project, day: CalendarDate): { met: number; read: number } {
  const read = quality.measures.flatMap((measure) => {
    const last = readingsOf(measure, day).at(-1);
    return last === undefined ? [] : [meetsTarget(measure, last.value)];
  });
  return { met: read.filter(Boolean).length, read: read.length };
}

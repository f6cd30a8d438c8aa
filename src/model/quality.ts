import type { Project } from '../schema/portfolio.ts';

export type QualityMeasure = Project['quality']['measures'][number];
export type Reading = QualityMeasure['readings'][number];

/** The newest reading; undefined without one. */
export function latestReading({ readings }: QualityMeasure): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (latest, reading) => (latest === undefined || reading.date >= latest.date ? reading : latest),
    undefined,
  );
}

/** Whether a value meets the target; reaching it exactly does. */
export function meetsTarget({ target, better }: QualityMeasure, value: number): boolean {
  return better === 'higher' ? value >= target : value <= target;
}

import type { QualityMeasure } from '../../schema/delivery.ts';
import type { Finding } from '../../schema/finding.ts';
import { hadHappened } from '../dates.ts';
import { meetsTarget, readingsOf } from '../quality.ts';
import type { Evidence } from './evidence.ts';

/** What is found of the quality, by the last reading of each measure and by what the client rejected. */
export function qualityFindings({ project, day, thresholds }: Evidence): Finding[] {
  const read = project.quality.measures.flatMap((measure) => {
    const value = readingsOf(measure, day).at(-1)?.value;
    return value === undefined ? [] : [{ measure, value }];
  });
  const missed = read
    .filter(({ measure, value }) => !meetsTarget(measure, value))
    .map(({ measure, value }) => missedBy(measure, value, thresholds.missAtRisk));
  const rejected = project.quality.deliverables
    .filter(({ result, decided }) => result === 'rejected' && hadHappened(decided, true, day))
    .filter(({ delivered, decided }) => !isRedone(delivered, decided, day))
    .map(
      ({ id, title }): Finding => ({
        rule: 'deliverable-rejected',
        level: 'off-track',
        record: id,
        subject: title,
      }),
    );
  const met: Finding[] =
    read.length > 0 && missed.length === 0
      ? [{ rule: 'measures-met', level: 'on-track', measures: read.length }]
      : [];
  return [...rejected, ...missed, ...met];
}

/** A miss is measured by the target’s own size; of a target of 0 every miss is more than a share. */
function missedBy(
  { id, title, unit, target, better, critical }: QualityMeasure,
  value: number,
  share: number,
): Finding {
  const margin = Math.abs(target) * share;
  const limit = better === 'higher' ? target - margin : target + margin;
  const isFar = better === 'higher' ? value < limit - 1e-9 : value > limit + 1e-9;
  return {
    rule: critical ? 'critical-missed' : 'measure-missed',
    level: critical || isFar ? 'off-track' : 'at-risk',
    record: id,
    subject: title,
    value,
    target,
    limit,
    unit,
  };
}

/** Handed over again after it was rejected. */
function isRedone(delivered: string | undefined, decided: string | undefined, day: string): boolean {
  return delivered !== undefined && decided !== undefined && delivered > decided && delivered <= day;
}

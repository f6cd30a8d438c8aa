import type { Survey } from '../../schema/survey.ts';
import { type CalendarDate, quarterOf } from '../../schema/values.ts';
import { quarterNumber, surveySeries } from './surveySeries.ts';

/**
 * The last wave of each survey that still speaks for a day: it is not older than two cadences of its survey. A cadence
 * is the quarters between its last two waves, one where it was asked once; after four quarters none speaks any more.
 * A wave without a last day counts from the first day of its quarter.
 */
export function currentWaves(surveys: readonly Survey[], day: CalendarDate): Survey[] {
  const now = quarterNumber(quarterOf(day));
  const asked = surveys.filter(({ closed, period }) =>
    closed === undefined ? quarterNumber(period) <= now : closed <= day,
  );
  return surveySeries(asked).flatMap(({ waves, latest }) => {
    const before = waves.at(-2)?.survey.period;
    const cadence = before === undefined ? 1 : quarterNumber(latest.survey.period) - quarterNumber(before);
    const age = now - quarterNumber(latest.survey.period);
    return age <= Math.min(4, 2 * Math.max(1, cadence)) ? [latest.survey] : [];
  });
}

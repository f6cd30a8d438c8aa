import type { Survey } from '../../schema/survey.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { rateWave, type WaveRating } from './satisfaction.ts';
import { changeBetween, type ScoreChange } from './surveyScore.ts';

/** The waves of one survey: the same name in the file after the quarter, and the same kind of question. */
export interface SurveySeries {
  /** Oldest first, at least one. */
  waves: WaveRating[];
  latest: WaveRating;
  /** How the latest wave differs from the last one before it that has a score; undefined where either has none. */
  change: { since: WaveRating; score: ScoreChange } | undefined;
}

/** The surveys of a client, those asked most recently first. Waves of one survey are compared, never two surveys. */
export function surveySeries(surveys: readonly Survey[]): SurveySeries[] {
  const byName = Map.groupBy(
    [...surveys].sort(byPeriod),
    ({ id, period, kind }) => `${kind} ${id.slice(period.length + 1)}`,
  );
  return [...byName.values()]
    .flatMap((waves) => seriesOf(waves.map(rateWave)))
    .sort((a, b) => byPeriod(b.latest.survey, a.latest.survey));
}

/** The quarters between a series’ first and last wave in which nobody was asked, as `2026-q3`, oldest first. */
export function quartersWithout(waves: readonly { survey: Pick<Survey, 'period'> }[]): string[] {
  const asked = waves.map(({ survey }) => quarterNumber(survey.period));
  const [first = 0, last = 0] = [Math.min(...asked), Math.max(...asked)];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
    .filter((quarter) => !asked.includes(quarter))
    .map((quarter) => `${Math.floor(quarter / 4)}-q${(quarter % 4) + 1}`);
}

/** Whether a survey goes on: its last wave lies at most four quarters before that of the as-of day. */
export function isRunning({ latest }: SurveySeries, asOf: CalendarDate): boolean {
  const now = Number(asOf.slice(0, 4)) * 4 + Math.floor((Number(asOf.slice(5, 7)) - 1) / 3);
  return now - quarterNumber(latest.survey.period) <= 4;
}

function seriesOf(waves: WaveRating[]): SurveySeries[] {
  const latest = waves.at(-1);
  if (!latest) return [];
  const since = waves.slice(0, -1).findLast(({ total }) => total.score);
  const score =
    since?.total.score && latest.total.score && changeBetween(since.total.score, latest.total.score);
  return [{ waves, latest, change: since && score && { since, score } }];
}

function byPeriod(a: Survey, b: Survey): number {
  return a.period.localeCompare(b.period, 'en');
}

/** Quarters counted from year 0, so that neighbours are one apart. */
export function quarterNumber(period: string): number {
  const [year, quarter] = period.split('-q').map(Number);
  return (year ?? 0) * 4 + (quarter ?? 1) - 1;
}

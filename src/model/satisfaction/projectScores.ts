import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { SurveyKind } from '../../schema/survey.ts';
import type { CalendarDate, Words } from '../../schema/values.ts';
import { thresholdsFor } from '../health/evidence.ts';
import { type Rating, ratingAbout } from './satisfaction.ts';
import type { Score } from './surveyScore.ts';
import { isRunning, surveySeries } from './surveySeries.ts';

/** What the waves of one survey say about a project, as far as it may be told. */
export interface ProjectScores {
  survey: Words;
  kind: SurveyKind;
  /** In the unit of the score. */
  target: number;
  /** Oldest first; without a score where too few answered about the project. */
  waves: { period: string; score: Score | undefined }[];
  latest: Rating;
}

/**
 * How satisfied those are who answered about a project, a series for each survey that goes on and has asked about it. A
 * wave that names no projects in its answers counts where the project is one it concerns.
 */
export function projectScores(
  client: ClientSlice,
  { id }: Project,
  settings: PortalSettings,
  asOf: CalendarDate,
): ProjectScores[] {
  const about = client.surveys.filter(({ projects }) => projects?.includes(id));
  return surveySeries(about).flatMap((series): ProjectScores[] => {
    const { survey } = series.latest;
    const latest = ratingAbout(series.latest, id);
    if (!latest || !isRunning(series, asOf)) return [];
    const target = thresholdsFor(client, settings)[`${survey.kind}Target`];
    const waves = series.waves.map((wave) => ({
      period: wave.survey.period,
      score: ratingAbout(wave, id)?.score,
    }));
    return [{ survey: survey.title, kind: survey.kind, target, waves, latest }];
  });
}

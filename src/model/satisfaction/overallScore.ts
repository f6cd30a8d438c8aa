import type { WaveRating } from './satisfaction.ts';
import { type Score, scoreOf } from './surveyScore.ts';

/**
 * The score of all answers of a survey’s waves together, as if each were a person’s own: who answers in every wave counts
 * in each. Only waves that have a score of their own are in it, for the rest could be told from it by subtraction.
 * Undefined where fewer than two have one.
 */
export function overallScore(waves: readonly WaveRating[]): Score | undefined {
  const shown = waves.filter(({ total }) => total.score).map(({ survey }) => survey);
  const [first] = shown;
  if (!first || shown.length < 2) return undefined;
  const invited = shown.reduce<number | undefined>(
    (sum, survey) => (sum === undefined || survey.invited === undefined ? undefined : sum + survey.invited),
    0,
  );
  const scores = shown.flatMap(({ answers }) => answers.map(({ score }) => score));
  return scoreOf(first.kind, scores, invited);
}

import type { WaveRating } from './satisfaction.ts';
import { FEWEST_ANSWERS } from './smallGroups.ts';
import { type Score, scoreOf } from './surveyScore.ts';

/**
 * The score of all answers of a survey’s waves together, as if each were a person’s own: who answers in every wave counts
 * in each. Waves too small for a score of their own wait for one that has one, and until they come to five answers: so none
 * of them can be told by subtraction, nor by what one wave more changes on the page.
 * @param waves oldest first
 * @returns the score and of how many waves it is; undefined where these are fewer than two
 */
export function overallScore(waves: readonly WaveRating[]): { score: Score; waves: number } | undefined {
  const counted: WaveRating[] = [];
  let waiting: WaveRating[] = [];
  for (const wave of waves) {
    if (wave.total.n === undefined) {
      waiting.push(wave);
      continue;
    }
    if (answersOf(waiting).length >= FEWEST_ANSWERS) {
      counted.push(...waiting);
      waiting = [];
    }
    counted.push(wave);
  }
  const invited = counted.reduce<number | undefined>(
    (sum, { survey }) =>
      sum === undefined || survey.invited === undefined ? undefined : sum + survey.invited,
    0,
  );
  const [first] = counted;
  const score = first && scoreOf(first.survey.kind, answersOf(counted), invited);
  if (!score || counted.length < 2 || score.n < FEWEST_ANSWERS) return undefined;
  return { score, waves: counted.length };
}

function answersOf(waves: readonly WaveRating[]): number[] {
  return waves.flatMap(({ survey }) => survey.answers.map(({ score }) => score));
}

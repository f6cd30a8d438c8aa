import type { PartRating, WaveRating } from './satisfaction.ts';
import { changeBetween, type Score, type ScoreChange } from './surveyScore.ts';
import type { SurveySeries } from './surveySeries.ts';

/** What the answers of a wave are split by. */
export type Split = 'group' | 'project';

/** A group or a project of a wave. */
export interface WavePart extends PartRating {
  split: Split;
}

/** The same in the latest wave, and how it has changed since the last wave before that shows it. */
export interface PartTrend extends WavePart {
  before: { wave: WaveRating; score: Score } | undefined;
  change: ScoreChange | undefined;
}

/** The groups of a wave and its projects. A split into one part is none: it is the wave again. */
export function partsOf({ groups, projects }: WaveRating): WavePart[] {
  const named = (parts: readonly PartRating[], split: Split) =>
    parts.length < 2 ? [] : parts.map((part): WavePart => ({ ...part, split }));
  return [...named(groups, 'group'), ...named(projects, 'project')];
}

/** The parts of the latest wave of a survey. */
export function latestParts({ waves, latest }: Pick<SurveySeries, 'waves' | 'latest'>): PartTrend[] {
  return partsOf(latest).map((part) => {
    const before = waves.slice(0, -1).findLast((wave) => scoreIn(wave, part));
    const score = before && scoreIn(before, part);
    return {
      ...part,
      before: before && score && { wave: before, score },
      change: score && part.score && changeBetween(score, part.score),
    };
  });
}

/** The score of the same part in another wave, where it may be told. */
function scoreIn(wave: WaveRating, { split, id }: WavePart): Score | undefined {
  return partsOf(wave).find((part) => part.split === split && part.id === id)?.score;
}

/**
 * The lowest and the highest of some scores, where even their intervals do not meet. Of several groups the ends always
 * differ, so this asks for more than the interval of one difference would: that a reader can see it in the picture.
 */
export function clearlyApart<T extends { score: Score | undefined }>(
  parts: readonly T[],
): { lowest: T; highest: T } | undefined {
  const told = parts.filter(({ score }) => score);
  const [lowest, highest] = [told.toSorted(byScore)[0], told.toSorted(byScore).at(-1)];
  if (!lowest?.score || !highest?.score) return undefined;
  const ceiling = lowest.score.interval?.high ?? lowest.score.value;
  const floor = highest.score.interval?.low ?? highest.score.value;
  return ceiling < floor ? { lowest, highest } : undefined;
}

function byScore(a: { score: Score | undefined }, b: { score: Score | undefined }): number {
  return (a.score?.value ?? 0) - (b.score?.value ?? 0);
}

import type { Survey } from '../../schema/survey.ts';
import { crossSafely, FEWEST_ANSWERS, shownGroups } from './smallGroups.ts';
import { type Score, scoreOf } from './surveyScore.ts';

/** What may be told of some answers. */
export interface Rating {
  /** Undefined where fewer than five answered, or where it would give away those who did. */
  score: Score | undefined;
  /** Answers, 0 or more; undefined where the score is hidden, for how many a small group is says who it is. */
  n: number | undefined;
  /** The single answers in ascending order, where respondents were told that their names stand beside them. */
  answers: number[] | undefined;
}

/** The answers of one group, or about one project; `id` is undefined for those that name none. */
export interface PartRating extends Rating {
  id: string | undefined;
}

/** One wave of a survey as its readers may see it. */
export interface WaveRating {
  survey: Survey;
  total: Rating;
  /** Answers per hundred invited, 0 to 100; undefined when it is not known how many were, or may not be told. */
  responsePercent: number | undefined;
  /** By group, by id, those of no group last; empty when no answer names one. */
  groups: PartRating[];
  /** By project likewise. */
  projects: PartRating[];
}

/**
 * Sums up a wave: in all, by group and by project. A total, group or project of fewer than five answers has no score,
 * nor has one that subtraction would tell, be it from the total or between groups and projects: where these cross in
 * fewer than five answers, the groups have none. An attributed wave hides no group, and shows single answers besides.
 *
 * The answers must be all those of the wave that its reader may see, and how many were invited is taken as being of
 * the same people.
 */
export function rateWave(survey: Survey): WaveRating {
  const { kind, answers, invited, attributed } = survey;
  const rate = (part: readonly Answer[], asked: number | undefined, open: boolean): Rating => {
    const scores = part.map(({ score }) => score).sort((a, b) => a - b);
    const score = open && part.length >= FEWEST_ANSWERS ? scoreOf(kind, scores, asked) : undefined;
    return {
      score,
      n: score || attributed ? part.length : undefined,
      answers: attributed ? scores : undefined,
    };
  };
  const ratePart = ({ id, part, open }: Part): PartRating => ({
    id,
    ...rate(part, invitedOf(part, survey), open || attributed),
  });

  const projects = partsOf(answers, 'project');
  const groups = partsOf(answers, 'group');
  if (!crossSafely(shownPartOf(answers, groups), shownPartOf(answers, projects))) {
    for (const group of groups) group.open = false;
  }
  const total = rate(answers, invited, true);
  return {
    survey,
    total,
    responsePercent: invited && total.n !== undefined ? (100 * total.n) / invited : undefined,
    groups: groups.map(ratePart),
    projects: projects.map(ratePart),
  };
}

/**
 * What a wave says about one of the projects it concerns: those who answered about it, or everybody where answers name
 * no project. Undefined where nobody answered about it.
 */
export function ratingAbout({ total, projects }: WaveRating, project: string): Rating | undefined {
  return projects.length === 0 ? total : projects.find(({ id }) => id === project);
}

type Answer = Survey['answers'][number];

/** How many of a part were invited: nobody knows, except where the part is the whole, or all were heard. */
function invitedOf(part: readonly Answer[], { invited, answers }: Survey): number | undefined {
  if (part.length === answers.length) return invited;
  return invited === answers.length ? part.length : undefined;
}

/** Sorted behind every id. */
const LAST = '\u{10ffff}';

interface Part {
  id: string | undefined;
  n: number;
  part: Answer[];
  /** Whether it may be shown beside the others and the total. */
  open: boolean;
}

/** The answers split by what they name; without any name there is no split. */
function partsOf(answers: readonly Answer[], by: 'group' | 'project'): Part[] {
  const byName = Map.groupBy(answers, (answer) => answer[by]);
  if (byName.size === 1 && byName.has(undefined)) return [];
  const parts = [...byName]
    .map(([id, part]) => ({ id, part, n: part.length, open: false }))
    // in the order of the answers, or of their sizes, a list would say more than is in it
    .sort((a, b) => (a.id ?? LAST).localeCompare(b.id ?? LAST, 'en'));
  for (const part of shownGroups(parts)) part.open = true;
  return parts;
}

/** For each answer the part of a split it is told in; those in parts that are not shown are one, the rest of the total. */
function shownPartOf(answers: readonly Answer[], parts: readonly Part[]): string[] {
  const place = new Map(
    parts.flatMap(({ part, open }, index) =>
      open ? part.map((answer) => [answer, `${index}`] as const) : [],
    ),
  );
  return answers.map((answer) => place.get(answer) ?? '');
}

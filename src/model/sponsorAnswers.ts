import type { Dimension } from '../schema/project.ts';
import { isOffCourse, type JudgedDimension } from './health/judgedHealth.ts';
import { worstOf } from './health/levels.ts';
import type { ReportedHealth } from './health/reportedHealth.ts';

/** What a sponsor asks of a project, and the dimensions that answer it. */
const questions = {
  objectives: ['scope', 'quality', 'satisfaction'],
  date: ['schedule'],
  budget: ['cost'],
} as const satisfies Record<string, readonly Dimension[]>;

export type SponsorQuestion = keyof typeof questions;
export const sponsorQuestionKeys = Object.keys(questions) as SponsorQuestion[];

/** On track or not, by the worst dimension that was asked; `unknown` where neither report nor figures say. */
export interface SponsorAnswer {
  says: 'yes' | 'no' | 'unknown';
  /** The dimension that decided; undefined where nothing is known. */
  decisive: JudgedDimension | undefined;
  /** Whether it was one of several, so that it has to be named. */
  ofSeveral: boolean;
}

/**
 * The three answers of a project by its dimensions as they are shown. Without a current report nothing is known; a project
 * that nobody reports on any more, or not yet, is not asked about.
 */
export function sponsorAnswers(
  { because }: ReportedHealth,
  dimensions: readonly JudgedDimension[],
): Record<SponsorQuestion, SponsorAnswer> | undefined {
  if (because === 'archived' || because === 'proposed') return undefined;
  const stale = because === 'stale' || because === 'no-report';
  const answer = (by: readonly Dimension[]): SponsorAnswer => {
    const asked = dimensions.filter(({ dimension }) => by.includes(dimension));
    const level = worstOf(asked.map(({ shown }) => shown));
    const decisive = asked.find(({ shown }) => shown === level);
    if (stale || !decisive || level === 'unknown' || level === undefined)
      return { says: 'unknown', decisive: undefined, ofSeveral: false };
    return { says: isOffCourse(level) ? 'no' : 'yes', decisive, ofSeveral: by.length > 1 };
  };
  return {
    objectives: answer(questions.objectives),
    date: answer(questions.date),
    budget: answer(questions.budget),
  };
}

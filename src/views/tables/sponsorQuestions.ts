import type { ComputedHealth } from '../../model/health/computedHealth.ts';
import { worstOf } from '../../model/health/levels.ts';
import type { ReportedHealth } from '../../model/health/reportedHealth.ts';
import type { ShownDimension } from '../../model/health/shownHealth.ts';
import type { Dimension } from '../../schema/project.ts';
import { findingText } from '../findingWording.ts';
import type { FactsSection } from '../page.ts';
import { facts } from '../sections.ts';
import { reasonFor } from '../status.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** What each question is answered by. */
const questions = {
  objectives: ['scope', 'quality', 'satisfaction'],
  date: ['schedule'],
  budget: ['cost'],
} as const satisfies Record<string, readonly Dimension[]>;

/**
 * What a sponsor asks, answered yes or no in one sentence by the worst of the dimensions that answer it, as they are
 * shown. A project that nobody reports on any more, or not yet, is not asked about.
 */
export function sponsorQuestions(
  { writer }: Place,
  health: ReportedHealth,
  dimensions: readonly ShownDimension[],
  found: ComputedHealth,
): FactsSection[] {
  if (health.because === 'archived' || health.because === 'proposed') return [];
  const { words } = writer;
  const stale = health.because === 'stale' || health.because === 'no-report';
  const answer = (by: readonly Dimension[]) => {
    const asked = dimensions.filter(({ dimension }) => by.includes(dimension));
    const level = worstOf(asked.map(({ shown }) => shown));
    const decisive = asked.find(({ shown }) => shown === level);
    if (stale) return words.health.questions.unknown(reasonFor(writer, health));
    if (!decisive || level === undefined || level === 'unknown') {
      return words.health.questions.unknown(words.sentence(words.health.questions.silent));
    }
    const why = words.sentence(becauseOf(writer, decisive, found, health));
    const told = by.length > 1 ? words.health.questions.of(words.dimensions[decisive.dimension], why) : why;
    const isRight = level !== 'at-risk' && level !== 'off-track';
    return isRight ? words.health.questions.yes(told) : words.health.questions.no(told);
  };
  return facts(writer, 'questions', {
    onObjectives: { text: answer(questions.objectives) },
    onDate: { text: answer(questions.date) },
    onBudget: { text: answer(questions.budget) },
  });
}

/** The figures where they say the same, else the reason that was given, else that it was declared so. */
function becauseOf(
  writer: Writer,
  { dimension, shown, computed, reason }: ShownDimension,
  found: ComputedHealth,
  { reportedFor }: ReportedHealth,
): string {
  const { decisive } = found[dimension];
  if (decisive && shown === computed) return findingText(writer, decisive);
  if (reason !== undefined) return writer.passage(reason).text;
  const { words, formats } = writer;
  const date = reportedFor === undefined ? words.page.none : formats.date(reportedFor);
  return words.health.questions.declared(words.levels[shown], date);
}

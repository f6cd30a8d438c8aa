import type { ComputedHealth } from '../../model/health/computedHealth.ts';
import { judgedHealth } from '../../model/health/judgedHealth.ts';
import type { ReportedHealth } from '../../model/health/reportedHealth.ts';
import type { ShownDimension } from '../../model/health/shownHealth.ts';
import { sponsorAnswers } from '../../model/sponsorAnswers.ts';
import type { FactsSection } from '../page.ts';
import { facts } from '../sections.ts';
import { answerText } from '../sponsorAnswerWording.ts';
import type { Place } from '../tree.ts';

/** What a sponsor asks, answered yes or no in one sentence each; none where nobody asks any more, or yet. */
export function sponsorQuestions(
  { writer }: Place,
  health: ReportedHealth,
  dimensions: readonly ShownDimension[],
  found: ComputedHealth,
): FactsSection[] {
  const answers = sponsorAnswers(health, judgedHealth(dimensions, found));
  if (!answers) return [];
  const text = (answer: typeof answers.date) => ({ text: answerText(writer, answer, health) });
  return facts(writer, 'questions', {
    onObjectives: text(answers.objectives),
    onDate: text(answers.date),
    onBudget: text(answers.budget),
  });
}

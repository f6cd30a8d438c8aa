import type { JudgedDimension } from '../model/health/judgedHealth.ts';
import type { ReportedHealth } from '../model/health/reportedHealth.ts';
import type { SponsorAnswer } from '../model/sponsorAnswers.ts';
import { findingText } from './findingWording.ts';
import { reasonFor } from './status.ts';
import type { Writer } from './writer.ts';

/** An answer in one sentence that begins with yes, no or not known. */
export function answerText(writer: Writer, answer: SponsorAnswer, health: ReportedHealth): string {
  const { questions } = writer.words.health;
  if (answer.says === 'unknown') {
    const stale = health.because === 'stale' || health.because === 'no-report';
    return questions.unknown(stale ? reasonFor(writer, health) : writer.words.sentence(questions.silent));
  }
  return questions[answer.says](answerReason(writer, answer, health));
}

/** Why the answer is what it is, in one sentence; empty where it is not known. */
export function answerReason(
  writer: Writer,
  { decisive, ofSeveral }: SponsorAnswer,
  health: ReportedHealth,
): string {
  const { words } = writer;
  if (!decisive) return '';
  const why = words.sentence(becauseOf(writer, decisive, health));
  return ofSeveral ? words.health.questions.of(words.dimensions[decisive.dimension], why) : why;
}

/** The figures where they say the same, else the reason that was given, else that it was declared so. */
function becauseOf(
  writer: Writer,
  { shown, computed, reason, finding }: JudgedDimension,
  { reportedFor }: ReportedHealth,
): string {
  if (finding && shown === computed) return findingText(writer, finding);
  if (reason !== undefined) return writer.passage(reason).text;
  const { words, formats } = writer;
  const date = reportedFor === undefined ? words.page.none : formats.date(reportedFor);
  return words.health.questions.declared(words.levels[shown], date);
}

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
  // what the figures say names what it is about
  const isNamed = !ofSeveral || saysItself(decisive);
  return isNamed ? why : words.health.questions.of(words.dimensions[decisive.dimension], why);
}

/** Whether the figures say the same as what is shown. */
function saysItself({ shown, computed, finding }: JudgedDimension): boolean {
  return finding !== undefined && shown === computed;
}

/** The figures where they say the same, else the reason that was given, else that it was declared so. */
function becauseOf(writer: Writer, dimension: JudgedDimension, { reportedFor }: ReportedHealth): string {
  const { shown, reason, finding } = dimension;
  if (finding && saysItself(dimension)) return findingText(writer, finding);
  if (reason !== undefined) return writer.passage(reason).text;
  const { words, formats } = writer;
  const date = reportedFor === undefined ? words.page.none : formats.date(reportedFor);
  return words.health.questions.declared(words.levels[shown], date);
}

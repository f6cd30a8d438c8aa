import type { ReportedHealth } from '../model/health/reportedHealth.ts';
import type { Level } from '../schema/project.ts';
import type { Words } from '../schema/values.ts';
import type { PageView } from './page.ts';
import type { Writer } from './writer.ts';

/** Why a project has its level, in one sentence. */
export function reasonFor(writer: Writer, { because, reportedFor }: ReportedHealth): string {
  const { words, formats } = writer;
  const reason = words.because[because];
  return typeof reason === 'string'
    ? reason
    : reason(reportedFor === undefined ? words.page.none : formats.date(reportedFor));
}

/** A project’s status in a word and what its latest report says, or why there is nothing to say. */
export function projectVerdict(
  writer: Writer,
  health: ReportedHealth,
  verdict: Words | undefined,
): NonNullable<PageView['verdict']> {
  const reason = reasonFor(writer, health);
  return {
    level: health.level,
    word: levelWord(writer, health.level),
    ...(verdict === undefined ? { text: reason } : { ...writer.passage(verdict), because: reason }),
  };
}

/** The word for how a project stands. One that is judged no more was not finished: it ended with the relation. */
export function levelWord({ words }: Writer, level: Level): string {
  return level === 'not-applicable' ? words.ended : words.levels[level];
}

import type { ReportedHealth } from '../model/health.ts';
import type { Level } from '../schema/project.ts';
import type { Writer } from './writer.ts';

/** Why a project has its level, in one sentence. */
export function reasonFor(writer: Writer, { because, reportedFor }: ReportedHealth): string {
  const { words, formats } = writer;
  const reason = words.because[because];
  return typeof reason === 'string'
    ? reason
    : reason(reportedFor === undefined ? words.page.none : formats.date(reportedFor));
}

/** The word for how a project stands. One that is judged no more was not finished: it ended with the relation. */
export function levelWord({ words }: Writer, level: Level): string {
  return level === 'not-applicable' ? words.ended : words.levels[level];
}

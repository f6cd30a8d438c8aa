import type { ReportedHealth } from '../model/health.ts';
import type { Writer } from './writer.ts';

/** Why a project has its level, in one sentence. */
export function reasonFor(writer: Writer, { because, reportedFor }: ReportedHealth): string {
  const { words, formats } = writer;
  const reason = words.because[because];
  return typeof reason === 'string'
    ? reason
    : reason(reportedFor === undefined ? words.page.none : formats.date(reportedFor));
}

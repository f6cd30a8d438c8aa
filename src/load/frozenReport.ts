import { isCalendarDate } from '../schema/values.ts';
import { type ContentError, wordMismatch } from './contentError.ts';
import { digestOf } from './digest.ts';
import { errorAt } from './reference.ts';
import { fieldOf, type Source } from './source.ts';
import type { Translation } from './translation.ts';

/** In which way a published report is not as it was frozen. */
export type Thaw = 'never-frozen' | 'changed';

/**
 * The error of a published report that was never frozen, or was changed since it was published or last amended; none
 * for a draft, and none where that is tolerated because it is about to be put right.
 */
export function checkFrozen(
  report: Source,
  translations: readonly Translation[],
  name: string,
  tolerated: readonly Thaw[],
): ContentError[] {
  const published = fieldOf(report.data, 'published');
  // a day that is none was refused by the schema
  if (typeof published !== 'string' || !isCalendarDate(published)) return [];
  const digest = fieldOf(report.data, 'digest');
  if (digest === undefined) {
    return tolerated.includes('never-frozen') ? [] : [errorAt(report, ['published'], wordNeverFrozen(name))];
  }
  if (tolerated.includes('changed')) return [];
  const now = digestOf(report, translations);
  const amended = fieldOf(report.data, 'amended');
  const corrected = fieldOf(amended, 'digest');
  if (corrected !== undefined) {
    const since = `amended on ${String(fieldOf(amended, 'date'))}`;
    return corrected === now ? [] : [errorAt(report, ['amended', 'digest'], wordChanged(since, name))];
  }
  if (digest === now || amended !== undefined) return [];
  return [errorAt(report, ['digest'], wordChanged(`published on ${published}`, name))];
}

function wordNeverFrozen(name: string): string {
  const fix = `Run npm run report -- publish ${name}`;
  return wordMismatch('a digest beside it', 'a report that was never frozen', fix);
}

function wordChanged(since: string, name: string): string {
  return wordMismatch(
    'what its readers were told',
    `a report that was changed after it was ${since}`,
    `Take the change back, or say what was corrected with npm run report -- amend ${name} --why "…"`,
  );
}

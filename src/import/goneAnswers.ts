import { quoted } from '../load/wordedValue.ts';
import type { QuestionMapping } from '../schema/mappingSurvey.ts';
import { type ExistingContent, parseSource } from './existingContent.ts';
import { type Ledger, reasons } from './ledger.ts';
import type { Fields } from './ownedFields.ts';
import type { Answer } from './surveyAnswer.ts';
import { answersIn, fieldsOf, respondentOf } from './surveyWave.ts';

/** Mentions the answers of a file that the source no longer has; they are kept. */
export function mentionGoneAnswers(
  path: string,
  before: Fields,
  answers: readonly Answer[],
  ledger: Ledger,
): void {
  const present = new Set(answers.map(({ row }) => row.respondent));
  const known = answersIn(before);
  if (present.has(undefined)) {
    const missing = known.length - answers.length;
    if (missing > 0)
      ledger.mention(undefined, reasons.gone, `${path}: ${missing} of ${known.length} answers`);
    return;
  }
  for (const respondent of known.map(respondentOf)) {
    if (!present.has(respondent))
      ledger.mention(undefined, reasons.gone, `${path}: answer of ${quoted(respondent ?? '')}`);
  }
}

/** Mentions the waves of the mapping’s questions that the source no longer has; they are kept. */
export function mentionGoneWaves(
  client: string,
  present: ReadonlySet<string>,
  questions: readonly QuestionMapping[],
  system: string,
  existing: ExistingContent,
  ledger: Ledger,
): void {
  const slugs = new Set(questions.map(({ slug }) => slug));
  for (const name of existing.list(`clients/${client}/surveys`)) {
    const path = `clients/${client}/surveys/${name}`;
    const [, wave = '', slug = ''] = /^(\d{4}-q[1-4]-(.+))\.json$/.exec(name) ?? [];
    if (!slugs.has(slug) || present.has(wave)) continue;
    if (parseSource(fieldsOf(path, existing))?.system === system)
      ledger.mention(undefined, reasons.gone, path);
  }
}

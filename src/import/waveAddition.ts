import type { QuestionMapping, SurveyMapping } from '../schema/mappingSurvey.ts';
import { type ContentChanges, refusalOf } from './contentChanges.ts';
import { oneForEach } from './duplicateAnswers.ts';
import { type ExistingContent, parseSource } from './existingContent.ts';
import { mentionGoneAnswers } from './goneAnswers.ts';
import { type Ledger, reasons } from './ledger.ts';
import type { Fields } from './ownedFields.ts';
import type { RowFates } from './rowFates.ts';
import type { Answer } from './surveyAnswer.ts';
import { fieldsOf, SurveyWave } from './surveyWave.ts';

/** Where waves are added, and where it is noted what became of their answers. */
export interface Target {
  client: string;
  system: string;
  duplicates: SurveyMapping['duplicates'];
  existing: ExistingContent;
  ledger: Ledger;
  fates: RowFates;
  changes: ContentChanges;
}

/** Adds the answers to one wave of a question. Answers whether anything of it can be written. */
export function addWave(answers: readonly Answer[], question: QuestionMapping, target: Target): boolean {
  const { client, system, existing, ledger, fates, changes } = target;
  const [first] = answers;
  if (!first) return false;
  const wave = new SurveyWave(first.row, question);
  const path = `clients/${client}/surveys/${wave.id}.json`;
  const before = fieldsOf(path, existing);
  if (before && !isOurs(before, system)) {
    for (const { row } of answers)
      fates.lose(row.number, reasons.foreign, `${path}. Rename it, or change the slug.`);
    return false;
  }
  const valid = oneForEach(answers, wave.id, target.duplicates, fates).filter((answer) => {
    const findings = wave.findingsOf(answer);
    if (findings.length > 0)
      fates.lose(answer.row.number, reasons.invalid, `${wave.id}: ${findings.join(' ')}`);
    return findings.length === 0;
  });
  if (valid.length === 0) return false;
  const merged = wave.merge(path, valid, { system, id: wave.id }, existing);
  const refusal = refusalOf([merged.file]);
  for (const { row } of valid) {
    if (refusal) fates.lose(row.number, refusal.reason, refusal.detail);
    else fates.arrive(row.number, merged.fates.get(row.number) ?? 'unchanged');
  }
  if (refusal) return false;
  for (const row of merged.unquoted) ledger.mention(row, reasons.unquoted, path);
  changes.add([merged.file]);
  if (before) mentionGoneAnswers(path, before, answers, ledger);
  return true;
}

/** Whether a file is the import’s to fill: it came from there, or it is a wave made for answers that has none yet. */
function isOurs(fields: Fields, system: string): boolean {
  const { source, answers = [] } = fields;
  if (source === undefined) return Array.isArray(answers) && answers.length === 0;
  return parseSource(fields)?.system === system;
}

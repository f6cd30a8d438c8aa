import { quoted } from '../load/wordedValue.ts';
import type { QuestionMapping } from '../schema/mappingSurvey.ts';
import { draftFields, type OwnedField } from './draft.ts';
import { type Ledger, reasons } from './ledger.ts';
import { readField } from './mappedValue.ts';
import { EMPTY, type Outcome, UNKNOWN } from './outcome.ts';
import type { SurveyRow } from './surveyRows.ts';

/** What a row says to one question. */
export interface Answer {
  row: SurveyRow;
  fields: OwnedField[];
}

/**
 * The answers to a question in the rows that may hold one. A row without a score does not answer; a comment that
 * stands there alone has nowhere to go and is reported. A project that the client does not have is reported too.
 */
export function readAnswers(
  rows: readonly SurveyRow[],
  { slug, answer }: QuestionMapping,
  projects: ReadonlySet<string>,
  ledger: Ledger,
): Answer[] {
  return rows.flatMap((row) => {
    const read = (path: string) => readField(answer[path] ?? [], row.reader);
    if (read('score').kind !== 'empty') {
      const fields = draftFields(answer, [], row.reader);
      return [{ row, fields: fields.map((field) => withKnownProject(field, row, projects, ledger)) }];
    }
    if (read('comment').kind === 'value')
      ledger.mention(
        row.number,
        reasons.commentAlone,
        `${row.period}-${slug}: it cannot be kept without one`,
      );
    return [];
  });
}

/** What the source says of one field of an answer; empty where the mapping does not know the field. */
export function outcomeOf({ fields }: Answer, path: string): Outcome<unknown> {
  return fields.find((field) => field.path === path)?.outcome ?? EMPTY;
}

function withKnownProject(
  field: OwnedField,
  { number, client }: SurveyRow,
  projects: ReadonlySet<string>,
  ledger: Ledger,
): OwnedField {
  const { path, outcome } = field;
  if (path !== 'project' || outcome.kind !== 'value' || projects.has(String(outcome.value))) return field;
  ledger.mention(number, reasons.noProject, `${quoted(String(outcome.value))} of client ${quoted(client)}`);
  return { ...field, outcome: UNKNOWN };
}

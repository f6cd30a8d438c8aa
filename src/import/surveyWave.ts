import { isDeepStrictEqual } from 'node:util';
import { contentFiles } from '../schema/files.ts';
import type { SurveyMapping } from '../schema/mapping.ts';
import type { ClientRow } from './clientGroup.ts';
import { type MergedFile, mergeContent } from './contentChanges.ts';
import { draftFields, type OwnedField } from './draft.ts';
import type { ExistingContent, Source } from './existingContent.ts';
import { findingsOf } from './fileMerge.ts';
import type { Fate } from './ledger.ts';
import { applyFields, type Fields, ObstacleError, stateAudience } from './ownedFields.ts';

export interface AnswerRow extends ClientRow {
  /** The quarter of the wave. */
  period: string;
  /** Undefined in an anonymous survey. */
  respondent: string | undefined;
}

/** One wave of a survey: the rows that answer it, and the file they are kept in. */
export class SurveyWave {
  /** The file’s name without its ending. */
  readonly id: string;
  readonly #mapping: SurveyMapping;
  readonly #fields: OwnedField[];
  readonly #period: string;

  constructor(first: AnswerRow, mapping: SurveyMapping) {
    this.id = waveId(first, mapping);
    this.#mapping = mapping;
    this.#period = first.period;
    this.#fields = draftFields(mapping.fields, mapping.once, first.reader);
  }

  /** What is wrong with an answer, by itself; empty when nothing is. */
  findingsOf(row: AnswerRow): string[] {
    const wave: Fields = {};
    applyFields(wave, this.#fields, true);
    const answer: Fields = {};
    this.#fill(answer, row, true);
    const whole = { ...wave, ...this.#given, answers: [answer] };
    return findingsOf(contentFiles.survey, whole).map((finding) => finding.replace(/^answers\[0\]\.?/, ''));
  }

  /** Merges the answers with those that may be there, and says what became of each. */
  merge(
    path: string,
    rows: readonly AnswerRow[],
    source: Source,
    existing: ExistingContent,
  ): { file: MergedFile; fates: Map<number, Fate> } {
    const fates = new Map<number, Fate>();
    const file = mergeContent(path, contentFiles.survey, existing, {
      body: '',
      given: this.#given,
      apply: (fields, isNew) => {
        const before = structuredClone(fields);
        applyFields(fields, this.#fields, isNew);
        this.#putAll(fields, rows, fates);
        if (isDeepStrictEqual(before, fields)) return;
        if (isNew) fields['source'] = { ...source };
        stateAudience(fields, this.#mapping.audience, isNew);
      },
    });
    return { file, fates };
  }

  #putAll(fields: Fields, rows: readonly AnswerRow[], fates: Map<number, Fate>): void {
    const answers = answersIn(fields);
    const known = new Map(answers.map((answer, index) => [respondentOf(answer) ?? index, answer]));
    for (const [index, row] of rows.entries()) {
      const answer = known.get(row.respondent ?? index);
      fates.set(row.number, this.#put(answers, answer, row));
    }
  }

  #put(answers: Fields[], known: Fields | undefined, row: AnswerRow): Fate {
    const answer = known ?? {};
    const before = structuredClone(answer);
    this.#fill(answer, row, known === undefined);
    if (!known) answers.push(answer);
    return known ? (isDeepStrictEqual(before, answer) ? 'unchanged' : 'updated') : 'written';
  }

  #fill(answer: Fields, row: AnswerRow, isNew: boolean): void {
    applyFields(answer, draftFields(this.#mapping.answer, [], row.reader), isNew);
    if (row.respondent !== undefined) answer['respondent'] = row.respondent;
  }

  get #given(): Fields {
    return { id: this.id, period: this.#period };
  }
}

/** The name of the file that a row’s answer is kept in. */
export function waveId({ period }: AnswerRow, { slug }: SurveyMapping): string {
  return `${period}-${slug}`;
}

/** The answers in the fields of a wave’s file. */
export function answersIn(fields: Fields): Fields[] {
  fields['answers'] ??= [];
  const { answers } = fields;
  if (Array.isArray(answers) && answers.every((answer) => typeof answer === 'object' && answer !== null))
    return answers;
  throw new ObstacleError('expected a list of answers in `answers`. Correct the file.');
}

export function respondentOf(answer: Fields): string | undefined {
  return typeof answer['respondent'] === 'string' ? answer['respondent'] : undefined;
}

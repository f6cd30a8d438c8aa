import { isDeepStrictEqual } from 'node:util';
import { contentFiles } from '../schema/files.ts';
import type { QuestionMapping } from '../schema/mappingSurvey.ts';
import { type MergedFile, mergeContent } from './contentChanges.ts';
import { jsonFormat } from './contentText.ts';
import { draftFields, type OwnedField } from './draft.ts';
import type { ExistingContent, Source } from './existingContent.ts';
import { findingsOf } from './fileMerge.ts';
import type { Fate } from './ledger.ts';
import { applyFields, type Fields, ObstacleError, stateAudience } from './ownedFields.ts';
import { type Answer, outcomeOf } from './surveyAnswer.ts';
import type { SurveyRow } from './surveyRows.ts';

/** What became of each answer by its row, and the rows whose comment may no longer be quoted. */
export interface WaveMerge {
  file: MergedFile;
  fates: Map<number, Fate>;
  unquoted: number[];
}

/** One wave of a question: the answers in it, and the file they are kept in. */
export class SurveyWave {
  /** The file’s name without its ending. */
  readonly id: string;
  readonly #question: QuestionMapping;
  readonly #fields: OwnedField[];
  readonly #period: string;

  constructor(first: SurveyRow, question: QuestionMapping) {
    this.id = `${first.period}-${question.slug}`;
    this.#question = question;
    this.#period = first.period;
    this.#fields = draftFields(question.fields, question.once, first.reader);
  }

  /** What is wrong with an answer, by itself; empty when nothing is. */
  findingsOf(answer: Answer): string[] {
    const wave: Fields = {};
    applyFields(wave, this.#fields, true);
    const entry: Fields = {};
    fill(entry, answer, true);
    const whole = { ...wave, ...this.#given, answers: [entry] };
    return findingsOf(contentFiles.survey, whole).map((finding) => finding.replace(/^answers\[0\]\.?/, ''));
  }

  /** Merges the answers with those that may be there. */
  merge(path: string, answers: readonly Answer[], source: Source, existing: ExistingContent): WaveMerge {
    const fates = new Map<number, Fate>();
    const unquoted: number[] = [];
    const file = mergeContent(path, contentFiles.survey, existing, {
      body: '',
      given: this.#given,
      apply: (fields, isNew) => {
        const before = structuredClone(fields);
        applyFields(fields, this.#fields, isNew);
        this.#putAll(fields, answers, fates, unquoted);
        if (isDeepStrictEqual(before, fields)) return;
        fields['source'] ??= { ...source };
        stateAudience(fields, this.#question.audience, isNew);
      },
    });
    return { file, fates, unquoted };
  }

  #putAll(fields: Fields, answers: readonly Answer[], fates: Map<number, Fate>, unquoted: number[]): void {
    const entries = answersIn(fields);
    const known = new Map(entries.map((entry, index) => [respondentOf(entry) ?? index, entry]));
    for (const [index, answer] of answers.entries()) {
      const { number, respondent } = answer.row;
      const entry = known.get(respondent ?? index);
      const put = entry ?? {};
      const before = structuredClone(put);
      fill(put, answer, !entry);
      if (!entry) entries.push(put);
      else if (withoutConsent(before, put, answer)) unquoted.push(number);
      fates.set(number, entry ? (isDeepStrictEqual(before, put) ? 'unchanged' : 'updated') : 'written');
    }
  }

  get #given(): Fields {
    return { id: this.id, period: this.#period };
  }
}

function fill(entry: Fields, { row, fields }: Answer, isNew: boolean): void {
  applyFields(entry, fields, isNew);
  if (row.respondent !== undefined) entry['respondent'] = row.respondent;
}

/**
 * Consent is to words: whoever agreed by hand to be quoted agreed to the comment that stood there, and a consent that
 * the source gives has to be readable. Takes it back where that is not so.
 */
function withoutConsent(before: Fields, entry: Fields, answer: Answer): boolean {
  if (entry['quotable'] !== true) return false;
  const stated = outcomeOf(answer, 'quotable');
  const agreed =
    stated.kind === 'value' || (stated.kind === 'empty' && before['comment'] === entry['comment']);
  if (!agreed) delete entry['quotable'];
  return !agreed;
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

/** The fields of a file that can be read. */
export function fieldsOf(path: string, existing: ExistingContent): Fields | undefined {
  const text = existing.read(path);
  const parsed = text === undefined ? undefined : jsonFormat.parse(text);
  return parsed?.ok ? (parsed.data as Fields) : undefined;
}

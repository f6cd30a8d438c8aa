import * as z from 'zod';
import { FieldsSchema, KeySchema, owned } from './mappingFields.ts';
import {
  ConditionsSchema,
  DateFormatsSchema,
  type Field,
  FieldSchema,
  HeaderSchema,
} from './mappingValue.ts';
import { shown } from './policy.ts';
import { IdSchema } from './values.ts';

const TimestampSchema = z.strictObject({
  column: shown('The header of the column.', HeaderSchema),
  occurrence: shown(
    'Which one, counted from 1, where several columns have this header.',
    z.number().int().min(1).optional(),
  ),
  dates: shown('Date formats, in place of those of the table.', DateFormatsSchema.optional()),
});

const DuplicatesSchema = z.strictObject({
  keep: shown('Which of the answers is kept.', z.enum(['newest', 'oldest'])),
  by: shown(
    'When a row was sent in. Where that leaves a doubt, none of the answers is kept.',
    TimestampSchema,
  ),
});
export type DuplicatesMapping = z.infer<typeof DuplicatesSchema>;

const AnswerFieldsSchema = FieldsSchema.refine((fields) => !consentsForAll(fields['quotable']), {
  params: {
    expected: '`quotable` from a column',
    fix: 'Name the column in which people agree to be quoted, and list in `values` which of its texts mean true.',
  },
});

const QuestionMappingSchema = z.strictObject({
  slug: shown('The end of each wave’s file name, after the quarter.', IdSchema),
  when: shown(
    'The rows that may answer the question, where a row holds the answer to one of several; all rows unless given.',
    ConditionsSchema.optional(),
  ),
  ...owned,
  answer: shown(
    'Where each field of an answer comes from. A row without a `score` does not answer the question.',
    AnswerFieldsSchema.refine((fields) => fields['score'] !== undefined, {
      params: { expected: '`score`', fix: 'Say which column holds the score.' },
    }),
  ),
});
export type QuestionMapping = z.infer<typeof QuestionMappingSchema>;

export const SurveyMappingSchema = z
  .strictObject({
    period: shown('The quarter of the wave.', FieldSchema),
    key: shown(
      'The columns that name the respondent. Left out, the survey is anonymous, and answers are known by their order in the file.',
      KeySchema.optional(),
    ),
    duplicates: shown(
      'Which answer is kept where a respondent answers a question of one wave several times; none unless given.',
      DuplicatesSchema.optional(),
    ),
    answer: shown(
      'Fields that the answers to all questions have, such as `group`; a question may say otherwise.',
      AnswerFieldsSchema.default({}),
    ),
    questions: shown(
      'The questions of the file, each with waves of its own. A row may answer several, in different columns, or one, named by a column.',
      z.array(QuestionMappingSchema).min(1),
    ),
  })
  .refine(({ duplicates, key }) => duplicates === undefined || key !== undefined, {
    params: { expected: '`key` beside `duplicates`', fix: 'Say which columns name the respondent.' },
  })
  .refine(({ questions }) => new Set(questions.map(({ slug }) => slug)).size === questions.length, {
    params: { expected: 'a `slug` of its own for each question', fix: 'Give each question another one.' },
  });
export type SurveyMapping = z.infer<typeof SurveyMappingSchema>;

/** Whether a field says true whatever the respondent said: nobody is quoted who did not agree to it. */
function consentsForAll(field: Field | undefined): boolean {
  return [field ?? []].flat().some(({ constant, when, values }) => {
    return (constant === true && when === undefined) || values?.['*'] === true;
  });
}

import * as z from 'zod';
import { type Around, fromPath, internal, list, recordRules, shown, shownWhen } from './policy.ts';
import { clientRecord, refersTo } from './record.ts';
import { CalendarDateSchema, IdSchema, QuarterSchema, WordsSchema } from './values.ts';

/** The scale of each kind of question: NPS 0–10, CSAT 1–5, CES 2.0 1–7. */
export const surveyScales = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const;
export type SurveyKind = keyof typeof surveyScales;

const AnswerSchema = z.strictObject({
  score: shown('The score given, on the scale of the question.', z.number().int()),
  group: shown('The group the respondent belongs to.', IdSchema.optional()),
  project: shown('The project the answer is about.', refersTo('project').optional()),
  respondent: internal(
    'Who answered, as the survey tool names them. Never leaves you.',
    z.string().min(1).optional(),
  ),
  quotable: internal('Whether the respondent agreed to be quoted.', z.boolean().optional()),
  comment: shownWhen(
    'What they wrote. Shown only where `quotable` is true.',
    ([answer]: Around) => (answer?.['quotable'] === true ? 'record' : 'internal'),
    z.string().min(1).optional(),
  ),
});
// an answer about another project is not a sponsor’s to see, even inside a wave that names theirs
recordRules.add(AnswerSchema, { kind: 'answer', scope: 'client', audience: 'client' });

const SurveyActionSchema = z.strictObject({
  heard: shown('What the answers said.', WordsSchema),
  action: shown('What is done about it.', WordsSchema),
  owner: shown('Who does it.', z.string().min(1).optional()),
  due: shown('By when.', CalendarDateSchema.optional()),
  done: shown('The day it was done.', CalendarDateSchema.optional()),
  told: shown('The day the respondents were told.', CalendarDateSchema.optional()),
});

/** `surveys/<yyyy-qn>-<slug>.json`: one wave; its quarter is in the file’s name. */
export const SurveySchema = clientRecord('survey', 'client', {
  id: fromPath('The file’s name.', IdSchema),
  period: fromPath('The quarter, from the file’s name.', QuarterSchema),
  title: shown('What the survey is called.', WordsSchema),
  kind: shown('The kind of question.', z.enum(['nps', 'csat', 'ces'])),
  question: shown('The question as it was asked.', WordsSchema.optional()),
  closed: shown('The last day answers were taken.', CalendarDateSchema.optional()),
  invited: shown(
    'How many people were asked. Left out for who sees only some of the answers.',
    z.number().int().min(0).optional(),
  ),
  attributed: shown(
    'True when respondents were told that their names stand beside their answers.',
    z.boolean().default(false),
  ),
  answers: list('One entry an answer.', AnswerSchema),
  actions: list('What was heard and what is done about it.', SurveyActionSchema),
}).check((context) => {
  const [low, high] = surveyScales[context.value.kind];
  for (const [index, { score }] of context.value.answers.entries()) {
    if (score >= low && score <= high) continue;
    context.issues.push({
      code: 'custom',
      input: score,
      path: ['answers', index, 'score'],
      params: {
        expected: `a score from ${low} to ${high}`,
        fix: 'Give the score on the scale of this kind of question.',
      },
    });
  }
  const { invited, answers } = context.value;
  if (invited !== undefined && invited < answers.length) {
    context.issues.push({
      code: 'custom',
      input: invited,
      path: ['invited'],
      params: {
        expected: `at least as many invited as the ${answers.length} who answered`,
        fix: 'Correct the number, or leave it out when it is not known.',
      },
    });
  }
});
export type Survey = z.infer<typeof SurveySchema>;

import * as z from 'zod';
import { fromPath, list, shown } from './policy.ts';
import { record, refersToProjectOfClient } from './record.ts';
import { IdSchema, LocaleSchema, MailSchema, WordsSchema } from './values.ts';

const StrategicGoalSchema = z.strictObject({
  id: shown('Short id of the goal.', IdSchema),
  title: shown('The goal in a few words.', WordsSchema),
});

/** `sponsors/<sponsor>.json`: a sponsor and the projects they fund. Only what is listed here opens to them. */
export const SponsorSchema = record('sponsor', 'sponsor', {
  id: fromPath('The file’s name.', IdSchema),
  name: shown('Full name.', z.string().min(1)),
  organisation: shown('Where the sponsor belongs.', WordsSchema.optional()),
  mail: shown('Mail address.', MailSchema.optional()),
  locale: shown('The language of the sponsor’s pages; default: the portal’s first.', LocaleSchema.optional()),
  strategicGoals: list('The goals the projects serve.', StrategicGoalSchema),
  projects: list('The projects they fund, as client/project.', refersToProjectOfClient()),
});
export type SponsorFile = z.infer<typeof SponsorSchema>;

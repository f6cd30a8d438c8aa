import * as z from 'zod';
import { KeySchema, owned } from './mappingFields.ts';
import { SurveyMappingSchema } from './mappingSurvey.ts';
import { ConditionsSchema, DateFormatsSchema, exactlyOne, FieldSchema } from './mappingValue.ts';
import { list, shown } from './policy.ts';
import { IdSchema } from './values.ts';

const FileMappingSchema = z.strictObject({
  ...owned,
  body: shown('The text of a new file; never touched afterwards.', FieldSchema.optional()),
});
export type FileMapping = z.infer<typeof FileMappingSchema>;

const slug = shown('What the folder’s name is made of, in place of `name`.', FieldSchema.optional());

const ClientMappingSchema = z
  .strictObject({
    id: shown('The folder of the one client that everything belongs to.', IdSchema.optional()),
    key: shown('The columns that tell one client from another.', KeySchema.optional()),
    slug,
    files: shown(
      'The client’s file. With `id` it can be left out, and the client must be there.',
      z.strictObject({ 'client.md': shown('The profile.', FileMappingSchema) }).optional(),
    ),
  })
  .refine(...exactlyOne('id', 'key'))
  .refine((client) => client.id !== undefined || client.files !== undefined, {
    params: { expected: '`files` beside `key`', fix: 'Say how client.md is filled.' },
  });
export type ClientMapping = z.infer<typeof ClientMappingSchema>;

const ProjectMappingSchema = z.strictObject({
  key: shown('The columns that tell one project from another.', KeySchema),
  slug,
  files: shown(
    'The project’s files.',
    z.strictObject({
      'project.md': shown('The charter.', FileMappingSchema),
      'plan.json': shown('The plan.', FileMappingSchema.optional()),
    }),
  ),
});
export type ProjectMapping = z.infer<typeof ProjectMappingSchema>;

const TableMappingSchema = z.strictObject({
  encoding: shown('The encoding, where it is known: `utf-8`, `cp1252`, `gb18030` …', z.string().optional()),
  delimiter: shown('What stands between cells; a comma unless given.', z.string().length(1).default(',')),
  empty: list('Texts that mean an empty cell, such as `NA`.', z.string()),
  dates: shown(
    'The date formats of the file, tried in this order, for example `YYYY-MM-DD*` or `M/D/YYYY h:mm:ss A`. `*` is any time of day; a day is never moved to another time zone.',
    DateFormatsSchema.default(['YYYY-MM-DD*']),
  ),
  constants: shown(
    'Columns that the file lacks, with one text for every row, such as the day of the export. `--set NAME=TEXT` replaces one for an import.',
    z.record(z.string().min(1), z.string()).default({}),
  ),
  entities: shown(
    'Whether texts hold HTML entities such as `&amp;`, to be read as characters.',
    z.boolean().default(false),
  ),
});
export type TableMapping = z.infer<typeof TableMappingSchema>;

const RuleSchema = z.strictObject({
  report: shown('What the report says of such a row.', z.string().min(1)),
  when: shown('Conditions that must all hold.', ConditionsSchema),
});
const rules = (description: string) => shown(description, z.array(RuleSchema).default([]));

/** `mappings/<name>.json`: which outside field becomes which of ours. */
export const MappingSchema = z
  .strictObject({
    about: shown('What the mapping is for, and what was decided in it.', z.string().optional()),
    system: shown('The outside system. With the key it finds a record again on the next import.', IdSchema),
    table: shown('How the file is written.', TableMappingSchema.prefault({})),
    skip: rules('Rows that are left out and reported, such as totals.'),
    checks: rules('Rows that are written and reported.'),
    client: shown('The client a row belongs to.', ClientMappingSchema),
    project: shown('The project a row describes, for `import -- csv`.', ProjectMappingSchema.optional()),
    survey: shown('The wave a row answers, for `import -- survey`.', SurveyMappingSchema.optional()),
  })
  .refine((mapping) => mapping.project === undefined || mapping.survey === undefined, {
    params: { expected: 'either `project` or `survey`', fix: 'Make a mapping for each of the two.' },
  });
export type Mapping = z.infer<typeof MappingSchema>;

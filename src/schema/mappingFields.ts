import * as z from 'zod';
import { FieldSchema, HeaderSchema } from './mappingValue.ts';
import { AudienceSchema, list, shown } from './policy.ts';

const STEP = '[a-zA-Z][a-zA-Z-]*(\\[[a-z0-9][a-z0-9-]*\\])?';
const PATH = new RegExp(`^${STEP}(\\.${STEP})*$`);
const PathSchema = z.string().refine((text) => PATH.test(text) && !/^(audience|source|id)\b/.test(text), {
  params: {
    expected: 'a field like budget.baseline or milestones[completion].baseline',
    fix: '`audience` has a place of its own, and `source` and `id` follow from the key.',
  },
});

/** The columns of an outside id. */
export const KeySchema = z.array(HeaderSchema).min(1);
export const FieldsSchema = z.record(PathSchema, FieldSchema);

/** What a mapping says of any file it fills: who sees it, which fields are the import’s, and which only at first. */
export const owned = {
  audience: shown(
    'Who may see what is written. It is set when the file is new; what you change by hand stays.',
    AudienceSchema.default('internal'),
  ),
  fields: shown(
    'Where each field comes from. The import owns these fields; all others are yours and stay. In a group like `budget`, constants are written only where a column of the group has a value.',
    FieldsSchema,
  ),
  once: list('Fields written only when the file is new; they are yours from then on.', PathSchema),
};

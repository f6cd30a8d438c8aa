import * as z from 'zod';
import { internal, shown } from './policy.ts';
import { IdSchema, LocaleSchema, MailSchema } from './values.ts';

/** A tree of pages with one gate: `managers`, `sponsors/x`, `clients/x` or `clients/x/finance`. */
export const TreeSchema = z
  .string()
  .refine(
    (tree) =>
      /^(managers|sponsors\/[a-z0-9][a-z0-9-]{0,62}|clients\/[a-z0-9][a-z0-9-]{0,62}(\/finance)?)$/.test(
        tree,
      ),
    {
      params: {
        expected: 'a tree like clients/acme, clients/acme/finance, sponsors/rivera or managers',
        fix: 'Name one tree of pages.',
      },
    },
  );

const ReaderSchema = z.strictObject({
  id: shown('Short id of the reader.', IdSchema),
  name: shown('Full name.', z.string().min(1)),
  mail: shown('Mail address.', MailSchema.optional()),
  locale: shown('The language the reader is written to in.', LocaleSchema.optional()),
  opens: shown('The trees of pages this reader may open.', z.array(TreeSchema).min(1)),
});

/** `access.json`: who may open what. It holds no secret, and no reader of the portal sees it. */
export const AccessSchema = z.strictObject({
  readers: internal('The people who may open pages.', z.array(ReaderSchema).optional()),
  generations: internal(
    'How often the keys of a tree were changed; raised when somebody is shut out.',
    z.record(TreeSchema, z.number().int().min(1)).optional(),
  ),
  codes: internal(
    'Which code of a reader is in force; raised when one is withdrawn, and kept when the reader goes, so that an old code never works again.',
    z.record(IdSchema, z.number().int().min(1)).optional(),
  ),
  sharedOrigin: internal(
    'Say `true` to seal a portal whose address it may share with other sites, which could then use the keys of its readers.',
    z.boolean().optional(),
  ),
});
export type Access = z.infer<typeof AccessSchema>;
export type AccessReader = z.infer<typeof ReaderSchema>;

/** The generation of a tree’s keys, from 1 on. */
export function generationOf(access: Access, tree: string): number {
  return access.generations?.[tree] ?? 1;
}

/** Which code of a reader’s is in force, from 1 on. */
export function codeNumberOf(access: Access, reader: string): number {
  return access.codes?.[reader] ?? 1;
}

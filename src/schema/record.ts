import * as z from 'zod';
import { AudienceSchema, internal, type RecordRule, recordRules, references, shown } from './policy.ts';
import { IdSchema } from './values.ts';

const SourceSchema = z.strictObject({
  system: shown('The outside system, for example `zoho`.', z.string().min(1)),
  id: shown('The id there, always as text: long numbers lose digits otherwise.', z.string().min(1)),
});

const own = {
  audience: internal(
    'Who may see this record, in place of the default of its kind: `client`, `finance`, `sponsor` or `internal`.',
    AudienceSchema.optional(),
  ),
  source: internal('Where the record came from, when a bridge wrote it.', SourceSchema.optional()),
};

/** A record kind: its fields, with `audience` and `source`, and who sees it when the file does not say. */
export function record<S extends z.ZodRawShape>(
  kind: string,
  audience: RecordRule['audience'],
  shape: S,
  scope: RecordRule['scope'] = 'project',
) {
  const schema = z.strictObject({ ...shape, ...own });
  recordRules.add(schema, { kind, scope, audience });
  return schema;
}

/** A record of a whole client that may name the projects it concerns; without them it concerns the client. */
export function clientRecord<S extends z.ZodRawShape>(
  kind: string,
  audience: RecordRule['audience'],
  shape: S,
) {
  const projects = shown(
    'The projects this concerns. Leave it out when it concerns the whole client; sponsors see only what names a project of theirs.',
    z.array(refersTo('project')).min(1).optional(),
  );
  return record(kind, audience, { ...shape, projects }, 'client');
}

/** An id that must exist elsewhere: of the same project, or of the client when `kind` lives there. */
export function refersTo(kind: string) {
  const schema = IdSchema.clone();
  references.add(schema, { kind, from: 'project' });
  return schema;
}

/** `project/id`: something inside a project, named from the client's own files. */
export function refersIntoProject(kind: string) {
  const schema = z
    .string()
    .refine((text) => /^[a-z0-9][a-z0-9-]{0,62}\/[a-z0-9][a-z0-9-]{0,62}$/.test(text), {
      params: { expected: `a project and a ${kind} like crm/handbook`, fix: `Write project/${kind}.` },
    });
  references.add(schema, { kind, from: 'client' });
  return schema;
}

/** `client/project`: a project named from outside its client. */
export function refersToProjectOfClient() {
  const schema = z
    .string()
    .refine((text) => /^[a-z0-9][a-z0-9-]{0,62}\/[a-z0-9][a-z0-9-]{0,62}$/.test(text), {
      params: { expected: 'a client and a project like acme/crm', fix: 'Write client/project.' },
    });
  references.add(schema, { kind: 'project', from: 'portal' });
  return schema;
}

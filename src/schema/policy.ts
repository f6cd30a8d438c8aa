import * as z from 'zod';

/**
 * Who a record is meant for. `client`: readers at the client. `finance`: those of them who also see money
 * papers. `sponsor`: whoever funds the project. `internal`: the people who deliver.
 */
export const AudienceSchema = z.enum(['client', 'finance', 'sponsor', 'internal']);
export type Audience = z.infer<typeof AudienceSchema>;

/** The objects around a value, nearest first: `[risk, register, project, client]`. */
export type Around = readonly Record<string, unknown>[];

/**
 * What a field adds to the audience of the record it stands in: `record` follows it, an audience narrows it.
 * A field without a rule is internal.
 */
export type FieldAudience = 'record' | Audience;
export type FieldRule = FieldAudience | ((around: Around) => FieldAudience);

/** A record kind and its audience: the default that `audience` in a file replaces, or a rule that decides alone. */
export interface RecordRule {
  kind: string;
  /** `client`: stands in the client's own files, so it concerns the projects it names or else the whole client. */
  scope: 'client' | 'project';
  audience: Audience | ((record: Record<string, unknown>, around: Around) => Audience);
}

/** What an id points at, so that loading can check it over files. */
export interface Reference {
  kind: string;
  /**
   * `project`: a plain id, looked up in the project, then in the client, then in the portal. `client`: written
   * `project/id` because it is named from outside its project. `portal`: written `client/project`.
   */
  from: 'project' | 'client' | 'portal';
}

export const fieldRules = z.registry<{ rule: FieldRule }>();
export const recordRules = z.registry<RecordRule>();
export const references = z.registry<Reference>();

/** What the ids of a list name, where its objects are not records of a kind of their own. */
export const identities = z.registry<{ kind: string }>();

/**
 * Fields a file may not hold, because they come from its name, from the text below its front matter or from another
 * file that it names.
 */
export const givenFields = z.registry<{ from: Origin }>();

/** Where a field comes from that its file may not hold. */
export type Origin = 'path' | 'body' | 'asset';

/** A list that may be left out, seen by whoever sees its record; what is in it may have rules of its own. */
export function list<T extends z.ZodType>(description: string, entry: T) {
  return shown(description, z.array(entry).default([]));
}

/** A field read from the file's own path, such as its id; seen by whoever sees the record. */
export function fromPath<T extends z.ZodType>(description: string, schema: T): T {
  const field = shown(description, schema);
  givenFields.add(field, { from: 'path' });
  return field;
}

/** The Markdown below the front matter; seen by whoever sees the record. */
export function fromBody<T extends z.ZodType>(description: string, schema: T): T {
  const field = shown(description, schema);
  givenFields.add(field, { from: 'body' });
  return field;
}

/** What is measured of a file under assets/ that the record names; seen by whoever sees the record. */
export function fromAsset<T extends z.ZodType>(description: string, schema: T): T {
  const field = shown(description, schema);
  givenFields.add(field, { from: 'asset' });
  return field;
}

/**
 * For whom something is that rests on several records: whoever sees all of them. One that says nothing is the client’s;
 * readers of two different audiences are managers.
 */
export function sharedAudience(audiences: readonly (Audience | undefined)[]): Audience {
  const [first = 'client', ...others] = audiences.filter((one) => one !== undefined && one !== 'client');
  return others.every((one) => one === first) ? first : 'internal';
}

/** What the error says was expected, and what to do about it. */
export interface Expectation {
  expected: string;
  fix: string;
}

/** A field seen by whoever sees its record. */
export function shown<T extends z.ZodType>(description: string, schema: T): T {
  return ruled('record', description, schema);
}

/** A field for managers only. Always optional, because for everyone else it is cut out. */
export function internal<T extends z.ZodOptional<z.ZodType>>(description: string, schema: T): T {
  return ruled('internal', description, schema);
}

/** A field whose readers depend on what stands around it. Optional for the same reason. */
export function shownWhen<T extends z.ZodOptional<z.ZodType>>(
  description: string,
  rule: FieldRule,
  schema: T,
): T {
  return ruled(rule, description, schema);
}

function ruled<T extends z.ZodType>(rule: FieldRule, description: string, schema: T): T {
  // describe() clones, so a value schema shared by many fields can carry a rule for each of them
  const field = schema.describe(description);
  fieldRules.add(field, { rule });
  return field;
}

import * as z from 'zod';
import { identities, type Reference, recordRules, references } from '../schema/policy.ts';
import { ClientSchema, type ClientSlice, ProjectSchema } from '../schema/portfolio.ts';
import { unwrap } from './unwrap.ts';

/**
 * Takes out of a slice every id of something that is not in it, for an id can say as much as a title. An entry that
 * is nothing without the id goes with it. The slice was just made and is nobody’s yet, so it is changed in place.
 */
export function dropDanglingIds(slice: ClientSlice): void {
  const ids = new Set<string>();
  collect(ClientSchema, slice, '', ids);
  prune(ClientSchema, slice, '', ids);
}

/** A field on the way to an id that names something, or to one that points at it. */
interface Step {
  key: string;
  /** Whether what holds the field is nothing without it. */
  required: boolean;
  kind: string | undefined;
  reference: Reference | undefined;
  object: z.ZodObject | undefined;
}

const steps = new WeakMap<z.ZodObject, Step[]>();

/** The steps from an object on, looked up once: of a million values few are ids. */
function stepsFrom(schema: z.ZodObject): Step[] {
  const known = steps.get(schema);
  if (known) return known;
  const found = Object.entries(schema.shape).map(([key, field]): Step => {
    const inner = unwrap(field);
    const item = (inner instanceof z.ZodArray ? unwrap(inner.element) : inner) as z.ZodType;
    return {
      key,
      required: !(field instanceof z.ZodOptional),
      kind: item === ProjectSchema ? 'project' : (recordRules.get(item) ?? identities.get(item))?.kind,
      reference: references.get(item),
      object: item instanceof z.ZodObject ? item : undefined,
    };
  });
  const leading = found.filter(
    ({ kind, reference, object }) => kind ?? reference ?? (object && stepsFrom(object).length > 0),
  );
  steps.set(schema, leading);
  return leading;
}

/** Ids are told apart by project: two projects may each have a `launch`. */
function idKey(project: string, kind: string, id: unknown): string {
  return `${project}/${kind}/${id}`;
}

function homeOf(schema: z.ZodObject, object: object, project: string): string {
  return schema === ProjectSchema && 'id' in object ? String(object.id) : project;
}

function collect(schema: z.ZodObject, object: object, project: string, ids: Set<string>): void {
  const home = homeOf(schema, object, project);
  for (const { key, kind, object: inner } of stepsFrom(schema)) {
    for (const item of objectsIn(Reflect.get(object, key))) {
      if (kind !== undefined && 'id' in item) ids.add(idKey(home, kind, item.id));
      if (inner) collect(inner, item, home, ids);
    }
  }
}

/** The objects of a list, or the one object a value is. */
function objectsIn(value: unknown): object[] {
  return [value].flat().filter((item) => typeof item === 'object' && item !== null);
}

/** Answers whether the object may stay; what is in it has been pruned then. */
function prune(schema: z.ZodObject, object: object, project: string, ids: ReadonlySet<string>): boolean {
  const home = homeOf(schema, object, project);
  return stepsFrom(schema).every((step) => {
    const value: unknown = Reflect.get(object, step.key);
    if (value === undefined) return true;
    const stays = (item: unknown): boolean => {
      if (step.object)
        return typeof item !== 'object' || item === null || prune(step.object, item, home, ids);
      return leadsSomewhere(step.reference, String(item), home, ids);
    };
    if (Array.isArray(value)) return Reflect.set(object, step.key, value.filter(stays));
    return stays(value) || (Reflect.deleteProperty(object, step.key) && !step.required);
  });
}

function leadsSomewhere(
  reference: Reference | undefined,
  value: string,
  project: string,
  ids: ReadonlySet<string>,
): boolean {
  // a sponsor stands outside of every client, and is named to whoever sees the charter
  if (!reference || reference.kind === 'sponsor') return true;
  const { kind, from } = reference;
  if (from === 'project') return ids.has(idKey(project, kind, value)) || ids.has(idKey('', kind, value));
  const [named = '', id] = value.split('/');
  return ids.has(idKey(named, kind, id));
}

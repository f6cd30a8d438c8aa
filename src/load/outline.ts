import * as z from 'zod';
import { TreeSchema } from '../schema/access.ts';
import {
  givenFields,
  identities,
  type Origin,
  type Reference,
  recordRules,
  references,
} from '../schema/policy.ts';
import { AssetPathSchema } from '../schema/values.ts';
import type { Path } from './contentError.ts';
import { alternatives, type Schema } from './schemaTree.ts';

/** A way into every value of a schema, through each entry of its lists. */
type Route = readonly (string | typeof EACH)[];

const EACH = Symbol('each');

/**
 * What a schema says about ids: where lists of named things stand, where one thing names another, and what is not
 * for the file to say.
 */
export interface Outline {
  lists: { route: Route; kind: string | undefined }[];
  references: { route: Route; reference: Reference }[];
  /** Fields that the file itself may not hold. */
  given: { route: Route; from: Origin }[];
}

// Named like ids, but of things that are no records: files and pages.
const named = z.registry<Reference>();
named.add(AssetPathSchema, { kind: 'asset', from: 'project' });
named.add(TreeSchema, { kind: 'tree', from: 'project' });

/** Reads the outline of a schema; worth keeping, as it is the same for each file. */
export function outlineOf(schema: Schema): Outline {
  const outline: Outline = { lists: [], references: [], given: [] };
  collect(schema, [], outline);
  return outline;
}

/** Calls back with each value that stands on a route, however little the data resembles its schema. */
export function visit(
  data: unknown,
  route: Route,
  found: (value: unknown, path: Path) => void,
  path: Path = [],
): void {
  const [step, ...rest] = route;
  if (step === undefined) found(data, path);
  else for (const [key, value] of partsAt(data, step)) visit(value, rest, found, [...path, key]);
}

function partsAt(data: unknown, step: string | typeof EACH): Iterable<[PropertyKey, unknown]> {
  if (typeof data !== 'object' || data === null) return [];
  if (step === EACH) return Array.isArray(data) ? data.entries() : Object.entries(data);
  return Object.hasOwn(data, step) ? [[step, Reflect.get(data, step)]] : [];
}

function collect(schema: Schema, route: Route, outline: Outline): void {
  for (const one of alternatives(schema)) {
    const reference = references.get(one) ?? named.get(one);
    if (reference) outline.references.push({ route, reference });
    if (one instanceof z.ZodArray) collectList(one.element, route, outline);
    // the keys of a record are left alone: the generation of a tree outlives the tree
    if (one instanceof z.ZodRecord) collect(one.valueType, [...route, EACH], outline);
    if (one instanceof z.ZodObject) {
      for (const [key, part] of Object.entries(one.shape)) collectField(part, [...route, key], outline);
    }
  }
}

function collectField(field: Schema, route: Route, outline: Outline): void {
  const given = givenFields.get(field as z.ZodType);
  if (given) outline.given.push({ route, from: given.from });
  collect(field, route, outline);
}

function collectList(element: Schema, route: Route, outline: Outline): void {
  for (const one of alternatives(element)) {
    if (!(one instanceof z.ZodObject) || !('id' in one.shape)) continue;
    outline.lists.push({ route, kind: recordRules.get(one)?.kind ?? identities.get(one)?.kind });
  }
  collect(element, [...route, EACH], outline);
}

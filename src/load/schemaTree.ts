import * as z from 'zod';
import type { Path } from './contentError.ts';

export type Schema = z.core.$ZodType;

/** The schemas a value may satisfy: without what only makes it optional, a union taken apart. */
export function alternatives(schema: Schema): Schema[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion ? inner.options.flatMap(alternatives) : [inner];
}

/** The schemas of what stands at a path inside a value. */
export function schemasAt(schema: Schema, path: Path): Schema[] {
  const [step, ...rest] = path;
  const here = alternatives(schema);
  if (step === undefined) return here;
  return here.flatMap((one) => partsAt(one, step)).flatMap((part) => schemasAt(part, rest));
}

/** The keys an object may hold. */
export function keysOf(schemas: readonly Schema[]): string[] {
  return schemas.flatMap((schema) => {
    if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
    if (schema instanceof z.ZodRecord) return alternatives(schema.keyType).flatMap(optionsOf);
    return [];
  });
}

/** The values of an enumeration. */
export function optionsOf(schema: Schema): string[] {
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

function unwrap(schema: Schema): Schema {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap());
  }
  return schema;
}

function partsAt(schema: Schema, step: PropertyKey): Schema[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  const shape: Record<string, Schema> = schema instanceof z.ZodObject ? schema.shape : {};
  const part = Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  return part ? [part] : [];
}

import * as z from 'zod';
import { joined } from './data.ts';

/** What a field holds when it is given: without optional, default and the like around it. */
export function given(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? given(schema.unwrap()) : schema;
}

/** Every field of a schema that holds a value, by its path. */
export function fieldsOf(schema: z.core.$ZodType, path = ''): string[] {
  const inner = given(schema);
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element, path);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, field]) => fieldsOf(field, joined(path, key)));
  }
  if (inner instanceof z.ZodRecord && given(inner.keyType) instanceof z.ZodEnum) {
    const keys = z.toJSONSchema(inner.keyType).enum ?? [];
    return keys.flatMap((key) => fieldsOf(inner.valueType, joined(path, String(key))));
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return [...new Set(inner.options.flatMap((form) => fieldsOf(form, path)))];
  }
  return [path];
}

/** A schema and all that is in it, however deep. */
export function partsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = given(schema);
  if (inner instanceof z.ZodArray) return partsOf(inner.element);
  if (inner instanceof z.ZodObject) return [inner, ...Object.values(inner.shape).flatMap(partsOf)];
  if (inner instanceof z.ZodRecord) return partsOf(inner.valueType);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(partsOf);
  return [inner];
}

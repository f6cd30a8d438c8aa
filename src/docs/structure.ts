import * as z from 'zod';

/** What a field holds when it is given: without optional, default and the like around it. */
export function given(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) {
    inner = inner.unwrap();
  }
  return inner;
}

/** The object a field holds, one or many of it: alone, in a list, by key, or as one form of several. */
export function objectIn(schema: z.core.$ZodType): z.ZodObject | undefined {
  const inner = given(schema);
  if (inner instanceof z.ZodObject) return inner;
  if (inner instanceof z.ZodArray) return objectIn(inner.element);
  if (inner instanceof z.ZodRecord) return objectIn(inner.valueType);
  if (inner instanceof z.ZodUnion) return inner.options.map(objectIn).find((option) => option !== undefined);
  return undefined;
}

/** The fields of an object with their names, in the order they were written. */
export function fieldsOf(object: z.ZodObject): [name: string, field: z.ZodType][] {
  return Object.entries(object.shape as Record<string, z.ZodType>);
}

/** An object and every object in its fields, however deep, each once. */
export function objectsWithin(object: z.ZodObject, found = new Set<z.ZodObject>()): ReadonlySet<z.ZodObject> {
  if (found.has(object)) return found;
  found.add(object);
  for (const [, field] of fieldsOf(object)) {
    const inner = objectIn(field);
    if (inner) objectsWithin(inner, found);
  }
  return found;
}

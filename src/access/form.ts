import * as z from 'zod';

/**
 * The object schema of a union that a value is surely written in: the one its discriminator names, or the only one there
 * is. Undefined where that is not sure, for then no rules are sure to be the value’s own.
 */
export function formOf(union: z.ZodUnion, value: object): z.ZodObject | undefined {
  const objects = union.options.filter((one) => one instanceof z.ZodObject);
  const [form, ...others] = objects.filter((one) => isNamedBy(union, one, value));
  return others.length === 0 ? form : undefined;
}

function isNamedBy(union: z.ZodUnion, { shape }: z.ZodObject, value: object): boolean {
  if (!(union instanceof z.ZodDiscriminatedUnion)) return true;
  const { discriminator } = union.def;
  const name = shape[discriminator];
  return name !== undefined && z.safeParse(name, Reflect.get(value, discriminator)).success;
}

import type * as z from 'zod';
import type { Said } from './filler.ts';

/** What a file can say of a record’s audience; nothing is the default of its kind. */
export const audiences = [undefined, 'client', 'finance', 'sponsor', 'internal'];

/** A field by which a record opens or closes, with all it can say. */
type Axis = readonly [field: string, values: readonly unknown[]];

/** The fields by which a record opens or closes, each with all it can say; the audience changes fastest. */
export function axesOf({ shape }: z.ZodObject, projects: readonly string[]): Axis[] {
  const [first, second, ...others] = projects;
  const named = [
    undefined,
    [first],
    [second ?? first],
    [first, second ?? first],
    ...others.map((one) => [one]),
  ];
  const axes: Axis[] = [
    ['audience', audiences],
    ['projects', named],
    ['project', [undefined, ...projects]],
    ...['shared', 'named', 'quotable'].map((flag): Axis => [flag, [true, false, undefined]]),
  ];
  return axes.filter(([field]) => field in shape);
}

/** What records of a schema can say of who may see them: every combination once. */
export function recordVariants(schema: z.ZodObject, projects: readonly string[]): Said[] {
  return axesOf(schema, projects).reduceRight<Said[]>(
    (rest, [field, values]) => rest.flatMap((said) => values.map((value) => ({ ...said, [field]: value }))),
    [{}],
  );
}

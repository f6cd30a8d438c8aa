import type * as z from 'zod';
import type { Said } from './filler.ts';

const audiences = [undefined, 'client', 'finance', 'sponsor', 'internal'];

/** The fields by which a record opens or closes, each with all it can say; the audience changes fastest. */
function axesOf({ shape }: z.ZodObject, projects: readonly string[]): [string, readonly unknown[]][] {
  const [first, second, ...others] = projects;
  const named = [undefined, [first], [second ?? first], [first, second ?? first], ...others.map((one) => [one])];
  const axes: [string, readonly unknown[]][] = [
    ['audience', audiences],
    ['projects', named],
    ['project', [undefined, ...projects]],
    ...['shared', 'named', 'quotable'].map((flag): [string, unknown[]] => [flag, [true, false]]),
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

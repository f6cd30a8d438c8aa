import fc from 'fast-check';
import type { Path } from '../../src/load/contentError.ts';

/** A text that stands nowhere else in the value it is planted in. */
export const TOKEN = 'plantedtoken';
export const KEY_TOKEN = 'plantedkey';

/** A value that holds the token once, deep inside and under a key of its own, and the path to it. */
export interface Planted {
  value: unknown;
  path: Path;
}

const name = fc.string({ unit: 'grapheme', maxLength: 12 });
const siblings = fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3, noNullPrototype: true });
const step = fc.oneof(
  fc.record({ key: name, before: siblings, after: siblings }),
  fc.record({ before: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }) }),
);

export const planted: fc.Arbitrary<Planted> = fc.array(step, { maxLength: 6 }).map((steps) => {
  const seed: Planted = { value: { [KEY_TOKEN]: TOKEN }, path: [KEY_TOKEN] };
  return steps.reduceRight(({ value, path }, around) => {
    if (!('key' in around)) return { value: [...around.before, value], path: [around.before.length, ...path] };
    const entries = [...Object.entries(around.before), [around.key, value], ...Object.entries(around.after)];
    // what stands under the same key again is left out, as a file may not hold a key twice
    const unique = entries.filter(([key], index) => key !== around.key || index === Object.keys(around.before).length);
    return { value: Object.fromEntries(unique), path: [around.key, ...path] };
  }, seed);
});

/** Line and column of an offset, counted the slow way. */
export function placeByCounting(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

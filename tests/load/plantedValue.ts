import fc, { type JsonValue } from 'fast-check';
import type { Path } from '../../src/load/contentError.ts';

/** A text that stands nowhere else in the value it is planted in. */
export const TOKEN = 'plantedtoken';
export const KEY_TOKEN = 'plantedkey';

/** A value that holds the token once, deep inside and under a key of its own, and the path to it. */
export interface Planted {
  value: JsonValue;
  path: Path;
}

const name = fc.string({ unit: 'grapheme', maxLength: 12 });
const siblings = fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3, noNullPrototype: true });
/** What a value is planted between: the other fields of an object or the entries of a list before it. */
type Around =
  | { key: string; before: Record<string, JsonValue>; after: Record<string, JsonValue> }
  | { before: JsonValue[] };

const around: fc.Arbitrary<Around> = fc.oneof(
  fc.record({ key: name, before: siblings, after: siblings }),
  fc.record({ before: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }) }),
);

export const planted: fc.Arbitrary<Planted> = fc.array(around, { maxLength: 6 }).map((steps) => {
  const seed: Planted = { value: { [KEY_TOKEN]: TOKEN }, path: [KEY_TOKEN] };
  const { value, path } = steps.reduceRight(plantInside, seed);
  // JSON has no negative zero
  return { value: JSON.parse(JSON.stringify(value)) as JsonValue, path };
});

function plantInside({ value, path }: Planted, around: Around): Planted {
  if (!('key' in around)) return { value: [...around.before, value], path: [around.before.length, ...path] };
  const others = [...Object.entries(around.before), ...Object.entries(around.after)];
  // a file may not hold a key twice
  const beside = others.filter(([key]) => key !== around.key);
  const entries = beside.toSpliced(Object.keys(around.before).length, 0, [around.key, value]);
  return { value: Object.fromEntries(entries), path: [around.key, ...path] };
}

/** Line and column of an offset, counted the slow way. */
export function placeByCounting(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

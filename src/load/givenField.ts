import * as z from 'zod';
import { givenFields, type Origin } from '../schema/policy.ts';
import { type ContentError, formatPath, wordMismatch } from './contentError.ts';
import { visit } from './outline.ts';
import type { Schema } from './schemaTree.ts';
import { outlineOfKind } from './scope.ts';
import type { Source } from './source.ts';
import { quoted } from './wordedValue.ts';

const origins = {
  path: 'comes from the name of the file',
  body: 'is the text below the front matter',
  asset: 'is measured of the file it names',
} as const satisfies Record<Origin, string>;

// asked of each file, and the same for all files of a kind
const known = new WeakMap<Schema, Map<string, Origin>>();

/** The keys of fields that no file holds, because they come from its name or from the text below. */
export function givenKeys(schema: Schema): ReadonlyMap<string, Origin> {
  const keys = known.get(schema) ?? new Map<string, Origin>();
  if (known.has(schema) || !(schema instanceof z.ZodObject)) return keys;
  for (const [key, field] of Object.entries(schema.shape)) {
    const given = givenFields.get(field);
    if (given) keys.set(key, given.from);
  }
  known.set(schema, keys);
  return keys;
}

/** An error for each given field that a file holds after all. */
export function refuseGivenFields({ file, kind, data, locate }: Source): ContentError[] {
  const errors: ContentError[] = [];
  for (const { route, from } of outlineOfKind(kind).given) {
    visit(data, route, (_, path) => {
      const expected = `no field ${quoted(String(path.at(-1)))}`;
      const message = wordMismatch(expected, `one, though it ${origins[from]}`, 'Remove it here.');
      errors.push({ file, ...locate(path, 'key'), path: formatPath(path), message });
    });
  }
  return errors;
}

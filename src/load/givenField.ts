import * as z from 'zod';
import { givenFields } from '../schema/policy.ts';
import { type ContentError, formatPath, wordMismatch } from './contentError.ts';
import type { Schema } from './schemaTree.ts';
import type { Source } from './source.ts';

const origins = {
  path: 'comes from the name of the file',
  body: 'is the text below the front matter',
} as const;

// asked of each file, and the same for all files of a kind
const known = new WeakMap<Schema, Map<string, keyof typeof origins>>();

/** The keys of fields that no file holds, because they come from its name or from the text below. */
export function givenKeys(schema: Schema): ReadonlyMap<string, keyof typeof origins> {
  const keys = known.get(schema) ?? new Map<string, keyof typeof origins>();
  if (known.has(schema) || !(schema instanceof z.ZodObject)) return keys;
  for (const [key, field] of Object.entries(schema.shape)) {
    const given = givenFields.get(field);
    if (given) keys.set(key, given.from);
  }
  known.set(schema, keys);
  return keys;
}

/** An error for each given field that a file holds after all. */
export function refuseGivenFields(schema: Schema, { file, data, locate }: Source): ContentError[] {
  if (typeof data !== 'object' || data === null) return [];
  const held = [...givenKeys(schema)].filter(([key]) => Object.hasOwn(data, key));
  return held.map(([key, from]) => {
    const message = wordMismatch(`no field "${key}"`, `one, though it ${origins[from]}`, 'Remove it here.');
    return { file, ...locate([key], 'key'), path: formatPath([key]), message };
  });
}

import type * as z from 'zod';
import { formatPath, type Path, wordMismatch } from './contentError.ts';
import { givenKeys } from './givenField.ts';
import { keysOf, type Schema, schemasAt } from './schemaTree.ts';
import { didYouMean, nearest } from './suggestion.ts';
import { quoted } from './wordedValue.ts';

/** The paths where a misspelt key is to blame: the objects that hold one, and the fields they lack for it. */
export function misspeltPaths(issues: readonly z.core.$ZodIssue[], schema: Schema): Set<string> {
  const paths = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysOf(schemasAt(schema, issue.path));
    const meant = issue.keys.map((key) => nearest(key, known)).filter((key) => key !== undefined);
    return [issue.path, ...meant.map((key) => [...issue.path, key])];
  });
  return new Set(paths.map(formatPath));
}

/** Words a key that the schemas of its object do not know. */
export function wordUnknownKey(path: Path, schemas: readonly Schema[]): string {
  const key = String(path.at(-1));
  const known = keysOf(schemas).filter((name) => !schemas.some((schema) => givenKeys(schema).has(name)));
  const otherwise = known.length > 0 ? `Known here: ${known.slice(0, 20).join(', ')}.` : 'Remove it.';
  return wordMismatch('a known field', quoted(key), didYouMean(key, known, otherwise));
}

import * as z from 'zod';
import { formatPath, type Path, wordMismatch } from './contentError.ts';
import { expectationOf } from './expectation.ts';
import { issueExpectation } from './issueExpectation.ts';
import { alternatives, type Schema, schemasAt } from './schemaTree.ts';
import { misspeltPaths, wordUnknownKey } from './unknownKey.ts';
import { quoted, wordedValue } from './wordedValue.ts';

type Issue = z.core.$ZodIssue;

/** One thing wrong with a value, worded for whoever wrote the file. */
export interface Finding {
  path: Path;
  at: 'key' | 'value';
  message: string;
}

/** Words what zod found wrong with a value: one finding for each cause. */
export function wordIssues(issues: readonly Issue[], schema: Schema, data: unknown): Finding[] {
  const misspelt = misspeltPaths(issues, schema);
  return issues
    .filter((issue) => {
      const isAbsence = issue.code === 'custom' || valueAt(data, issue.path) === undefined;
      return !isAbsence || !misspelt.has(formatPath(issue.path));
    })
    .flatMap((issue) => wordIssue(issue, schema, data));
}

function wordIssue(issue: Issue, schema: Schema, data: unknown): Finding[] {
  const { path, code } = issue;
  if (code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], schema));
  if (code === 'invalid_key') return [wrongKey(path, schema)];
  if (code === 'invalid_element') return inside(issue.issues, path, schema, data);
  const branch = code === 'invalid_union' ? branchMeant(issue) : undefined;
  return branch ? inside(branch, path, schema, data) : [wrongValue(issue, schema, data)];
}

function inside(issues: readonly Issue[], path: Path, schema: Schema, data: unknown): Finding[] {
  return issues.flatMap((issue) => wordIssue({ ...issue, path: [...path, ...issue.path] }, schema, data));
}

/** Of a union, the branch of the type that was found; undefined where no branch is of that type. */
function branchMeant({ errors }: z.core.$ZodIssueInvalidUnion): readonly Issue[] | undefined {
  const isOtherType = ({ path, code }: Issue) => path.length === 0 && code === 'invalid_type';
  return errors.filter((branch) => !branch.some(isOtherType)).sort((a, b) => a.length - b.length)[0];
}

function wrongValue(issue: Issue, schema: Schema, data: unknown): Finding {
  const { path } = issue;
  const found = valueAt(data, path);
  const { expected, fix } = issueExpectation(issue, schemasAt(schema, path), found);
  const key = path.at(-1);
  const isMissing = found === undefined && typeof key === 'string' && issue.code !== 'custom';
  const advice = isMissing ? `Add ${quoted(key)}.` : fix;
  return { path, at: 'value', message: wordMismatch(expected, wordedValue(found), advice) };
}

function unknownKey(path: Path, schema: Schema): Finding {
  return { path, at: 'key', message: wordUnknownKey(path, schemasAt(schema, path.slice(0, -1))) };
}

function wrongKey(path: Path, schema: Schema): Finding {
  const key = path.at(-1);
  const records = schemasAt(schema, path.slice(0, -1)).filter((one) => one instanceof z.ZodRecord);
  const keyTypes = records.flatMap((record) => alternatives(record.keyType));
  const { expected, fix } = expectationOf(keyTypes, key);
  return { path, at: 'key', message: wordMismatch(expected, wordedValue(key), fix) };
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

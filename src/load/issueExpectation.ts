import type * as z from 'zod';
import type { Expectation } from '../schema/policy.ts';
import { expectationOf, isExpectation } from './expectation.ts';
import type { Schema } from './schemaTree.ts';

/** What an issue about one value expected in its place, and what to do about it. */
export function issueExpectation(
  issue: z.core.$ZodIssue,
  schemas: readonly Schema[],
  found: unknown,
): Expectation {
  switch (issue.code) {
    case 'custom':
      return isExpectation(issue.params) ? issue.params : { expected: issue.message, fix: 'Correct it.' };
    case 'too_small':
      return limitExpectation(
        issue.origin,
        ['at least', 'more than'],
        Number(issue.minimum),
        issue.inclusive,
      );
    case 'too_big':
      return limitExpectation(issue.origin, ['at most', 'less than'], Number(issue.maximum), issue.inclusive);
    case 'not_multiple_of':
      return { expected: `a multiple of ${issue.divisor}`, fix: 'Correct the number.' };
    case 'invalid_format':
      return { expected: `a text in the format ${issue.format}`, fix: 'Correct it.' };
    default:
      return adviseOnNothing(expectationOf(schemas, found), found);
  }
}

const FILL_IN = 'Fill it in; an optional field may be left out.';

function adviseOnNothing({ expected, fix }: Expectation, found: unknown): Expectation {
  return { expected, fix: found === null ? FILL_IN : fix };
}

const units = new Map([
  ['string', 'characters'],
  ['array', 'entries'],
  ['set', 'entries'],
  ['map', 'entries'],
]);

function limitExpectation(
  origin: string,
  [including, excluding]: readonly [string, string],
  limit: number,
  inclusive = true,
): Expectation {
  const bound = `${inclusive ? including : excluding} ${limit}`;
  const unit = units.get(origin);
  if (unit === undefined) return { expected: `a number of ${bound}`, fix: 'Correct the number.' };
  if (bound !== 'at least 1') return { expected: `${bound} ${unit}`, fix: 'Change how many there are.' };
  return { expected: origin === 'string' ? 'a text' : 'at least one entry', fix: FILL_IN };
}

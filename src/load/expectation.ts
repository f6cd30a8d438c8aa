import * as z from 'zod';
import type { Expectation } from '../schema/policy.ts';
import { keysOf, optionsOf, type Schema } from './schemaTree.ts';
import { didYouMean } from './suggestion.ts';
import { either, quoted } from './wordedValue.ts';

/** What the schemas expect in place of the value found, and what to do about it. */
export function expectationOf(schemas: readonly Schema[], found: unknown): Expectation {
  const expectations = schemas.map((schema) => expectationOfOne(schema, found));
  const [first] = expectations;
  return {
    expected: either([...new Set(expectations.map(({ expected }) => expected))]),
    fix: first?.fix ?? 'Correct it.',
  };
}

/** The expectation that a schema states in the words of its subject, like `a date like 2026-03-31`. */
export function isExpectation(value: unknown): value is Expectation {
  return typeof value === 'object' && value !== null && 'expected' in value && 'fix' in value;
}

function expectationOfOne(schema: Schema, found: unknown): Expectation {
  const expect = (expected: string, fix: string): Expectation => ({ expected, fix });
  if (schema instanceof z.ZodString) {
    const fix = typeof found === 'object' ? 'Write a text.' : 'Put it in quotes.';
    return ownExpectation(schema) ?? expect('a text', fix);
  }
  if (schema instanceof z.ZodNumber) {
    return (
      ownExpectation(schema) ?? expect(schema.isInt ? 'a whole number' : 'a number', adviceOnNumber(found))
    );
  }
  if (schema instanceof z.ZodEnum) {
    const options = optionsOf(schema);
    return expect(either(options.map(quoted)), didYouMean(String(found), options, 'Choose one of these.'));
  }
  if (schema instanceof z.ZodLiteral) {
    return expect(
      either([...schema.values].map((value) => JSON.stringify(value))),
      'Correct it, or leave the field out.',
    );
  }
  if (schema instanceof z.ZodBoolean) return expect('true or false', 'Write true or false without quotes.');
  if (schema instanceof z.ZodArray) {
    return expect('a list', 'Put square brackets around the entries, even around a single one.');
  }
  return expect(wordObject(schema), 'Write each as a field of its own.');
}

function wordObject(schema: Schema): string {
  const keys = keysOf([schema]);
  const named = keys.length > 4 ? [...keys.slice(0, 4), '…'] : keys;
  return named.length > 0 ? `an object with ${either(named, 'and')}` : 'an object';
}

function adviceOnNumber(found: unknown): string {
  if (typeof found === 'number') return 'Round it.';
  const isQuoted = typeof found === 'string' && found.trim() !== '' && Number.isFinite(Number(found));
  return isQuoted ? 'Write it without quotes.' : 'Write a number.';
}

function ownExpectation(schema: Schema): Expectation | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const definition: object = check._zod.def;
    if ('params' in definition && isExpectation(definition.params)) return definition.params;
  }
  return undefined;
}

import { expect, test } from 'vitest';
import * as z from 'zod';
import { valueWords } from '../../src/docs/valueWords.ts';
import { shown } from '../../src/schema/policy.ts';
import { refersIntoProject, refersTo } from '../../src/schema/record.ts';
import { CalendarDateSchema, MoneySchema, PercentSchema, WordsSchema } from '../../src/schema/values.ts';

test.each<[string, z.ZodType]>([
  ['date', shown('A day.', CalendarDateSchema.optional())],
  ['list: text', shown('Words.', z.array(WordsSchema).default([]))],
  ['money', MoneySchema],
  ['number, 0 to 100', PercentSchema.optional()],
  ['whole number, 1 or more', z.number().int().min(1)],
  ['whole number', z.number().int()],
  ['number above 0', z.number().positive()],
  ['`low`, `high`', z.enum(['low', 'high']).default('low')],
  ['`true`, `false`', z.boolean()],
  ['plain text', z.string().min(1)],
  ['id of an objective', refersTo('objective')],
  ['list: `project/deliverable`', z.array(refersIntoProject('deliverable'))],
  ['by key: whole number, 1 or more', z.record(z.string(), z.number().int().min(1))],
  ['list', z.array(z.strictObject({ a: z.string() }))],
])('words a field as: %s', (words, schema) => {
  expect(valueWords(schema)).toBe(words);
});

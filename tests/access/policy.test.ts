import { expect, test } from 'vitest';
import * as z from 'zod';
import { contentFiles } from '../../src/schema/files.ts';
import { ClientSchema } from '../../src/schema/portfolio.ts';
import { fieldNames } from './data.ts';
import { framePolicy, namedFields } from './policy.ts';
import { fieldsOf, partsOf } from './schemaFields.ts';

const inSchema = new Set(fieldsOf(ClientSchema));
const inPolicy = namedFields();

test('of every field it is decided who may see it', () => {
  expect([...inSchema].filter((field) => !inPolicy.includes(field)).map(undecided)).toEqual([]);
});

test('the policy decides on each field once, and only on fields there are', () => {
  expect(inPolicy.filter((field) => !inSchema.has(field))).toEqual([]);
  expect(inPolicy.filter((field, index) => inPolicy.indexOf(field) !== index)).toEqual([]);
});

test.each(['settings', 'sponsor', 'access'] as const)(
  'the same holds for what is around the clients: %s',
  (name) => {
    const { shown, internal } = framePolicy[name];
    const { schema } = contentFiles[name === 'settings' ? 'portal' : name];
    expect(fieldNames(`${shown} ${internal}`).sort()).toEqual(fieldsOf(schema).sort());
  },
);

test('every file of a client is part of what is cut', () => {
  const shapes = new Set(partsOf(ClientSchema).map((part) => part instanceof z.ZodObject && part.shape));
  const files = Object.values(contentFiles).filter(({ path }) => path.startsWith('clients/'));
  expect(files.filter(({ schema }) => !shapes.has(schema.shape)).map(({ path }) => path)).toEqual([]);
});

test('every other file is known to be about no client', () => {
  const others = Object.entries(contentFiles).filter(([, { path }]) => !path.startsWith('clients/'));
  // mappings are read by imports alone
  expect(others.map(([name]) => name).sort()).toEqual(['access', 'mapping', 'portal', 'sponsor']);
});

function undecided(field: string): string {
  return `Say in tests/access/policy.ts who may see ${field}.`;
}

import { Ajv, type ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { jsonSchemaOf } from '../../src/docs/jsonSchema.ts';
import { contentFiles } from '../../src/schema/files.ts';
import { type FoundFile, foundIn, kinds } from './contentFolder.ts';

const ajv = new Ajv({ strict: true, allErrors: true, formats: { date: true, email: true, uri: true } });
const compiled = new Map(kinds.map((kind) => [kind.name, ajv.compile(jsonSchemaOf(kind))]));
const demo = foundIn('content');
const examples = foundIn('src/docs/example');

function checkOf({ kind }: FoundFile): ValidateFunction {
  const check = compiled.get(kind.name);
  if (!check) throw new Error(`no schema for ${kind.name}`);
  return check;
}

test.each([...demo, ...examples])('accepts $path', (file) => {
  const check = checkOf(file);
  check(file.data);
  expect(check.errors).toBeNull();
});

test.each(examples)('refuses a misspelt key in $path', (file) => {
  const check = checkOf(file);
  expect(check({ ...file.data, staus: 'open' })).toBe(false);
  expect(check.errors).toContainEqual(expect.objectContaining({ params: { additionalProperty: 'staus' } }));
});

test('refuses a misspelt key deep inside', () => {
  const check = compiled.get('plan');
  expect(check?.({ milestones: [{ id: 'a', title: 'A', forecast: [] }] })).toBe(false);
});

test('refuses `$schema`, which a file has no need of', () => {
  expect(compiled.get('needs')?.({ $schema: '../x.json', needs: [] })).toBe(false);
});

test('asks neither for what the path says nor for the text below', () => {
  const { properties, required } = jsonSchemaOf(contentFiles.communication);
  expect(required).toEqual(['subject', 'channel']);
  for (const given of ['id', 'date', 'body']) expect(properties).not.toHaveProperty(given);
});

test('tells in the editor which fields are for managers only, and what is assumed', () => {
  const { properties } = jsonSchemaOf(contentFiles.profile);
  expect(properties).toMatchObject({
    tier: { description: 'Your own grading of the client, in place of the one by revenue. Managers only.' },
    state: { default: 'active' },
  });
});

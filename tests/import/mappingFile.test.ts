import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseMapping } from '../../src/import/mappingFile.ts';
import { MappingSchema } from '../../src/schema/mapping.ts';
import { fieldRules } from '../../src/schema/policy.ts';
import { orders, ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

const folder = fileURLToPath(new URL('../../content/mappings/', import.meta.url));
const parsed = (mapping: unknown) => parseMapping('m.json', JSON.stringify(mapping, null, 2));

test.each(readdirSync(folder))('the mapping %s is valid', (name) => {
  expect(() => parseMapping(name, readFileSync(folder + name, 'utf8'))).not.toThrow();
});

test('a mapping that is no JSON is refused at its place', () => {
  expect(() => parseMapping('m.json', '{\n  "system": "x",\n}')).toThrow(
    /^m\.json:3:1 {2}expected a key in double quotes/,
  );
});

test('a misspelt field is named at its place', () => {
  expect(() => parsed(ordersMapping({ start: { colum: 'X', as: 'date' } }))).toThrow(
    /m\.json:\d+:\d+ {2}project\.files\["project\.md"\]\.fields\.start\.colum: expected a known field, got "colum"\. Did you mean "column"\?/,
  );
});

test.each([
  [
    'two sources of one value',
    { start: { column: 'X', constant: 'y' } },
    /exactly one of `column`, `constant`, `template`, `entry`/,
  ],
  ['a path that is none', { 'start date': { constant: 'y' } }, /expected a field like budget\.baseline/],
  [
    'a field with a place of its own',
    { audience: { constant: 'client' } },
    /`audience` has a place of its own/,
  ],
  ['the outside id', { 'source.id': { constant: '1' } }, /follow from the key/],
  [
    'a date format that is none',
    { start: { column: 'X', as: 'date', dates: ['YYYY-mm-DD'] } },
    /expected a date format like/,
  ],
  [
    'a list of entries without what tells them apart',
    { x: { entry: { a: { constant: 1 } } } },
    /`by` together with `entry`/,
  ],
  [
    'a pattern that is none',
    { x: { constant: 1, when: [{ column: 'X', matches: '(' }] } },
    /expected a regular expression/,
  ],
])('%s is refused', (_, fields, error) => {
  expect(() => parsed(ordersMapping(fields))).toThrow(error);
});

const question = (slug: string, answer: object = { score: { column: 'X' } }) => ({
  slug,
  fields: {},
  answer,
});

test.each([
  ['a question without a score', { questions: [question('a', {})] }, /answer: expected `score`/],
  ['no question', { questions: [] }, /questions: expected/],
  ['two questions of one name', { questions: [question('a'), question('a')] }, /a `slug` of its own/],
  [
    'a rule for duplicates where nobody is named',
    { questions: [question('a')], duplicates: { keep: 'newest', by: { column: 'T' } } },
    /expected `key` beside `duplicates`/,
  ],
  [
    'an hour of twelve without its half of the day',
    { questions: [question('a')], period: { column: 'T', as: 'quarter', dates: ['D/M/YYYY h:mm'] } },
    /expected a date format like/,
  ],
  [
    'a time without its hour',
    { questions: [question('a')], period: { column: 'T', as: 'quarter', dates: ['D/M/YYYY mm:ss'] } },
    /expected a date format like/,
  ],
])('%s is refused in a mapping of a survey', (_, survey, error) => {
  const mapping = {
    system: 's',
    client: { id: 'acme' },
    survey: { period: { constant: '2026-q1' }, ...survey },
  };
  expect(() => parsed(mapping)).toThrow(error);
});

test('a mapping for one kind of import is refused by the other', async () => {
  const box = new Sandbox(ordersMapping());
  await expect(box.import(orders(), { kind: 'survey' })).rejects.toThrow('Import it with: import -- csv.');
  box.mapping = {
    ...(ordersMapping() as object),
    project: undefined,
    survey: {
      period: { column: 'Name' },
      questions: [{ slug: 'x', fields: {}, answer: { score: { column: 'Name' } } }],
    },
  };
  await expect(box.import(orders())).rejects.toThrow('Import it with: import -- survey.');
});

test('a mapping that is not there is said not to be', async () => {
  await expect(new Sandbox({}).import('', { mapping: '/nowhere/m.json' })).rejects.toThrow(
    '/nowhere/m.json: expected a mapping that can be read, got ENOENT.',
  );
});

test('every field of a mapping is described', () => {
  const undescribed = Object.entries(MappingSchema.shape).filter(
    ([, field]) => !field.description || !fieldRules.has(field),
  );
  expect(undescribed).toEqual([]);
});

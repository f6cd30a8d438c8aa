import { expect, test } from 'vitest';
import type * as z from 'zod';
import { fieldConditions, recordConditions, recordKinds } from '../../src/docs/audiences.ts';
import { fieldsOf, objectsWithin } from '../../src/docs/structure.ts';
import { type Around, fieldRules, recordRules } from '../../src/schema/policy.ts';
import { ClientSchema } from '../../src/schema/portfolio.ts';
import { kinds } from './contentFolder.ts';

const roots: z.ZodObject[] = [ClientSchema, ...kinds.map(({ schema }) => schema)];
const objects = new Set(roots.flatMap((root) => [...objectsWithin(root)]));
const fields = [...objects].flatMap((object) =>
  fieldsOf(object).map(([name, field]) => ({ name, field, kind: recordRules.get(object)?.kind ?? 'value' })),
);

/** The objects around a field or record that are enough to open it to the client, for every rule there is. */
const open: Around = [
  {
    ...{ id: 'one', shared: true, published: '2026-03-31', showCost: true, named: true, quotable: true },
    rule: 'spi-t',
  },
  { share: 'positions' },
  { charter: { budget: { showCost: true } }, register: { risks: [{ id: 'one', shared: true }] } },
];
const closed: Around = [{}, {}, { charter: {}, plan: { audience: 'internal', milestones: [] } }];

test('every field has a description and a rule', () => {
  const bare = fields.filter(({ field }) => !field.description || !fieldRules.has(field));
  expect(fields.length).toBeGreaterThan(300);
  expect(bare.map(({ kind, name }) => `${kind}.${name}`)).toEqual([]);
});

test('the guide words every field rule that depends on what stands around', () => {
  const depending = fields.flatMap(({ kind, name, field }) => {
    const rule = fieldRules.get(field)?.rule;
    if (typeof rule !== 'function') return [];
    expect([rule(closed), rule(open)]).toEqual(['internal', 'record']);
    return [`${kind}.${name}`];
  });
  expect(depending.sort()).toEqual(Object.keys(fieldConditions).sort());
});

test('the guide words every record rule that depends on the record, as the rule has it', () => {
  const [record = {}, ...around] = open;
  const depending = recordKinds(roots).flatMap(({ rule: { kind, audience } }) => {
    if (typeof audience !== 'function') return [];
    expect([kind, audience(record, around)]).toEqual([kind, 'client']);
    expect([kind, audience({}, closed)]).toEqual([kind, recordConditions[kind]?.otherwise]);
    return [kind];
  });
  expect(depending.sort()).toEqual(Object.keys(recordConditions).sort());
});

import { expect, test } from 'vitest';
import { statedRevenue } from '../../src/load/statedRevenue.ts';
import { contentFolder } from './contentFolder.ts';

const revenue = { amount: 1200, currency: 'EUR' };

test.each<[string, string | null, object | undefined]>([
  ['an active client', 'revenue: { amount: 1200, currency: EUR }', revenue],
  ['a client who states none', '', undefined],
  ['a former client', 'state: archived\nrevenue: { amount: 1200, currency: EUR }', undefined],
  ['a file that is wrong', 'revenue: { amount: many, currency: EUR }', undefined],
  ['a file that cannot be read', 'revenue: {', undefined],
  ['a file that is missing', null, undefined],
])('the revenue of %s', (_, said, expected) => {
  const file = said === null ? null : `---\nname: Acme\nkind: external\n${said}\n---\n`;
  expect(statedRevenue(contentFolder({ 'clients/acme/client.md': file }), 'acme')).toEqual(expected);
});

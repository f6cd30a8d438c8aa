import { expect, test } from 'vitest';
import { churnSignals } from '../../../src/model/relations/churnSignals.ts';
import { RelationRulesSchema } from '../../../src/schema/relations.ts';
import { clientOf, settings } from '../samples.ts';
import { cases, day, talk, wellWith } from './cases.ts';

test.each(cases)('%s', (_, { silentSince, ...said }, rules, tier) => {
  const talks = silentSince === null ? [] : [talk(silentSince ?? '2026-11-15')];
  const client = clientOf({ ...said, communications: [...talks, ...(said.communications ?? [])] });
  expect(churnSignals(client, tier, settings, day).map(({ rule }) => rule)).toEqual(rules);
});

test('each signal says the numbers it fired by', () => {
  const money = { amount: 100, currency: 'EUR' };
  const client = clientOf({
    profile: { contract: { start: '2024-01-01', end: '2026-12-31' } },
    communications: [talk('2026-05-01')],
    transactions: [
      { id: 'i', kind: 'invoice', date: '2026-03-01', due: '2026-03-31', money, status: 'open' },
      {
        id: 'p',
        kind: 'payment',
        date: '2026-04-01',
        money: { ...money, amount: 30 },
        status: 'settled',
        settles: 'i',
      },
    ],
  });
  expect(churnSignals(client, 'B', settings, day)).toEqual([
    { rule: 'silent', last: '2026-05-01', limit: 60 },
    {
      rule: 'payment-late',
      invoice: 'i',
      due: '2026-03-31',
      open: { amount: 70, currency: 'EUR' },
      limit: 7,
    },
    { rule: 'contract-ends', end: '2026-12-31', ended: false, limit: 180 },
  ]);
});

test('the limits are those of the portal', () => {
  const relations = RelationRulesSchema.parse({ contractEndDays: 10, silentDaysC: 0 });
  const client = wellWith({ profile: { contract: { start: '2024-01-01', end: '2026-12-31' } } });
  const found = churnSignals(client, undefined, { ...settings, relations }, day);
  expect(found).toEqual([{ rule: 'silent', last: '2026-11-15', limit: 0 }]);
});

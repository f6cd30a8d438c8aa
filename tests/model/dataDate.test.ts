import { expect, test } from 'vitest';
import { judgedOn } from '../../src/model/dataDate.ts';
import { clientOf, projectOf, reportOf } from './samples.ts';

const projects = [
  projectOf({ reports: [reportOf({ to: '2026-03-31' })] }),
  projectOf({ id: 'shop', plan: { statusDate: '2026-05-15' } }),
];

test('a client is judged as of the day asked for', () => {
  expect(judgedOn(clientOf({ projects }), '2026-11-21')).toBe('2026-11-21');
});

test('an archived client is judged as of its newest figures, so that nothing becomes late afterwards', () => {
  const client = clientOf({ state: 'archived', projects });
  expect(judgedOn(client, '2026-11-21')).toBe('2026-05-15');
  expect(judgedOn(client, '2027-11-21')).toBe('2026-05-15');
  // but never by a later day than the one asked for
  expect(judgedOn(client, '2026-04-01')).toBe('2026-04-01');
  expect(judgedOn(clientOf({ state: 'archived' }), '2026-11-21')).toBe('2026-11-21');
});

import { expect, test } from 'vitest';
import { openRisks } from '../../src/model/risks.ts';
import { ReportSchema } from '../../src/schema/report.ts';
import { projectOf } from './samples.ts';

const risk = (id: string, probability: number, impact: number, more: object = {}) => ({
  id,
  shared: true,
  cause: 'a cause',
  event: 'an event',
  effect: 'an effect',
  probability,
  impact,
  response: 'reduce',
  ...more,
});

const reportWith = (snapshot: object | undefined) =>
  ReportSchema.parse({
    id: '2026-10-02',
    from: '2026-09-01',
    to: '2026-09-30',
    author: 'Ann',
    verdict: 'As it is.',
    published: '2026-10-02',
    ...(snapshot && { snapshot: { dataDate: '2026-09-30', ...snapshot } }),
  });

const register = {
  risks: [risk('low', 1, 2), risk('high', 4, 5), risk('over', 5, 5, { closed: '2026-10-10' })],
};

test('the open risks come by their exposure, and closed ones do not', () => {
  expect(openRisks(projectOf({ register })).map(({ risk: { id } }) => id)).toEqual(['high', 'low']);
});

test('each says where it stood in the latest report, or that it is new there', () => {
  const reports = [reportWith({ risks: [{ id: 'high', probability: 2, impact: 5 }] })];
  const [high, low] = openRisks(projectOf({ register, reports }));
  expect(high?.before).toMatchObject({ probability: 2, impact: 5 });
  expect(low?.before).toBe('new');
});

test('a report without figures says nothing of where a risk stood', () => {
  const [high] = openRisks(projectOf({ register, reports: [reportWith(undefined)] }));
  expect(high?.before).toBeUndefined();
});

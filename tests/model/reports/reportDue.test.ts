import { expect, test } from 'vitest';
import { isReportDue, reportDue } from '../../../src/model/reports/reportDue.ts';
import { clientOf, projectOf, reportOf, settings } from '../samples.ts';

const client = clientOf({});
const reports = [reportOf({ to: '2026-10-31' })];

test('the next report is due a cadence after the last one, which speaks until the grace is over', () => {
  const due = reportDue(projectOf({ reports }), client, settings);
  expect(due).toEqual({ last: '2026-10-31', due: '2026-11-30', until: '2026-12-07' });
  expect(isReportDue(due, '2026-11-30')).toBe(false);
  expect(isReportDue(due, '2026-12-01')).toBe(true);
});

test('a cadence agreed with the client counts in place of the portal’s', () => {
  const weekly = { ...client, cadenceDays: 7 };
  expect(reportDue(projectOf({ reports }), weekly, settings)?.due).toBe('2026-11-07');
});

test('the first report is due a cadence after the start; without one there is no day to count from', () => {
  const begun = projectOf({ charter: { start: '2026-10-01' } });
  expect(reportDue(begun, client, settings)).toEqual({
    last: undefined,
    due: '2026-10-31',
    until: undefined,
  });
  expect(reportDue(projectOf(), client, settings)).toBeUndefined();
});

test('a draft is no report yet', () => {
  const drafted = [...reports, reportOf({ to: '2026-11-20', draft: true })];
  expect(reportDue(projectOf({ reports: drafted }), client, settings)?.last).toBe('2026-10-31');
});

test.each(['proposed', 'closed'])('nothing is due of a project that is %s', (state) => {
  expect(reportDue(projectOf({ reports, state }), client, settings)).toBeUndefined();
});

test('a paused project is still reported on; at an archived client nothing is', () => {
  expect(reportDue(projectOf({ reports, state: 'paused' }), client, settings)).toBeDefined();
  expect(reportDue(projectOf({ reports }), clientOf({ state: 'archived' }), settings)).toBeUndefined();
});

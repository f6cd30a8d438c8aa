import { describe, expect, test } from 'vitest';
import { type ComputedHealth, computedHealth } from '../../../src/model/health/computedHealth.ts';
import { FindingSchema } from '../../../src/schema/finding.ts';
import type { Dimension } from '../../../src/schema/project.ts';
import { clientOf, settings as plain, projectOf } from '../samples.ts';
import { type Case, cost, day, quality, type Situation, satisfaction, schedule, scopes } from './cases.ts';

const settings = { ...plain, holidays: ['2026-12-25', '2026-12-28'] };

function judge(known: Situation, thresholds: object = {}): ComputedHealth {
  const { method = 'waterfall', plan, register, quality: read, charter, complaints, surveys } = known;
  const said = { charter: { method, ...charter }, ...(plan && { plan }), ...(register && { register }) };
  const project = projectOf({ ...said, ...(read && { quality: read }) });
  const client = clientOf({ ...(complaints && { complaints }), ...(surveys && { surveys }) });
  return computedHealth(project, { ...client, thresholds }, settings, day);
}

describe.each<[Dimension, Case[]]>([
  ['schedule', schedule],
  ['cost', cost],
  ['scope', scopes],
  ['quality', quality],
  ['satisfaction', satisfaction],
])('the %s', (dimension, cases) => {
  test.each(cases)('%s', (_, known, level, rule, value) => {
    const found = judge(known)[dimension];
    expect([found.level, found.decisive?.rule]).toEqual([level, rule]);
    const decisive = found.decisive;
    const measured = decisive && 'value' in decisive ? decisive.value : undefined;
    if (value !== undefined) expect(measured).toBeCloseTo(value, 9);
    for (const finding of found.findings) expect(FindingSchema.safeParse(finding).error).toBeUndefined();
  });
});

test('a boundary agreed with the client takes the place of the portal’s', () => {
  const late: Situation = {
    plan: { milestones: [{ id: 'm', title: 'M', key: true, baseline: '2026-11-12' }] },
  };
  expect(judge(late).schedule.level).toBe('at-risk');
  expect(judge(late, { overdueAtRisk: 1 }).schedule).toMatchObject({
    level: 'off-track',
    decisive: { rule: 'milestone-overdue', value: 2, threshold: 1 },
  });
});

test('a finding says the boundary that decided', () => {
  const thresholds = [50, 47, 42].map((ev) => {
    const periods = [{ end: '2026-10-31', pv: 50, ev, ac: 50 }];
    return judge({ plan: { earnedValue: { currency: 'EUR', bac: 50, periods } } }).schedule.decisive;
  });
  expect(thresholds).toMatchObject([
    { level: 'on-track', threshold: 0.95 },
    { level: 'at-risk', threshold: 0.95 },
    { level: 'off-track', threshold: 0.85 },
  ]);
});

import { expect, test } from 'vitest';
import { addDays } from '../../../src/model/dates.ts';
import { computedHealth } from '../../../src/model/health/computedHealth.ts';
import { PortalSettingsSchema } from '../../../src/schema/portal.ts';
import { clientOf, projectOf } from '../samples.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en'],
  timeZone: 'UTC',
  currency: 'EUR',
});

/** Eight fortnights of the same pace: ten of a hundred units each, so that the work ends with the tenth. */
function agile(finish: string, completed = 10) {
  return projectOf({
    charter: { method: 'agile', finish },
    plan: {
      iterations: Array.from({ length: 8 }, (_, index) => ({
        id: `i${index}`,
        start: addDays('2026-01-05', index * 14),
        finish: addDays('2026-01-16', index * 14),
        completed,
        totalScope: 100,
      })),
    },
  });
}

const scheduleOf = (finish: string, day = '2026-05-01', completed = 10) =>
  computedHealth(agile(finish, completed), clientOf({}), settings, day).schedule;

test('an agile project is judged by when its work will end at the pace of its iterations', () => {
  expect(scheduleOf('2026-05-22')).toMatchObject({
    level: 'on-track',
    decisive: { p50: '2026-05-22', p85: '2026-05-22' },
  });
  expect(scheduleOf('2026-05-21').level).toBe('off-track');
});

test('only the iterations that had ended by the day are known, and under six of them say nothing', () => {
  expect(scheduleOf('2026-05-22', '2026-03-13').level).toBe('unknown');
  expect(scheduleOf('2026-05-22', '2026-03-27').level).toBe('on-track');
});

test('work that never ends at its pace is off track', () => {
  expect(scheduleOf('2030-01-01', '2026-05-01', 0)).toMatchObject({
    level: 'off-track',
    decisive: { p50: undefined },
  });
});

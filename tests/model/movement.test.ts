import { expect, test } from 'vitest';
import { movementOf } from '../../src/model/movement.ts';
import type { Level } from '../../src/schema/project.ts';
import { projectOf, reportOf } from './samples.ts';

/** Levels of scope, schedule and so on, as declared at the end of September and of October. */
function moved(before: Level[], after: Level[]) {
  const reports = [
    reportOf({ to: '2026-09-30', declared: before }),
    reportOf({ to: '2026-10-31', declared: after }),
  ];
  return movementOf(projectOf({ reports }));
}

test.each<[string, Level[], Level[], 'worse' | 'better' | undefined]>([
  ['the whole falls', ['on-track', 'on-track'], ['on-track', 'off-track'], 'worse'],
  ['the whole rises', ['off-track', 'on-track'], ['at-risk', 'on-track'], 'better'],
  ['nothing moves', ['at-risk', 'on-track'], ['at-risk', 'on-track'], undefined],
  ['a second dimension falls behind the worst', ['off-track', 'on-track'], ['off-track', 'at-risk'], 'worse'],
  [
    'one falls and one rises behind the worst',
    ['off-track', 'at-risk', 'on-track'],
    ['off-track', 'on-track', 'at-risk'],
    'worse',
  ],
  ['one rises behind the worst', ['off-track', 'at-risk'], ['off-track', 'on-track'], 'better'],
  ['the whole rises although one falls', ['off-track', 'on-track'], ['on-track', 'at-risk'], 'better'],
  ['work begins', ['not-started'], ['on-track'], undefined],
  ['work ends well', ['on-track'], ['done'], undefined],
  ['nobody knows any more', ['on-track'], ['unknown'], 'worse'],
  ['what was no question becomes one', ['not-applicable', 'on-track'], ['on-track', 'on-track'], undefined],
])('%s', (_, before, after, direction) => {
  expect(moved(before, after)?.direction).toBe(direction);
});

test('it names the dimensions that moved the same way, from where to where', () => {
  expect(moved(['off-track', 'at-risk', 'on-track'], ['off-track', 'on-track', 'at-risk'])).toMatchObject({
    from: 'off-track',
    to: 'off-track',
    dimensions: [{ dimension: 'cost', from: 'on-track', to: 'at-risk' }],
    reported: '2026-10-31',
  });
});

test('a draft moves nothing, and a single report has nothing to move from', () => {
  const first = reportOf({ to: '2026-09-30', declared: ['on-track'] });
  const draft = reportOf({ to: '2026-10-31', declared: ['off-track'], draft: true });
  expect(movementOf(projectOf({ reports: [first, draft] }))).toBeUndefined();
});

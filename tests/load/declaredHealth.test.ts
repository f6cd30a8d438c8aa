import { expect, test } from 'vitest';
import { frozen } from '../frozenReport.ts';
import { errorsAfter } from './contentFolder.ts';

const project = 'clients/acme/projects/crm';
const file = `${project}/reports/2026-03-31.md`;

/** The only key milestone was due on Friday 27 March: on the last day of the period it is overdue. */
const plan = {
  stages: [{ id: 'build', title: 'Build' }],
  milestones: [{ id: 'm', title: 'M', key: true, baseline: '2026-03-27' }],
};

const report = (declared: string, more = '') =>
  `---\nfrom: 2026-03-01\nto: 2026-03-31\nauthor: Ines Rowan\n${more}verdict: On the way\ndeclared:\n  schedule: ${declared}\n---\n`;

const errorsFor = (text: string) => errorsAfter({ [`${project}/plan.json`]: plan, [file]: text });

test('a draft that declares better than the figures say is refused at the level, unless it says why', () => {
  expect(errorsFor(report('{ level: on-track }'))).toEqual([
    `content/${file}:7:22  declared.schedule.level: expected a reason for a level that is better than the computed one, got on-track where the figures say at-risk (milestone-overdue 2). Say why in declared.schedule.reason, or declare at-risk.`,
  ]);
  expect(errorsFor(report('{ level: on-track, reason: Accepted by word }'))).toEqual([]);
});

test('a level that is as bad or worse needs no reason', () => {
  expect(errorsFor(report('{ level: at-risk }'))).toEqual([]);
  expect(errorsFor(report('{ level: off-track }'))).toEqual([]);
});

test('a frozen report is judged by the levels it was frozen with', () => {
  const published = (health: string) =>
    frozen(
      report('{ level: on-track }', `published: 2026-04-02\nsnapshot: { dataDate: 2026-03-31${health} }\n`),
    );
  expect(errorsFor(published(''))).toEqual([]);
  expect(errorsFor(published(', health: { schedule: on-track }'))).toEqual([]);
  expect(errorsFor(published(', health: { schedule: off-track }'))).toMatchObject([
    expect.stringContaining('got on-track where the figures say off-track. Say why'),
  ]);
});

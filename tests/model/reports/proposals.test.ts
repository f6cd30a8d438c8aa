import { expect, test } from 'vitest';
import { measuresMet } from '../../../src/model/quality.ts';
import { doneIn, dueBy, openDecisions } from '../../../src/model/reports/proposals.ts';
import { projectOf } from '../samples.ts';

const [before, first, last, after] = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'];
const period = { from: first, to: last };

test('what was done is what ended in the period, its first and last day included', () => {
  const each = <T extends object>(make: (day: string) => T) => [before, first, last, after].map(make);
  const project = projectOf({
    plan: {
      milestones: each((actual) => ({ id: `m-${actual}`, title: `Milestone ${actual}`, actual })),
      iterations: [
        ...each((finish) => ({
          id: `i-${finish}`,
          start: '2026-01-01',
          finish,
          increment: `Increment ${finish}`,
        })),
        { id: 'i', start: first, finish: last },
      ],
      tasks: [
        ...each((finish) => ({ id: `t-${finish}`, title: `Task ${finish}`, finish, percent: 100 })),
        { id: 't', title: 'Not finished', finish: last, percent: 99 },
      ],
      decisionPoints: each((held) => ({
        id: `d-${held}`,
        question: `Question ${held}`,
        due: before,
        held,
        outcome: 'Yes',
      })),
    },
    register: {
      changes: each((decided) => ({
        id: `c-${decided}`,
        title: `Change ${decided}`,
        raised: before,
        by: 'A',
        decision: 'approved',
        decided,
      })),
    },
  });
  const both = (what: string, more: object = {}) =>
    [first, last].map((day) => ({ what: `${what} ${day}`, ...more }));
  expect(doneIn(project, period)).toEqual([
    ...both('Milestone'),
    ...both('Increment'),
    ...both('Task'),
    ...both('Question', { outcome: 'Yes' }),
    ...both('Change', { decision: 'approved' }),
  ]);
});

test('what comes next is what is not done and due by a day, overdue things first', () => {
  const project = projectOf({
    plan: {
      milestones: [
        { id: 'a', title: 'Later', baseline: '2026-12-01' },
        {
          id: 'b',
          title: 'Due',
          baseline: '2026-10-20',
          forecasts: [{ reported: before, date: '2026-11-30' }],
        },
        { id: 'c', title: 'Reached', baseline: '2026-10-20', actual: last },
        { id: 'd', title: 'Reached since', baseline: '2026-11-20', actual: after },
        { id: 'e', title: 'Undated' },
      ],
      iterations: [
        { id: 'f', goal: 'Over', start: first, finish: last },
        { id: 'g', goal: 'Running', start: first, finish: '2026-11-10' },
      ],
      tasks: [
        { id: 'h', title: 'Overdue', finish: first, percent: 90 },
        { id: 'i', title: 'Finished', finish: '2026-11-05', percent: 100 },
      ],
      decisionPoints: [{ id: 'j', question: 'Go on?', due: '2026-11-15' }],
    },
  });
  expect(dueBy(project, last, '2026-11-30').map(({ what, due }) => `${what} ${due}`)).toEqual([
    'Overdue 2026-10-01',
    'Running 2026-11-10',
    'Go on? 2026-11-15',
    'Reached since 2026-11-20',
    'Due 2026-11-30',
  ]);
});

test('asks are the decisions nobody has taken', () => {
  const decision = { id: 'a', question: 'Which?', from: 'Ms Ash', due: last, costOfWaiting: 'A day.' };
  const decisions = [
    decision,
    { ...decision, id: 'b', decided: before },
    { id: 'c', question: 'When?', from: 'Bo' },
  ];
  expect(openDecisions(projectOf({ register: { decisions } }))).toEqual([
    { text: 'Which?', from: 'Ms Ash', due: last, costOfWaiting: 'A day.' },
    { text: 'When?', from: 'Bo' },
  ]);
});

test('a measure meets its target by its last reading up to the day', () => {
  const measure = (better: string, ...values: [string, number][]) => ({
    id: `${better}${values.length}`,
    title: 'M',
    target: 10,
    better,
    readings: values.map(([date, value]) => ({ date, value })),
  });
  const quality = {
    measures: [
      measure('higher', [before, 9], [last, 10], [after, 1]),
      measure('lower', [first, 11]),
      measure('lower', [first, 11], [last, 10]),
      measure('higher', ...([] as [string, number][])),
    ],
  };
  const project = { ...projectOf(), quality } as unknown as ReturnType<typeof projectOf>;
  expect(measuresMet(project, last)).toEqual({ met: 2, read: 3 });
});

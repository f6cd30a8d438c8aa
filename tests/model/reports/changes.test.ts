import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Comparable, changesBetween } from '../../../src/model/reports/changes.ts';
import { figuresOf, reportBefore } from '../../../src/model/reports/reportFigures.ts';
import { DimensionSchema, LevelSchema } from '../../../src/schema/project.ts';
import type { Snapshot } from '../../../src/schema/report.ts';
import { clientOf, projectOf, reportOf, settings } from '../samples.ts';

const figures = (said: Partial<Snapshot> = {}): Snapshot => ({
  dataDate: '2026-10-31',
  health: {},
  milestones: [],
  risks: [],
  ...said,
});
const report = (said: Partial<Comparable> = {}): Comparable => ({ declared: {}, asks: [], ...said });
const changes = (before: Partial<Snapshot>, after: Partial<Snapshot>) =>
  changesBetween(report({ snapshot: figures(before) }), report({ snapshot: figures(after) }));

test('a level declared otherwise is a change, in the order of the dimensions', () => {
  const before = report({ declared: { cost: { level: 'at-risk' }, scope: { level: 'on-track' } } });
  const after = report({
    declared: { scope: { level: 'on-track', reason: 'R' }, schedule: { level: 'off-track' } },
  });
  expect(changesBetween(before, after)).toEqual([
    { kind: 'health', dimension: 'schedule', before: undefined, after: 'off-track' },
    { kind: 'health', dimension: 'cost', before: 'at-risk', after: undefined },
  ]);
});

test('milestones that moved, were reached, came or went are changes; one that was approved anew is none', () => {
  const at = (id: string, date: string, reached = false, baseline?: string) => ({
    id,
    date,
    reached,
    ...(baseline !== undefined && { baseline }),
  });
  const moved = [at('moved', '2026-11-01'), at('moved', '2026-11-09')] as const;
  const reached = [at('reached', '2026-11-01'), at('reached', '2026-11-01', true)] as const;
  const gone = at('gone', '2026-11-01');
  const came = at('new', '2026-11-01');
  const same = [
    at('same', '2026-11-01', false, '2026-10-01'),
    at('same', '2026-11-01', false, '2026-10-02'),
  ] as const;
  expect(
    changes(
      { milestones: [gone, moved[0], reached[0], same[0]] },
      { milestones: [came, same[1], reached[1], moved[1]] },
    ),
  ).toEqual([
    { kind: 'milestone', id: 'new', before: undefined, after: came },
    { kind: 'milestone', id: 'reached', before: reached[0], after: reached[1] },
    { kind: 'milestone', id: 'moved', before: moved[0], after: moved[1] },
    { kind: 'milestone', id: 'gone', before: gone, after: undefined },
  ]);
});

test('sums are compared where both reports have them', () => {
  expect(
    changes(
      {
        work: { done: 10, totalScope: 40 },
        percentComplete: 30,
        cost: { currency: 'EUR', actual: 5, forecast: 9 },
      },
      {
        work: { done: 12 },
        percentComplete: 30,
        cost: { currency: 'EUR', actual: 6, baseline: 8, forecast: 9 },
      },
    ),
  ).toEqual([
    { kind: 'work', figure: 'done', before: 10, after: 12 },
    {
      kind: 'cost',
      figure: 'actual',
      before: { amount: 5, currency: 'EUR' },
      after: { amount: 6, currency: 'EUR' },
    },
  ]);
  expect(changes({ cost: { currency: 'EUR', actual: 5 } }, { cost: { currency: 'CHF', actual: 5 } })).toEqual(
    [
      {
        kind: 'cost',
        figure: 'actual',
        before: { amount: 5, currency: 'EUR' },
        after: { amount: 5, currency: 'CHF' },
      },
    ],
  );
});

test('risks that came, went or weigh otherwise are changes', () => {
  const risk = (id: string, probability: number) => ({ id, probability, impact: 3 });
  expect(
    changes(
      { risks: [risk('gone', 1), risk('grown', 2), risk('same', 2)] },
      { risks: [risk('same', 2), risk('grown', 4), risk('new', 1)] },
    ),
  ).toEqual([
    { kind: 'risk', id: 'grown', before: risk('grown', 2), after: risk('grown', 4) },
    { kind: 'risk', id: 'new', before: undefined, after: risk('new', 1) },
    { kind: 'risk', id: 'gone', before: risk('gone', 1), after: undefined },
  ]);
});

test('asks that are new, no longer asked or due on another day are changes', () => {
  const ask = (text: string, due?: string) => ({ text, ...(due !== undefined && { due }) });
  const before = [ask('Answered'), ask('Moved', '2026-11-01'), ask('Same')];
  const after = [ask('Same'), ask('Moved', '2026-11-08'), ask('New')];
  expect(changesBetween(report({ asks: before }), report({ asks: after }))).toEqual([
    { kind: 'ask', before: before[1], after: after[1] },
    { kind: 'ask', before: undefined, after: after[2] },
    { kind: 'ask', before: before[0], after: undefined },
  ]);
});

test('without figures on one side only what is declared and asked is compared', () => {
  const after = report({ snapshot: figures({ percentComplete: 10 }), asks: [{ text: 'New' }] });
  expect(changesBetween(report(), after)).toEqual([
    { kind: 'ask', before: undefined, after: { text: 'New' } },
  ]);
});

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const listOf = <T extends { id: string }>(entry: fc.Arbitrary<T>) =>
  fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 4 });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyReport: fc.Arbitrary<Comparable> = fc.record({
  declared: fc.dictionary(
    fc.constantFrom(...DimensionSchema.options),
    fc.record({ level: fc.constantFrom(...LevelSchema.options) }),
  ),
  asks: fc.uniqueArray(fc.record({ text: fc.constantFrom('A', 'B', 'C'), due: optional(day) }), {
    selector: ({ text }) => text,
  }),
  snapshot: optional(
    fc.record({
      dataDate: day,
      health: fc.constant({}),
      milestones: listOf(fc.record({ id, date: optional(day), reached: fc.boolean() })),
      risks: listOf(fc.record({ id, probability: fc.nat(5), impact: fc.nat(5) })),
      work: optional(fc.record({ done: optional(fc.nat(9)), totalScope: optional(fc.nat(9)) })),
      percentComplete: optional(fc.nat(100)),
      cost: optional(fc.record({ currency: fc.constantFrom('EUR', 'CHF'), actual: optional(fc.nat(9)) })),
    }),
  ),
});

test('a report compared with itself has no change', () => {
  fc.assert(fc.property(anyReport, (one) => changesBetween(one, structuredClone(one)).length === 0));
});

test('compared the other way round, the same things changed back', () => {
  const key = ({ before, after, ...rest }: ReturnType<typeof changesBetween>[number]) =>
    JSON.stringify([rest, before, after].map((part) => part ?? null));
  fc.assert(
    fc.property(anyReport, anyReport, (one, other) => {
      const there = changesBetween(one, other).map(key);
      const back = changesBetween(other, one).map(({ before, after, ...rest }) =>
        key({ ...rest, before: after, after: before } as ReturnType<typeof changesBetween>[number]),
      );
      expect(back.sort()).toEqual(there.sort());
    }),
  );
});

test('a report is compared with the last one published before it', () => {
  const reports = [
    reportOf({ to: '2026-08-31' }),
    reportOf({ to: '2026-09-30', draft: true }),
    reportOf({ to: '2026-10-31' }),
  ];
  const project = projectOf({ reports });
  expect(reportBefore('2026-10-31', project)?.id).toBe('2026-08-31');
  expect(reportBefore('2026-08-31', project)).toBeUndefined();
});

test('a draft has the figures it would be frozen with, a published report only its own', () => {
  const project = projectOf({ plan: { milestones: [{ id: 'm', title: 'M', baseline: '2026-12-01' }] } });
  expect(figuresOf(reportOf({ draft: true }), project, clientOf({}), settings)).toMatchObject({
    dataDate: '2026-10-31',
    milestones: [{ id: 'm', date: '2026-12-01' }],
  });
  expect(figuresOf(reportOf({}), project, clientOf({}), settings)).toBeUndefined();
});

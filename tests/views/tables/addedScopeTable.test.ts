import { expect, test } from 'vitest';
import { sliceClient } from '../../../src/access/slice.ts';
import type { Reader } from '../../../src/schema/portfolio.ts';
import { earnedValueFigure } from '../../../src/views/charts/earnedValueFigure.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';

const change = {
  ...{ title: 'Second language', raised: '2026-02-02', by: 'Ann', decision: 'approved' },
  ...{
    decided: '2026-02-09',
    effect: { days: 5, cost: { amount: 900, currency: 'EUR' }, scope: 'All texts' },
  },
};
const earnedValue = {
  ...{ currency: 'EUR', bac: 100 },
  periods: [
    { end: '2026-01-31', pv: 50, ev: 40, ac: 45 },
    { end: '2026-02-28', pv: 100, ev: 90, ac: 95 },
  ],
};
const task = { id: 'old', title: 'Old', baselineStart: '2026-01-05', baselineFinish: '2026-01-09' };
const plan = { statusDate: '2026-02-28', baseline: { approved: '2026-01-02' }, earnedValue };
const late = { id: 'late', title: 'Late', duration: 4 };

function sections(said: object, reader: Reader = { kind: 'manager' }) {
  const client = sliceClient(clientOf({ projects: [projectOf(said)] }), reader);
  const [project] = client?.projects ?? [];
  if (!client || !project) throw new Error('There is no such project.');
  return earnedValueFigure(placesFor(client).manager, project).filter(({ id }) =>
    ['addedScope', 'additions'].includes(id),
  );
}

const added = {
  charter: { budget: { currency: 'EUR', showCost: true } },
  plan: { ...plan, tasks: [task, late] },
  register: {
    changes: [
      { ...change, id: 'ours', title: 'Ours', audience: 'internal' },
      { ...change, id: 'one' },
    ],
  },
};
const rows = (reader?: Reader, said: object = added) =>
  sections(said, reader).flatMap((section) =>
    section.kind === 'table' ? section.rows.map((row) => row.map(({ text }) => text).join(' | ')) : [],
  );
const [one, two] = [
  'Second language | Change | 9 Feb 2026 | +5 | +EUR\u00a0900.00 | All texts',
  'Late | Task | – | 4 | – | –',
];

test('what was added after the baseline is listed apart, and the page says that no index contains it', () => {
  const [said] = sections(added);
  expect(said).toMatchObject({
    kind: 'prose',
    html: '<p>What follows was added after the plan was approved. The indices above do not contain it until the plan is approved anew.</p>',
  });
  expect(rows()).toEqual([one.replace('Second language', 'Ours'), one, two]);
});

test('a reader is told of the changes they may see, and of none where the series is not theirs', () => {
  const reader: Reader = { kind: 'client', client: 'acme' };
  expect(rows(reader)).toEqual([one, two]);
  expect(rows(reader, { ...added, charter: { budget: { currency: 'EUR' } } })).toEqual([]);
});

test('where nothing was added nothing is said', () => {
  expect(sections({ ...added, plan: { ...plan, tasks: [task] }, register: {} })).toEqual([]);
});

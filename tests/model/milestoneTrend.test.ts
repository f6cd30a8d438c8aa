import { expect, test } from 'vitest';
import { milestoneTrends, movement } from '../../src/model/milestoneTrend.ts';
import { projectOf, reportOf } from './samples.ts';

const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];

/** For each milestone what the reports say, oldest first: a day, a day behind `at` once reached, or nothing. */
function projectWith(said: Record<string, (string | undefined)[]>, milestones: object[] = []) {
  const reports = days.map((dataDate, index) => {
    const entries = Object.entries(said).flatMap(([id, dates]) => {
      const date = dates[index];
      if (date === undefined) return [];
      return [{ id, date: date.replace('at ', ''), reached: date.startsWith('at ') }];
    });
    return reportOf({ to: dataDate, snapshot: { dataDate, milestones: entries } });
  });
  const named = Object.keys(said).map((id) => ({ id, title: id }));
  return projectOf({ reports, plan: { milestones: milestones.length > 0 ? milestones : named } });
}

test('a milestone is followed from report to report, up to the one that says it is reached', () => {
  const [trend, ...others] = milestoneTrends(
    projectWith({ launch: ['2026-03-10', '2026-03-20', 'at 2026-03-18', 'at 2026-03-18'] }),
  );
  expect(others).toEqual([]);
  expect(trend).toMatchObject({ moved: true, slip: 8 });
  expect(trend?.points).toEqual([
    { reported: '2026-01-31', date: '2026-03-10', reached: false },
    { reported: '2026-02-28', date: '2026-03-20', reached: false },
    { reported: '2026-03-31', date: '2026-03-18', reached: true },
  ]);
});

test('fewer than three reports, or a milestone reached before the first of them, show no trend', () => {
  const trends = milestoneTrends(
    projectWith({
      young: [undefined, undefined, '2026-06-01', '2026-06-01'],
      old: ['at 2026-01-10', 'at 2026-01-10', 'at 2026-01-10', 'at 2026-01-10'],
      shown: [undefined, '2026-06-01', '2026-06-01', '2026-06-01'],
    }),
  );
  expect(trends.map(({ milestone }) => milestone.id)).toEqual(['shown']);
});

test('a draft is no report, and a milestone that is gone from the plan has no name to show', () => {
  const said = ['2026-06-01', '2026-06-01', '2026-06-01', undefined];
  const project = projectWith({ launch: said, gone: said }, [{ id: 'launch', title: 'Launch' }]);
  expect(milestoneTrends(project).map(({ milestone }) => milestone.id)).toEqual(['launch']);
  const drafts = project.reports.map(({ published: _, ...report }, index) =>
    index === 0 ? report : { ...report, published: report.to },
  );
  expect(milestoneTrends({ ...project, reports: drafts })).toEqual([]);
});

test('the key milestones are shown, and all where none of them has a trend', () => {
  const said = ['2026-06-01', '2026-06-01', '2026-06-01', '2026-06-01'];
  const key = { id: 'launch', title: 'Launch', key: true };
  const other = { id: 'design', title: 'Design' };
  const ids = (said: Record<string, (string | undefined)[]>) =>
    milestoneTrends(projectWith(said, [key, other])).map(({ milestone }) => milestone.id);
  expect(ids({ launch: said, design: said })).toEqual(['launch']);
  expect(ids({ design: said })).toEqual(['design']);
});

test('the median slip is that of the milestones that moved, those that came back among them', () => {
  const trends = milestoneTrends(
    projectWith({
      still: ['2026-06-01', '2026-06-01', '2026-06-01', '2026-06-01'],
      later: ['2026-06-01', '2026-06-01', '2026-06-08', '2026-06-11'],
      back: ['2026-06-01', '2026-06-20', '2026-06-20', '2026-06-01'],
      earlier: ['2026-06-09', '2026-06-09', '2026-06-09', '2026-06-05'],
    }),
  );
  expect(trends.map(({ slip }) => slip)).toEqual([0, 10, 0, -4]);
  expect(movement(trends)).toEqual({ moved: 3, medianSlip: 0 });
  expect(movement(trends.slice(0, 1))).toEqual({ moved: 0, medianSlip: undefined });
});

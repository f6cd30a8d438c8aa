import { expect, test } from 'vitest';
import { decisiveFindings, levelsOf } from '../../../src/model/health/computedHealth.ts';
import { currentHealth, reportedHealth } from '../../../src/model/health/reportedHealth.ts';
import { shownHealth } from '../../../src/model/health/shownHealth.ts';
import { ReportSchema } from '../../../src/schema/report.ts';
import { healthHistory } from '../../../src/views/charts/healthHistory.ts';
import { healthTable } from '../../../src/views/tables/healthTable.ts';
import { sponsorQuestions } from '../../../src/views/tables/sponsorQuestions.ts';
import { clientOf, projectOf, reportOf, settings } from '../../model/samples.ts';
import { placesFor } from '../places.ts';

const periods = [
  { end: '2026-09-30', pv: 25, ev: 25, ac: 25 },
  { end: '2026-10-31', pv: 50, ev: 45.5, ac: 45.5 },
  { end: '2026-11-30', pv: 100 },
];
const declared = { schedule: { level: 'on-track', reason: 'Moved.' }, quality: { level: 'at-risk' } };
const project = projectOf({
  plan: { earnedValue: { currency: 'EUR', bac: 100, periods } },
  reports: [
    reportOf({ to: '2026-09-30', declared: ['on-track', 'not-started'] }),
    ReportSchema.parse({ ...reportOf({ to: '2026-10-31' }), declared }),
  ],
});
const client = clientOf({ projects: [project] });
const place = placesFor(client).client;
const found = currentHealth(project, client, settings);
const dimensions = shownHealth({ declared } as never, levelsOf(found));

test('declared and computed stand side by side, with the reason and the rule that fired', () => {
  const { columns, rows } = healthTable(place, dimensions, decisiveFindings(found));
  expect(columns.map(({ title }) => title)).toEqual([
    'Dimension',
    'Declared',
    'Computed',
    'Why',
    'What the figures say',
  ]);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Schedule', 'On track', 'At risk', 'Moved.', 'SPI(t) 0.91, at risk below 0.95.'],
    ['Cost', '–', 'On track', '–', 'Variance at completion 0% of the budget, on track from −5%.'],
    ['Quality', 'At risk', 'Unknown', '–', '–'],
  ]);
});

test('a sponsor’s questions are answered yes or no, with the figures or the reason that was given', () => {
  const health = reportedHealth(project, client, settings, '2026-11-10');
  const [section] = sponsorQuestions(place, health, dimensions, found);
  expect(section?.items.map(({ term, detail }) => [term, detail.text])).toEqual([
    ['For the objectives', 'No. Quality: At risk, as declared in the report for 31 Oct 2026.'],
    ['For the date', 'Yes. Moved.'],
    ['For the budget', 'Yes. Variance at completion 0% of the budget, on track from −5%.'],
  ]);
});

test('where the last report is too old nothing is answered', () => {
  const health = reportedHealth(project, client, settings, '2027-03-01');
  const [section] = sponsorQuestions(place, health, dimensions, found);
  const answers = section?.items.map(({ detail }) => detail.text) ?? [];
  expect(new Set(answers)).toEqual(
    new Set(['Not known. The last report is of 31 Oct 2026; the next one is overdue.']),
  );
});

test('the history has a row for each dimension that was ever judged, and a mark for each report', () => {
  const [figure] = healthHistory(place, project);
  if (figure?.chart.kind !== 'timeline') throw new Error('a history is a timeline');
  expect(figure.headline.text).toBe('1 of 2 reports had no dimension at risk');
  expect(figure.chart.rows.map(({ text, note, marks }) => [text, note, marks.length])).toEqual([
    ['Scope', 'On track; at risk or off track in 0 of 1', 1],
    ['Schedule', 'On track; at risk or off track in 0 of 2', 2],
    ['Quality', 'At risk; at risk or off track in 1 of 1', 1],
  ]);
});

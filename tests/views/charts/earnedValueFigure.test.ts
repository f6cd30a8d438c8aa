import { expect, test } from 'vitest';
import { earnedValueFigure } from '../../../src/views/charts/earnedValueFigure.ts';
import type { FigureSection, TableSection } from '../../../src/views/page.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';

const periods = [
  { end: '2026-01-31', pv: 10, ev: 10, ac: 9 },
  { end: '2026-02-28', pv: 30, ev: 25, ac: 28 },
  { end: '2026-03-31', pv: 60, ev: 45, ac: 50 },
  { end: '2026-04-30', pv: 100 },
];

function sectionsFor(series: object | undefined) {
  const plan = { statusDate: '2026-03-31', ...(series && { earnedValue: { currency: 'EUR', ...series } }) };
  const project = projectOf({ plan });
  return earnedValueFigure(placesFor(clientOf({ projects: [project] })).manager, project);
}

const told = (table: TableSection | undefined, name: string) =>
  table?.rows.find(([figure]) => figure?.text === name)?.[1]?.text;

test('a slice without the series shows nothing of it', () => {
  expect(sectionsFor(undefined)).toEqual([]);
});

test('the curves end where they are known, and dashed ones lead to the forecast', () => {
  const [figure] = sectionsFor({ bac: 100, periods }) as [FigureSection];
  if (figure.chart.kind !== 'line') throw new Error('an S-curve is a line chart');
  expect(figure.headline.text).toBe('EUR\u00a0111.11 expected, EUR\u00a011.11 more than approved');
  expect(figure.chart.series.map(({ text, dashed, points }) => [text, dashed, points.at(-1)])).toEqual([
    ['Planned', undefined, { x: '2026-04-30', y: 100 }],
    ['Earned', undefined, { x: '2026-04-30', y: null }],
    ['Spent', undefined, { x: '2026-04-30', y: null }],
    ['Earned', true, { x: '2026-05-24', y: 100 }],
    ['Spent', true, { x: '2026-05-24', y: 100 / 0.9 }],
  ]);
});

test('every index stands with its inputs, and an undefined one with the reason', () => {
  const table = sectionsFor({ bac: 100, periods })[1] as TableSection;
  expect(told(table, 'Schedule performance in time, SPI(t)')).toBe('0.83');
  expect(told(table, 'Forecast duration')).toBe('4.8 periods, to about 24 May 2026');
  expect(told(table, 'Cost performance index (CPI)')).toBe('0.9');
  const unspent = sectionsFor({ bac: 100, periods: [{ end: '2026-03-31', pv: 10, ev: 5, ac: 0 }] });
  expect(told(unspent[1] as TableSection, 'Cost performance index (CPI)')).toBe(
    'Not defined: nothing has been spent yet',
  );
});

test('what cannot be true of a series is told', () => {
  const sections = sectionsFor({ bac: 40, periods });
  expect(sections[2]).toMatchObject({
    kind: 'list',
    items: [
      { text: 'More is earned than the whole budget.' },
      { text: 'More is planned than the whole budget.' },
    ],
  });
});

import { dataDateOf } from '../../model/dataDate.ts';
import { type EarnedValue, earnedValueAt } from '../../model/earnedValue/earnedValue.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Section } from '../page.ts';
import { table } from '../sections.ts';
import { addedScopeTable } from '../tables/addedScopeTable.ts';
import { earnedValueTable } from '../tables/earnedValueTable.ts';
import type { Place } from '../tree.ts';
import { numberAxis, timeAxis } from './axis.ts';
import type { LineChart, Point, Series } from './chart.ts';
import { figure } from './figure.ts';

type Periods = NonNullable<NonNullable<Project['plan']>['earnedValue']>['periods'];

/**
 * Planned value, earned value and actual cost over time, with the forecast at the pace so far, and every index made from
 * them. Only where the reader’s slice holds the series: it is money.
 */
export function earnedValueFigure(place: Place, project: Project): Section[] {
  const { writer } = place;
  const { formats, words } = writer;
  const earned = earnedValueAt(project, dataDateOf(project) ?? '');
  const periods = project.plan?.earnedValue?.periods ?? [];
  if (!earned) return [];
  const start = project.plan?.baseline?.start ?? project.charter.start;
  const series = seriesOf(place, periods, earned, start);
  const points = series.flatMap((one) => one.points);
  const x = timeAxis(
    formats,
    points.flatMap((point) => (typeof point.x === 'string' ? [point.x] : [])),
  );
  if (x === undefined) return [];
  const { bac } = earned.inputs;
  const amounts = [...points.map(({ y }) => y), bac].filter((amount) => typeof amount === 'number');
  const money = (amount: number | undefined) =>
    writer.money(amount === undefined ? undefined : { amount, currency: earned.currency });
  const chart: LineChart = {
    kind: 'line',
    x,
    y: numberAxis(amounts, formats.compact),
    series,
    ...(bac !== undefined && { across: [{ at: bac, text: words.earnedValue.budget(money(bac).text) }] }),
    ...(earned.plannedFinish !== undefined && {
      down: [
        { at: earned.plannedFinish, text: words.earnedValue.finish(formats.date(earned.plannedFinish)) },
      ],
    }),
  };
  const rows = table(writer, 'earnedValue', 'earnedValue', periods, [
    { key: 'date', cell: ({ end }) => writer.date(end) },
    { key: 'pv', numeric: true, cell: ({ pv }) => money(pv) },
    { key: 'ev', numeric: true, cell: ({ ev }) => money(ev) },
    { key: 'ac', numeric: true, cell: ({ ac }) => money(ac) },
  ]);
  const told = {
    headline: headlineOf(place, earned),
    subtitle: words.earnedValue.subtitle(earned.currency, formats.date(earned.date)),
    details: periods.map(({ end, pv, ev, ac }) =>
      words.earnedValue.point(formats.date(end), money(pv).text, money(ev).text, money(ac).text),
    ),
  };
  return [
    figure(writer, rows, told, chart),
    ...earnedValueTable(place, earned),
    ...addedScopeTable(place, project),
  ];
}

function headlineOf({ writer }: Place, { indices, inputs, currency }: EarnedValue): string {
  const { words, formats } = writer;
  const { eac, vac } = indices.estimates['cost-as-so-far'];
  if (eac.why !== undefined) return words.earnedValue.undefined[eac.why];
  const money = (amount: number) => formats.money({ amount, currency });
  const left = vac.value ?? (inputs.bac ?? 0) - eac.value;
  if (Math.abs(left) < 0.005) return words.charts.cost.asApproved(money(eac.value));
  return left < 0
    ? words.charts.cost.over(money(eac.value), money(-left))
    : words.charts.cost.under(money(eac.value), money(left));
}

function seriesOf(
  { writer }: Place,
  periods: Periods,
  { date, inputs, indices, forecastFinish }: EarnedValue,
  start: string | undefined,
): Series[] {
  const words = writer.words.earnedValue;
  const from: Point[] = start !== undefined && start < (periods[0]?.end ?? '') ? [{ x: start, y: 0 }] : [];
  const curve = (of: (period: Periods[number]) => number | undefined) => [
    ...from,
    ...periods.map((period): Point => ({ x: period.end, y: of(period) ?? null })),
  ];
  const isOpen = inputs.bac !== undefined && inputs.ev < inputs.bac;
  const forecast = (
    text: string,
    colour: Series['colour'],
    now: number,
    end: number | undefined,
  ): Series[] =>
    end === undefined || !isOpen || forecastFinish === undefined || forecastFinish <= date
      ? []
      : [
          {
            text,
            colour,
            dashed: true,
            points: [
              { x: date, y: now },
              { x: forecastFinish, y: end },
            ],
          },
        ];
  return [
    { text: words.pv, colour: 3, points: curve(({ pv }) => pv) },
    { text: words.ev, colour: 1, points: curve(({ ev }) => ev) },
    { text: words.ac, colour: 2, points: curve(({ ac }) => ac) },
    ...forecast(words.ev, 1, inputs.ev, inputs.bac),
    ...forecast(words.ac, 2, inputs.ac, indices.estimates['cost-as-so-far'].eac.value),
  ];
}

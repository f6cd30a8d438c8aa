import type { Project } from '../../schema/portfolio.ts';
import type { Words } from '../../schema/values.ts';
import type { Section } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { numberAxis } from './axis.ts';
import type { Mark, Row } from './chart.ts';
import { figure } from './figure.ts';

interface CostLine {
  category: Words;
  baseline?: number | undefined;
  actual?: number | undefined;
  forecast?: number | undefined;
}

/**
 * The money of a project, in all and by category, where its reader may see it: a slice without it has none. Spent is
 * filled, expected is an outline, approved is a line.
 */
export function costFigure(place: Place, { charter }: Project): Section[] {
  const { writer } = place;
  const { budget } = charter;
  if (!budget) return [];
  const words = writer.words.charts.cost;
  const { currency, baseline, actual, forecast } = budget;
  const money = (amount: number | undefined) =>
    writer.money(amount === undefined ? undefined : { amount, currency });
  const lines: CostLine[] = [{ category: words.all, baseline, actual, forecast }, ...budget.categories];
  const rows = table(writer, 'budget', 'budget', lines, [
    { key: 'category', cell: ({ category }) => writer.passage(category) },
    { key: 'approved', numeric: true, cell: (line) => money(line.baseline) },
    { key: 'spent', numeric: true, cell: (line) => money(line.actual) },
    { key: 'forecast', numeric: true, cell: (line) => money(line.forecast) },
  ]);
  const amounts = lines.flatMap((line) => [line.baseline, line.actual, line.forecast]);
  const known = amounts.filter((amount) => amount !== undefined);
  if (known.length === 0) return [];
  const told = lines.map(
    (line): Row => ({
      ...writer.passage(line.category),
      note: noteOf(place, line, currency),
      marks: marksOf(line),
    }),
  );
  return [
    figure(
      writer,
      rows,
      {
        headline: headlineOf(place, { baseline, forecast }, currency),
        subtitle:
          budget.statusDate === undefined
            ? words.undated(currency)
            : words.subtitle(currency, writer.formats.date(budget.statusDate)),
      },
      { kind: 'bar', x: numberAxis(known, writer.formats.compact), rows: told },
    ),
  ];
}

function headlineOf(
  { writer }: Place,
  { baseline, forecast }: Pick<CostLine, 'baseline' | 'forecast'>,
  currency: string,
): string {
  const words = writer.words.charts.cost;
  if (forecast === undefined) return words.noForecast;
  const expected = writer.formats.money({ amount: forecast, currency });
  if (baseline === undefined) return words.expected(expected);
  const over = forecast - baseline;
  if (over === 0) return words.asApproved(expected);
  const difference = writer.formats.money({ amount: Math.abs(over), currency });
  return over > 0 ? words.over(expected, difference) : words.under(expected, difference);
}

function noteOf({ writer }: Place, { baseline, actual, forecast }: CostLine, currency: string): string {
  const { cost } = writer.words.charts;
  const said = (amount: number | undefined, say: (money: string) => string) =>
    amount === undefined ? [] : [say(writer.formats.money({ amount, currency }))];
  const parts = [
    ...said(actual, cost.spent),
    ...said(forecast, cost.forecast),
    ...said(baseline, cost.planned),
  ];
  return parts.length === 0 ? writer.words.page.none : parts.join(writer.words.betweenParts);
}

function marksOf({ baseline, actual, forecast }: CostLine): Mark[] {
  const marks: Mark[] = [];
  if (forecast !== undefined) marks.push({ shape: 'bar', from: 0, to: forecast, colour: 1, open: true });
  if (actual !== undefined) marks.push({ shape: 'bar', from: 0, to: actual, colour: 1 });
  if (baseline !== undefined) marks.push({ shape: 'tick', at: baseline, colour: 4 });
  return marks;
}

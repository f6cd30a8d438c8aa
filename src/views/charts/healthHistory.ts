import { addDays, daysBetween } from '../../model/dates.ts';
import { type ShownDimension, shownHealth } from '../../model/health/shownHealth.ts';
import { publishedReports } from '../../model/reports/publishedReports.ts';
import type { Project } from '../../schema/portfolio.ts';
import { type Dimension, DimensionSchema } from '../../schema/project.ts';
import type { Report } from '../../schema/report.ts';
import type { FigureSection, TableSection } from '../page.ts';
import type { Place } from '../tree.ts';
import { timeAxis } from './axis.ts';
import type { Mark, Row } from './chart.ts';
import { figure } from './figure.ts';

interface Judged {
  report: Report;
  dimensions: ShownDimension[];
}

/**
 * The level of each dimension at every published report, as it was shown then: by what was declared and by the levels
 * the report was frozen with. None for a project with fewer than two reports, whose levels stand in a table already.
 */
export function healthHistory(place: Place, project: Project): FigureSection[] {
  const { writer } = place;
  const { formats } = writer;
  const words = writer.words.health.history;
  const judged = publishedReports(project).map(
    (report): Judged => ({
      report,
      dimensions: shownHealth(report, report.snapshot?.health ?? {}),
    }),
  );
  const [first = '', last = ''] = [judged[0]?.report.to, judged.at(-1)?.report.to];
  const told = DimensionSchema.options.filter((dimension) =>
    judged.some((one) => levelOf(one, dimension) !== undefined),
  );
  if (judged.length < 2 || told.length === 0) return [];
  // room for half a mark at both ends
  const room = Math.ceil(daysBetween(first, last) / 30) + 1;
  const x = timeAxis(formats, [addDays(first, -room), addDays(last, room)]);
  if (x === undefined) return [];
  const clear = judged.filter(({ dimensions }) => !dimensions.some(isWrong)).length;
  return [
    figure(
      writer,
      historyTable(place, judged, told),
      {
        headline: words.headline(clear, judged.length),
        subtitle: words.subtitle(formats.date(first), formats.date(last)),
      },
      { kind: 'timeline', x, rows: told.map((dimension) => rowOf(place, judged, dimension)) },
    ),
  ];
}

function rowOf({ writer }: Place, judged: readonly Judged[], dimension: Dimension): Row {
  const { words } = writer;
  const known = judged.flatMap((one) => {
    const level = levelOf(one, dimension);
    return level === undefined ? [] : [{ at: one.report.to, level }];
  });
  const latest = known.at(-1)?.level ?? 'unknown';
  const wrong = known.filter(({ level }) => isWrong({ shown: level })).length;
  return {
    text: words.dimensions[dimension],
    note: words.health.history.note(words.levels[latest], wrong, known.length),
    marks: known.map(({ at, level }): Mark => ({ shape: 'status', at, colour: level })),
  };
}

/** A row for each report, the newest first. */
function historyTable(
  { writer }: Place,
  judged: readonly Judged[],
  told: readonly Dimension[],
): TableSection {
  const { words } = writer;
  return {
    kind: 'table',
    id: 'healthHistory',
    title: words.sections.healthHistory,
    columns: [
      { key: 'report', title: words.columns.report },
      ...told.map((dimension) => ({ key: dimension, title: words.dimensions[dimension] })),
    ],
    rows: judged.toReversed().map((one) => [
      writer.date(one.report.to),
      ...told.map((dimension) => {
        const level = levelOf(one, dimension);
        return level === undefined ? writer.cell(undefined) : writer.level(level);
      }),
    ]),
    empty: words.empty.health,
  };
}

function levelOf({ dimensions }: Judged, dimension: Dimension): ShownDimension['shown'] | undefined {
  return dimensions.find((one) => one.dimension === dimension)?.shown;
}

function isWrong({ shown }: Pick<ShownDimension, 'shown'>): boolean {
  return shown === 'off-track' || shown === 'at-risk';
}

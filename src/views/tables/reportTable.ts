import { reportLevel } from '../../model/health/shownHealth.ts';
import type { Report } from '../../schema/report.ts';
import { linkTo } from '../frame.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** Reports as rows: their day, the status declared and the verdict. `pathOf` is a report’s path in the tree. */
export function reportTable(
  place: Place,
  from: string,
  reports: readonly Report[],
  pathOf: (report: Report) => string,
): TableSection {
  const { writer } = place;
  const { words, formats } = writer;
  return table(writer, 'reports', 'reports', reports, [
    {
      key: 'report',
      cell: (report) => ({
        text: words.reports.name(formats.date(report.id)),
        href: linkTo(place, from, pathOf(report)),
      }),
    },
    {
      key: 'status',
      cell: (report) => writer.level(reportLevel(report) ?? 'unknown'),
    },
    { key: 'verdict', cell: ({ verdict }) => writer.passage(verdict) },
    {
      key: 'state',
      cell: ({ published }) =>
        published === undefined ? { text: words.reports.draft } : { text: words.page.none },
    },
  ]);
}

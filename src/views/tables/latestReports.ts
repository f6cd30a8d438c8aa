import type { ProjectSummary } from '../../model/summary.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { linkTo } from '../frame.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { type Place, projectPath } from '../tree.ts';

/** The latest published report of each project, the newest first. */
export function latestReports(
  place: Place,
  client: ClientSlice,
  projects: readonly ProjectSummary[],
): TableSection {
  const { writer, tree } = place;
  const reported = projects.flatMap((project) =>
    project.lastReport === undefined ? [] : [{ ...project, lastReport: project.lastReport }],
  );
  reported.sort((a, b) => b.lastReport.localeCompare(a.lastReport, 'en'));
  return table(writer, 'latestReports', 'reports', reported, [
    { key: 'project', cell: ({ name }) => writer.passage(name) },
    {
      key: 'report',
      cell: ({ id, lastReport }) => ({
        text: writer.words.reports.name(writer.formats.date(lastReport)),
        href: linkTo(place, '', `${projectPath(tree.reader, client.id, id)}reports/${lastReport}/`),
      }),
    },
    { key: 'verdict', cell: ({ verdict }) => writer.cell(verdict) },
  ]);
}

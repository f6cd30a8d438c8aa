import { dataDateOf } from '../../model/dataDate.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import { projectCrumb } from '../crumbs.ts';
import { pageOf } from '../frame.ts';
import type { PageView } from '../page.ts';
import { reportTable } from '../tables/reportTable.ts';
import { type Place, projectPath } from '../tree.ts';

/** Every report of a project, newest first. */
export function reportList(place: Place, client: ClientSlice, project: Project): PageView {
  const { writer, tree } = place;
  const page = `${projectPath(tree.reader, client.id, project.id)}reports/`;
  return pageOf(place, {
    kind: 'report-list',
    page,
    heading: { text: writer.words.sections.reports },
    title: writer.words.reports.title(writer.passage(project.charter.name).text),
    above: projectCrumb(place, client, project),
    client,
    dataDate: dataDateOf(project),
    sections: [reportTable(place, page, [...project.reports].reverse(), (report) => `${page}${report.id}/`)],
  });
}

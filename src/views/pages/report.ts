import { computedHealth, decisiveFindings, levelsOf } from '../../model/health/computedHealth.ts';
import { headlineLevel, shownHealth } from '../../model/health/shownHealth.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { Report } from '../../schema/report.ts';
import { projectCrumb } from '../crumbs.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { ListSection, PageView, Passage } from '../page.ts';
import { facts, list, prose } from '../sections.ts';
import { askTable } from '../tables/askTable.ts';
import { changesSince } from '../tables/changes.ts';
import { figureFacts } from '../tables/figureFacts.ts';
import { healthTable } from '../tables/healthTable.ts';
import { type Place, projectPath } from '../tree.ts';

/** One status report, with the one before and the one after. */
export function reportPage(place: Place, client: ClientSlice, project: Project, report: Report): PageView {
  const { writer, tree } = place;
  const { words, formats } = writer;
  const reports = `${projectPath(tree.reader, client.id, project.id)}reports/`;
  const page = `${reports}${report.id}/`;
  // what is published was judged when it was frozen; of a draft the figures can still change
  const found =
    report.published === undefined ? computedHealth(project, client, place.settings, report.to) : undefined;
  const dimensions = shownHealth(report, found ? levelsOf(found) : (report.snapshot?.health ?? {}));
  const level = headlineLevel(dimensions) ?? 'unknown';
  return pageOf(place, {
    kind: 'report',
    page,
    heading:
      report.title === undefined
        ? { text: words.reports.name(formats.date(report.id)) }
        : writer.passage(report.title),
    title: words.reports.of(writer.passage(project.charter.name).text, formats.date(report.id)),
    above: [...projectCrumb(place, client, project), { text: words.sections.reports, page: reports }],
    client,
    dataDate: report.to,
    verdict: { level, word: words.levels[level], ...writer.passage(report.verdict) },
    notices: noticesOf(place, report),
    sections: [
      ...changesSince(writer, place.settings, client, project, report),
      healthTable(place, dimensions, found ? decisiveFindings(found) : (report.snapshot?.findings ?? {})),
      // a report says what was so on its day, and what came of it stands on the pages that came later
      askTable({ ...place, asOf: report.id }, report.asks, page),
      ...list(writer, 'done', report.done, 'done'),
      ...list(writer, 'next', report.next, 'next'),
      ...prose(writer, 'narrative', report.body),
      ...figureFacts(place, client, project, report),
      ...facts(writer, 'about', {
        period: { text: words.range(formats.date(report.from), formats.date(report.to)) },
        author: { text: report.author },
        published: writer.date(report.published),
      }),
      ...neighbours(place, project, report, reports),
    ],
  });
}

function noticesOf({ writer }: Place, { published, amended }: Report): Passage[] {
  const { words, formats } = writer;
  if (published === undefined) return [{ text: words.page.draft }];
  if (!amended) return [];
  const { text, ...language } = writer.passage(amended.why);
  return [{ text: words.reports.amended(formats.date(amended.date), text), ...language }];
}

function neighbours(place: Place, project: Project, report: Report, folder: string): ListSection[] {
  const { words, formats } = place.writer;
  const here = project.reports.indexOf(report);
  const items = [
    { text: words.reports.previous, to: project.reports[here - 1] },
    { text: words.reports.following, to: project.reports[here + 1] },
  ].flatMap(({ text, to }) =>
    to
      ? [
          {
            text: `${text}: ${formats.date(to.id)}`,
            href: linkTo(place, `${folder}${report.id}/`, `${folder}${to.id}/`),
          },
        ]
      : [],
  );
  return items.length === 0
    ? []
    : [{ kind: 'list', id: 'otherReports', title: words.sections.otherReports, items, empty: '' }];
}

import { isReportDue, type ReportDue } from '../../model/reports/reportDue.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { linkTo } from '../frame.ts';
import type { Link, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { withTools } from '../tableTools.ts';
import { type Place, projectPath } from '../tree.ts';
import { projectLink } from './projectCells.ts';

/** The reports whose day has passed, the longest ago first, with the draft where there is one already. */
export function reportsDueTable(place: Place, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = place;
  const { dashboards } = writer.words;
  const rows = dueIn(place, projects).toSorted((a, b) => a.report.due.localeCompare(b.report.due));
  const section = table(writer, 'reportsDue', 'reportsDue', rows, [
    { key: 'project', cell: ({ project }) => projectLink(place, '', project) },
    { key: 'client', cell: ({ project: { client } }) => writer.passage(client.name) },
    {
      key: 'lastReport',
      cell: ({ report: { last } }) =>
        last === undefined ? { text: dashboards.noReport } : writer.date(last),
    },
    { key: 'wasDue', cell: ({ report: { due } }) => writer.date(due) },
    { key: 'fresh', cell: ({ report: { until } }) => writer.date(until) },
    {
      key: 'draft',
      cell: ({ project }) => {
        const draft = project.drafts.at(-1);
        return draft === undefined ? writer.cell(undefined) : draftLink(place, project, draft);
      },
    },
  ]);
  return withTools(writer, section, ['client']);
}

/** Every draft that nobody has published yet, the oldest first. */
export function draftTable(place: Place, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = place;
  const drafts = projects
    .flatMap((project) => project.drafts.map((draft) => ({ project, draft })))
    .sort((a, b) => a.draft.localeCompare(b.draft));
  const section = table(writer, 'drafts', 'drafts', drafts, [
    { key: 'project', cell: ({ project }) => writer.passage(project.name) },
    { key: 'client', cell: ({ project }) => writer.passage(project.client.name) },
    { key: 'report', cell: ({ project, draft }) => draftLink(place, project, draft) },
  ]);
  return withTools(writer, section, ['client']);
}

/** The projects whose next report is due. */
export function dueIn(
  { asOf }: Place,
  projects: readonly ProjectSummary[],
): { project: ProjectSummary; report: ReportDue }[] {
  return projects.flatMap((project) => {
    const { report } = project;
    return isReportDue(report, asOf) ? [{ project, report }] : [];
  });
}

function draftLink(place: Place, { client, id }: ProjectSummary, draft: CalendarDate): Link {
  const { words, formats } = place.writer;
  const page = `${projectPath(place.tree.reader, client.id, id)}reports/${draft}/`;
  return { text: words.reports.name(formats.date(draft)), href: linkTo(place, '', page) };
}

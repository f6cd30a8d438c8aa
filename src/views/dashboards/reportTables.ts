import { isReportDue, type ReportDue } from '../../model/reports/reportDue.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { linkTo } from '../frame.ts';
import type { Link, TableSection } from '../page.ts';
import { type Place, projectPath } from '../tree.ts';
import { type Board, boardTable } from './board.ts';
import { projectLink } from './projectCells.ts';

/** The reports whose day has passed, the longest ago first, with the draft where there is one already. */
export function reportsDueTable(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = board;
  const { dashboards } = writer.words;
  const rows = dueIn(board, projects).toSorted((a, b) => a.report.due.localeCompare(b.report.due));
  return boardTable(
    board,
    'reportsDue',
    rows,
    [
      { key: 'project', cell: ({ project }) => projectLink(board, board.page, project) },
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
          return draft === undefined ? writer.cell(undefined) : draftLink(board, project, draft);
        },
      },
    ],
    ['client'],
  );
}

/** Every draft that nobody has published yet, the oldest first. */
export function draftTable(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = board;
  const drafts = projects
    .flatMap((project) => project.drafts.map((draft) => ({ project, draft })))
    .sort((a, b) => a.draft.localeCompare(b.draft));
  return boardTable(
    board,
    'drafts',
    drafts,
    [
      { key: 'project', cell: ({ project }) => writer.passage(project.name) },
      { key: 'client', cell: ({ project }) => writer.passage(project.client.name) },
      { key: 'report', cell: ({ project, draft }) => draftLink(board, project, draft) },
    ],
    ['client'],
  );
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

function draftLink(board: Board, { client, id }: ProjectSummary, draft: CalendarDate): Link {
  const { words, formats } = board.writer;
  const page = `${projectPath(board.tree.reader, client.id, id)}reports/${draft}/`;
  return { text: words.reports.name(formats.date(draft)), href: linkTo(board, board.page, page) };
}

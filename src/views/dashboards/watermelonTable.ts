import { declaredBetter } from '../../model/health/judgedHealth.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import { findingText } from '../findingWording.ts';
import type { TableSection } from '../page.ts';
import { type Board, boardTable } from './board.ts';
import { projectLink } from './projectCells.ts';

/** What is declared better than the figures say, with the reason that was given for it. */
export function watermelonTable(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = board;
  const { words } = writer;
  const rows = watermelonsIn(projects).flatMap((project) =>
    declaredBetter(project.dimensions).map((judged) => ({ project, judged })),
  );
  return boardTable(
    board,
    'watermelons',
    rows,
    [
      { key: 'project', cell: ({ project }) => projectLink(board, board.page, project) },
      { key: 'client', cell: ({ project: { client } }) => writer.passage(client.name) },
      { key: 'dimension', cell: ({ judged }) => ({ text: words.dimensions[judged.dimension] }) },
      { key: 'declared', cell: ({ judged: { declared } }) => writer.level(declared ?? 'unknown') },
      { key: 'computed', cell: ({ judged: { computed } }) => writer.level(computed ?? 'unknown') },
      {
        key: 'rule',
        cell: ({ judged: { finding } }) =>
          finding ? { text: findingText(writer, finding) } : writer.cell(undefined),
      },
      {
        key: 'given',
        cell: ({ judged: { reason } }) =>
          reason === undefined ? { text: words.dashboards.noReason } : writer.passage(reason),
      },
    ],
    ['client', 'dimension'],
  );
}

/** The projects with any such dimension; one that is closed is past it. */
export function watermelonsIn(projects: readonly ProjectSummary[]): ProjectSummary[] {
  return projects.filter(
    ({ health, dimensions }) => health.because !== 'closed' && declaredBetter(dimensions).length > 0,
  );
}

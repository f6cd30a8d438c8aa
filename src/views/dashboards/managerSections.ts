import { type ClientSummary, isActive } from '../../model/summary.ts';
import type { Section } from '../page.ts';
import { projectColumns, worstFirst } from '../tables/projectTable.ts';
import { type Board, boardTable } from './board.ts';
import { clientTable, dataQualityByClient, overduePromises, overseenOf, riskTable } from './clientTables.ts';
import { managerFigures } from './managerFigures.ts';
import { moverTable } from './movementTable.ts';
import { draftTable, reportsDueTable } from './reportTables.ts';
import { watermelonTable } from './watermelonTable.ts';

/** What managers are shown of some clients: what to see to, then every client and every project. */
export function managerSections(board: Board, clients: readonly ClientSummary[]): Section[] {
  const { words } = board.writer;
  const [active, archived] = [clients.filter(isActive), clients.filter((client) => !isActive(client))];
  const overseen = overseenOf(active);
  const projects = active.flatMap((client) => client.projects);
  return [
    ...(overseen.length > 0 ? [managerFigures(board, overseen, projects), riskTable(board, overseen)] : []),
    ...(active.length > 0 || archived.length === 0 ? [clientTable(board, active)] : []),
    ...(active.length > 0 ? projectSections(board, active) : []),
    ...(overseen.length > 0 ? [overduePromises(board, overseen)] : []),
    ...(active.length > 0 ? [reportsDueTable(board, projects)] : []),
    draftTable(
      board,
      clients.flatMap((client) => client.projects),
    ),
    ...(overseen.length > 0 ? [dataQualityByClient(board, overseen)] : []),
    ...(archived.length === 0
      ? []
      : [{ ...clientTable(board, archived), id: 'archived', title: words.sections.archivedClients }]),
  ];
}

function projectSections(board: Board, clients: readonly ClientSummary[]): Section[] {
  const { writer, page } = board;
  const projects = clients.flatMap((client) => client.projects);
  const columns = projectColumns(board, page, [
    { key: 'client', cell: ({ client }) => writer.passage(client.name) },
  ]);
  return [
    boardTable(board, 'projects', worstFirst(writer, projects), columns, ['status', 'client']),
    moverTable(board, projects),
    watermelonTable(board, projects),
  ];
}

import type { MovedDimension, Movement } from '../../model/movement.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import { findingText } from '../findingWording.ts';
import type { Cell, TableSection } from '../page.ts';
import type { ColumnOf } from '../sections.ts';
import { levelWord } from '../status.ts';
import type { Writer } from '../writer.ts';
import { type Board, boardTable } from './board.ts';
import { projectLink } from './projectCells.ts';

interface Moved {
  project: ProjectSummary;
  movement: Movement;
}

/** The projects that got worse with their latest report, and what it says of the reason. */
export function worseTable(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const worse = moversOf(projects).filter(({ movement }) => movement.direction === 'worse');
  return boardTable(board, 'movedWorse', worse, columns(board), ['moved']);
}

/** Those that moved either way, the worse ones first. */
export function moverTable(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = board;
  const { dashboards } = writer.words;
  const [first, ...others] = columns(board);
  const all: ColumnOf<Moved>[] = [
    ...(first ? [first] : []),
    { key: 'client', cell: ({ project: { client } }) => writer.passage(client.name) },
    { key: 'trend', cell: ({ movement: { direction } }) => ({ text: dashboards[direction] }) },
    ...others,
  ];
  return boardTable(board, 'moved', moversOf(projects), all, ['trend', 'client']);
}

function moversOf(projects: readonly ProjectSummary[]): Moved[] {
  return projects
    .flatMap((project) => (project.movement ? [{ project, movement: project.movement }] : []))
    .sort((a, b) => b.movement.direction.localeCompare(a.movement.direction, 'en'));
}

function columns(board: Board): ColumnOf<Moved>[] {
  const { writer } = board;
  return [
    { key: 'project', cell: ({ project }) => projectLink(board, board.page, project) },
    { key: 'moved', cell: ({ movement }) => movedCell(writer, movement) },
    { key: 'reason', cell: ({ project, movement }) => whyCell(writer, project, movement) },
    { key: 'date', cell: ({ movement }) => writer.date(movement.reported) },
  ];
}

function movedCell(writer: Writer, { from, to }: Movement): Cell {
  const { dashboards } = writer.words;
  const [before, now] = [levelWord(writer, from), levelWord(writer, to)];
  return { text: from === to ? dashboards.within(now) : dashboards.moved(before, now), level: to };
}

/** Dimension by dimension; where none of them is told, what the report says of the whole. */
function whyCell(writer: Writer, { verdict }: ProjectSummary, { dimensions }: Movement): Cell {
  const { words } = writer;
  if (dimensions.length === 0) return writer.cell(verdict);
  const told = dimensions.map((one) =>
    words.sentence(words.dashboards.dimensionMoved(words.dimensions[one.dimension], becauseOf(writer, one))),
  );
  return { text: told.join(words.betweenSentences) };
}

/** The reason that was given, else the figures, else the level alone. */
function becauseOf(writer: Writer, { reason, finding, to }: MovedDimension): string {
  if (reason !== undefined) return writer.passage(reason).text;
  return finding ? findingText(writer, finding) : levelWord(writer, to);
}

import { costBeyondTolerance } from '../../model/portfolioCost.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { Money } from '../../schema/values.ts';
import { findingText } from '../findingWording.ts';
import type { Cell, TableSection } from '../page.ts';
import type { Writer } from '../writer.ts';
import { type Board, boardTable } from './board.ts';
import { projectLink } from './projectCells.ts';

/** The projects whose cost is beyond what is tolerated, from approved to forecast, with what is said about it. */
export function costTable(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = board;
  const rows = projects.flatMap((project) => {
    const cost = project.budget && costBeyondTolerance(project);
    return cost ? [{ project, cost }] : [];
  });
  return boardTable(
    board,
    'beyondTolerance',
    rows,
    [
      { key: 'project', cell: ({ project }) => projectLink(board, board.page, project) },
      { key: 'approved', numeric: true, cell: ({ project }) => writer.money(project.budget?.baseline) },
      { key: 'forecastCost', numeric: true, cell: ({ project }) => writer.money(project.budget?.forecast) },
      {
        key: 'difference',
        numeric: true,
        cell: ({ project: { budget } }) => differenceCell(writer, budget?.baseline, budget?.forecast),
      },
      {
        key: 'rule',
        cell: ({ cost: { finding } }) =>
          finding ? { text: findingText(writer, finding) } : writer.cell(undefined),
      },
      { key: 'reason', cell: ({ project, cost }) => writer.cell(cost.reason ?? project.verdict) },
    ],
    [],
  );
}

/** What a forecast differs from what was approved, in money and in percent of it. */
export function differenceCell(
  writer: Writer,
  approved: Money | undefined,
  forecast: Money | undefined,
): Cell {
  if (!approved || !forecast) return writer.cell(undefined);
  const { dashboards } = writer.words;
  const amount = forecast.amount - approved.amount;
  if (amount === 0) return { text: dashboards.asApproved, value: 0 };
  const money = writer.formats.signedMoney({ amount, currency: approved.currency });
  if (approved.amount <= 0) return { text: money, value: amount };
  const percent = writer.formats.signedPercent((100 * amount) / approved.amount);
  return { text: dashboards.change(money, percent), value: amount };
}

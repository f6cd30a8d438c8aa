import { byDecisionNeed } from '../../model/decisionNeed.ts';
import {
  type SponsorAnswer,
  type SponsorQuestion,
  sponsorAnswers,
  sponsorQuestionKeys,
} from '../../model/sponsorAnswers.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { Level } from '../../schema/project.ts';
import { dueCell } from '../due.ts';
import type { Cell, TableSection } from '../page.ts';
import { answerReason } from '../sponsorAnswerWording.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { type Board, boardTable } from './board.ts';
import { projectLink, reasonCell, statusCell } from './projectCells.ts';

const answerColumns = { objectives: 'onObjectives', date: 'onDate', budget: 'onBudget' } as const;

/** The projects of a sponsor, first those that need a decision, then by money: the three answers, and what waits. */
export function fundedProjects(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const { writer, settings, asOf } = board;
  const rows = byDecisionNeed(projects, settings, asOf).map((project) => ({
    project,
    answers: sponsorAnswers(project.health, project.dimensions),
  }));
  return boardTable(
    board,
    'projects',
    rows,
    [
      { key: 'project', cell: ({ project }) => projectLink(board, board.page, project) },
      { key: 'client', cell: ({ project: { client } }) => writer.passage(client.name) },
      { key: 'status', cell: ({ project }) => statusCell(writer, project) },
      ...sponsorQuestionKeys.map((question) => ({
        key: answerColumns[question],
        cell: ({ answers }: (typeof rows)[number]) => answerCell(board, answers?.[question]),
      })),
      { key: 'waiting', cell: ({ project }) => askedCell(board, project) },
      { key: 'cost', cell: ({ project }) => costCell(writer, project) },
      { key: 'dataDate', cell: ({ project }) => writer.date(project.dataDate) },
    ],
    ['status', 'client'],
  );
}

/** Every question that is answered with no, with the reason; projects without a current report with why there is none. */
export function offTrackTable(board: Board, projects: readonly ProjectSummary[]): TableSection {
  const { writer, settings, asOf } = board;
  const rows = byDecisionNeed(projects, settings, asOf).flatMap((project) => {
    const answers = sponsorAnswers(project.health, project.dimensions);
    const wrong = sponsorQuestionKeys.filter((question) => answers?.[question].says === 'no');
    return wrong.map((question) => ({ project, question, why: reasonOf(board, project, question) }));
  });
  return boardTable(
    board,
    'offTrack',
    rows,
    [
      { key: 'project', cell: ({ project }) => projectLink(board, board.page, project) },
      { key: 'question', cell: ({ question }) => ({ text: writer.words.dashboards.question[question] }) },
      { key: 'answer', cell: ({ why }) => ({ text: why }) },
      { key: 'verdict', cell: ({ project }) => reasonCell(writer, project) },
    ],
    ['question'],
  );
}

function reasonOf({ writer }: Place, project: ProjectSummary, question: SponsorQuestion): string {
  const answer = sponsorAnswers(project.health, project.dimensions)?.[question];
  return answer ? answerReason(writer, answer, project.health) : '';
}

const marks = { yes: 'on-track', unknown: 'unknown' } as const satisfies Partial<
  Record<SponsorAnswer['says'], Level>
>;

/** The word, with the mark of the level it rests on. */
function answerCell({ writer }: Place, answer: SponsorAnswer | undefined): Cell {
  if (!answer) return writer.cell(undefined);
  const { says, decisive } = answer;
  const level = says === 'no' ? decisive?.shown : marks[says];
  return { text: writer.words.dashboards.answers[says], ...(level && { level }) };
}

/** From what was approved to what is expected; one of the two where the other is not known. */
function costCell(writer: Writer, { budget }: ProjectSummary): Cell {
  const { baseline, forecast } = budget ?? {};
  if (!baseline || !forecast) return writer.money(forecast ?? baseline);
  const { dashboards } = writer.words;
  const [from, to] = [baseline, forecast].map(writer.formats.money) as [string, string];
  return { text: dashboards.fromTo(from, to), value: forecast.amount };
}

/** What waits for an answer: how much, and the day of the first. */
function askedCell({ writer, asOf }: Place, { asks }: ProjectSummary): Cell {
  const { dashboards } = writer.words;
  const [first] = asks;
  if (!first) return writer.cell(undefined);
  if (first.due === undefined) return { text: dashboards.askedUndated(asks.length), value: asks.length };
  const due = dueCell({ writer, asOf }, first.due);
  return { text: dashboards.asked(asks.length, due.text), value: asks.length };
}

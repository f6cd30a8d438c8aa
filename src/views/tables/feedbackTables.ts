import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Survey } from '../../schema/survey.ts';
import { dueCell } from '../due.ts';
import type { Cell, ListSection, Passage, TableSection } from '../page.ts';
import { quarterOf } from '../scoreWording.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** What answers said and what is done about it, the newest wave first: the loop is closed in front of who answered. */
export function feedbackTable(place: Place, { surveys }: ClientSlice): TableSection {
  const { writer } = place;
  const told = newestFirst(surveys).flatMap((survey) =>
    survey.actions.map((action) => ({ ...action, survey })),
  );
  return table(writer, 'feedback', 'feedback', told, [
    { key: 'heard', cell: ({ heard }) => writer.passage(heard) },
    { key: 'period', cell: ({ survey }) => ({ text: quarterOf(writer, survey.period) }) },
    { key: 'did', cell: ({ action }) => writer.passage(action) },
    { key: 'owner', cell: ({ owner }) => writer.cell(owner) },
    { key: 'status', cell: (action) => stateOf(place, action) },
    { key: 'told', cell: ({ told: day }) => writer.date(day) },
  ]);
}

/** When something was done, or by when it is to be. */
function stateOf(place: Place, { due, done }: Survey['actions'][number]): Cell {
  const { words, formats } = place.writer;
  if (done !== undefined) return { text: words.satisfaction.doneOn(formats.date(done)), value: done };
  const cell = dueCell(place, due);
  return due === undefined ? cell : { ...cell, text: words.satisfaction.by(cell.text) };
}

/** What respondents wrote and agreed to be quoted with; of which group they are, or what they scored, is not told. */
export function commentList({ writer, tree }: Place, { surveys }: ClientSlice): ListSection {
  const { words } = writer;
  // a client’s slice holds only what may be quoted, and not that it may be; a manager’s holds both
  const mayQuote = ({ quotable }: Survey['answers'][number]) => tree.reader.kind !== 'manager' || quotable;
  const items = newestFirst(surveys).flatMap(({ answers, title, period }) =>
    answers.filter(mayQuote).flatMap(({ comment }): Passage[] => {
      if (comment === undefined) return [];
      const { text, ...lang } = writer.passage(comment);
      const survey = writer.passage(title).text;
      return [{ text: words.satisfaction.quoted(text, survey, quarterOf(writer, period)), ...lang }];
    }),
  );
  return {
    kind: 'list',
    id: 'comments',
    title: words.sections.comments,
    items,
    empty: words.empty.comments,
  };
}

function newestFirst(surveys: readonly Survey[]): Survey[] {
  return surveys.toSorted((a, b) => b.period.localeCompare(a.period, 'en') || a.id.localeCompare(b.id, 'en'));
}

import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Survey } from '../../schema/survey.ts';
import { dueCell } from '../due.ts';
import type { TableSection } from '../page.ts';
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
    { key: 'due', cell: ({ due, done }) => dueCell(place, due, done) },
    { key: 'done', cell: ({ done }) => writer.date(done) },
    { key: 'told', cell: ({ told: day }) => writer.date(day) },
  ]);
}

/** What respondents wrote and agreed to be quoted with; of which group they are, or what they scored, is not told. */
export function commentTable({ writer, tree }: Place, { surveys }: ClientSlice): TableSection {
  // a client’s slice holds only what may be quoted, and not that it may be; a manager’s holds both
  const mayQuote = ({ quotable }: Survey['answers'][number]) => tree.reader.kind !== 'manager' || quotable;
  const said = newestFirst(surveys).flatMap((survey) =>
    survey.answers
      .filter(mayQuote)
      .flatMap(({ comment }) => (comment === undefined ? [] : [{ comment, survey }])),
  );
  return table(writer, 'comments', 'comments', said, [
    {
      key: 'comment',
      cell: ({ comment }) => {
        const { text, ...lang } = writer.passage(comment);
        return { text: writer.words.satisfaction.quote(text), ...lang };
      },
    },
    { key: 'survey', cell: ({ survey }) => writer.passage(survey.title) },
    { key: 'period', cell: ({ survey }) => ({ text: quarterOf(writer, survey.period) }) },
  ]);
}

function newestFirst(surveys: readonly Survey[]): Survey[] {
  return surveys.toSorted((a, b) => b.period.localeCompare(a.period, 'en') || a.id.localeCompare(b.id, 'en'));
}

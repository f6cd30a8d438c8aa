import { latestOf } from '../../model/dates.ts';
import { type ClientSummary, isActive } from '../../model/summary.ts';
import { type Board, REGISTER } from '../dashboards/board.ts';
import { overseenOf } from '../dashboards/clientTables.ts';
import { attentionText } from '../dashboards/managerFigures.ts';
import { managerSections } from '../dashboards/managerSections.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { ListSection, PageView, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { lessonsPath, type Place, registerPath } from '../tree.ts';
import { lessonCount } from './managerLessons.ts';
import { rangeOf, registerBlocks } from './managerRegister.ts';

/** So many rows a table has where the clients are too many for one page. */
const MOST = 100;

/** Something wrong in a file, for which its client is held back. */
export interface FileError {
  /** File, line and column. */
  place: string;
  error: string;
}

/**
 * The managers’ front page: what is held back and what to see to, then every client and every project. Of very many it
 * has those that matter most, and the way to the register of all.
 * @param clients in the order of the register
 */
export function managerHome(
  place: Place,
  clients: readonly ClientSummary[],
  errors: readonly FileError[],
): PageView {
  const { writer } = place;
  const { words } = writer;
  const active = clients.filter(isActive);
  const overseen = overseenOf(active);
  const blocks = registerBlocks(clients);
  const board: Board = { ...place, page: '', ...(blocks.length > 0 && { most: MOST }) };
  return pageOf(place, {
    kind: 'manager-home',
    page: '',
    heading: { text: words.manager.title },
    above: [],
    dataDate: latestOf(clients.map(({ dataDate }) => dataDate)),
    verdict: {
      ...levelCounts(
        writer,
        clients.flatMap((client) => client.projects),
      ),
      ...(overseen.length > 0 && {
        first: attentionText(
          place,
          overseen,
          active.flatMap((client) => client.projects),
        ),
      }),
    },
    notices: errors.length === 0 ? [] : [{ text: words.manager.heldBack }],
    sections: [
      ...heldBack(place, errors),
      ...managerSections(board, clients),
      ...register(place, blocks),
      ...lessonLink(place, clients),
    ],
  });
}

function heldBack({ writer }: Place, errors: readonly FileError[]): TableSection[] {
  if (errors.length === 0) return [];
  return [
    table(writer, 'heldBack', 'heldBack', errors, [
      { key: 'file', cell: ({ place: file }) => ({ text: file }) },
      { key: 'error', cell: ({ error }) => ({ text: error }) },
    ]),
  ];
}

/** The way to every client, where this page has not all of them. */
function register(place: Place, blocks: readonly (readonly ClientSummary[])[]): ListSection[] {
  if (blocks.length === 0) return [];
  const items = blocks.map((clients, index) => ({
    text: rangeOf(place.writer, clients),
    href: linkTo(place, '', registerPath(index)),
  }));
  return [{ kind: 'list', id: REGISTER, title: place.writer.words.sections.register, items, empty: '' }];
}

/** The way to the lessons, which have a page of their own where there are any. */
function lessonLink(place: Place, clients: readonly ClientSummary[]): ListSection[] {
  const { words } = place.writer;
  const count = lessonCount(clients);
  if (count === 0) return [];
  const item = { text: words.dashboards.lessonsLink(count), href: linkTo(place, '', lessonsPath) };
  return [{ kind: 'list', id: 'lessons', title: words.sections.lessons, items: [item], empty: '' }];
}

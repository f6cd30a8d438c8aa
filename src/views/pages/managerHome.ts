import { latestOf } from '../../model/dates.ts';
import { type ClientSummary, isActive } from '../../model/summary.ts';
import {
  clientTable,
  dataQualityByClient,
  type OverseenClient,
  overduePromises,
  riskTable,
} from '../dashboards/clientTables.ts';
import { attentionText, managerFigures } from '../dashboards/managerFigures.ts';
import { moverTable } from '../dashboards/movementTable.ts';
import { draftTable, reportsDueTable } from '../dashboards/reportTables.ts';
import { watermelonTable } from '../dashboards/watermelonTable.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { ListSection, PageView, Section, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { projectTable } from '../tables/projectTable.ts';
import { withTools } from '../tableTools.ts';
import { lessonsPath, type Place } from '../tree.ts';
import { lessonCount } from './managerLessons.ts';

/** Something wrong in a file, for which its client is held back. */
export interface FileError {
  /** File, line and column. */
  place: string;
  error: string;
}

/** The managers’ front page: what is held back and what to see to, then every client and every project. */
export function managerHome(
  place: Place,
  clients: readonly ClientSummary[],
  errors: readonly FileError[],
): PageView {
  const { writer } = place;
  const { words } = writer;
  const [active, archived] = [
    clients.filter(isActive),
    clients.filter((client) => !isActive(client)),
  ] as const;
  const overseen = active.filter((client): client is OverseenClient => client.oversight !== undefined);
  const projects = active.flatMap((client) => client.projects);
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
      ...(overseen.length > 0 && { first: attentionText(place, overseen, projects) }),
    },
    notices: errors.length === 0 ? [] : [{ text: words.manager.heldBack }],
    sections: [
      ...heldBack(place, errors),
      ...(overseen.length > 0 ? [managerFigures(place, overseen, projects), riskTable(place, overseen)] : []),
      ...(active.length > 0 || archived.length === 0 ? [clientTable(place, active)] : []),
      ...(active.length > 0 ? projectSections(place, active) : []),
      ...(overseen.length > 0 ? [overduePromises(place, overseen)] : []),
      ...(active.length > 0 ? [reportsDueTable(place, projects)] : []),
      draftTable(
        place,
        clients.flatMap((client) => client.projects),
      ),
      ...(overseen.length > 0 ? [dataQualityByClient(place, overseen)] : []),
      ...lessonLink(place, clients),
      ...(archived.length === 0
        ? []
        : [{ ...clientTable(place, archived), id: 'archived', title: words.sections.archivedClients }]),
    ],
  });
}

function projectSections(place: Place, clients: readonly ClientSummary[]): Section[] {
  const { writer } = place;
  const projects = clients.flatMap((client) => client.projects);
  const all = projectTable(place, '', projects, [
    { key: 'client', cell: ({ client }) => writer.passage(client.name) },
  ]);
  return [
    withTools(writer, all, ['status', 'client']),
    moverTable(place, projects),
    watermelonTable(place, projects),
  ];
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

/** The way to the lessons, which have a page of their own where there are any. */
function lessonLink(place: Place, clients: readonly ClientSummary[]): ListSection[] {
  const { words } = place.writer;
  const count = lessonCount(clients);
  if (count === 0) return [];
  const item = { text: words.dashboards.lessonsLink(count), href: linkTo(place, '', lessonsPath) };
  return [{ kind: 'list', id: 'lessons', title: words.sections.lessons, items: [item], empty: '' }];
}

import { latestOf } from '../../model/dates.ts';
import { type ClientSummary, isActive } from '../../model/summary.ts';
import { linkTo, pageOf } from '../frame.ts';
import type { PageView, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { type Place, projectPath } from '../tree.ts';

/** Something wrong in a file, for which its client is held back. */
export interface FileError {
  /** File, line and column. */
  place: string;
  error: string;
}

/** The managers’ front page: every client, what is held back, every draft. */
export function managerHome(
  place: Place,
  clients: readonly ClientSummary[],
  errors: readonly FileError[],
): PageView {
  const { writer } = place;
  const { words, formats } = writer;
  const [active, archived] = [clients.filter(isActive), clients.filter((client) => !isActive(client))];
  const projects = clients.flatMap((client) => client.projects);
  const drafts = projects.flatMap((project) => project.drafts.map((draft) => ({ project, draft })));
  return pageOf(place, {
    kind: 'manager-home',
    page: '',
    heading: { text: words.manager.title },
    above: [],
    dataDate: latestOf(clients.map(({ dataDate }) => dataDate)),
    verdict: levelCounts(writer, projects),
    notices: errors.length === 0 ? [] : [{ text: words.manager.heldBack }],
    sections: [
      ...(errors.length === 0
        ? []
        : [
            table(writer, 'heldBack', 'heldBack', errors, [
              { key: 'file', cell: ({ place: file }) => ({ text: file }) },
              { key: 'error', cell: ({ error }) => ({ text: error }) },
            ]),
          ]),
      ...(active.length > 0 || archived.length === 0 ? [clientTable(place, active)] : []),
      ...(archived.length === 0
        ? []
        : [{ ...clientTable(place, archived), id: 'archived', title: words.sections.archivedClients }]),
      table(writer, 'drafts', 'drafts', drafts, [
        { key: 'project', cell: ({ project }) => writer.passage(project.name) },
        { key: 'client', cell: ({ project }) => writer.passage(project.client.name) },
        {
          key: 'report',
          cell: ({ project, draft }) => ({
            text: words.reports.name(formats.date(draft)),
            href: linkTo(
              place,
              '',
              `${projectPath(place.tree.reader, project.client.id, project.id)}reports/${draft}/`,
            ),
          }),
        },
      ]),
    ],
  });
}

function clientTable(place: Place, clients: readonly ClientSummary[]): TableSection {
  const { writer } = place;
  const { words } = writer;
  return table(writer, 'clients', 'clients', clients, [
    {
      key: 'client',
      cell: ({ id, name }) => ({ ...writer.passage(name), href: linkTo(place, '', `clients/${id}/`) }),
    },
    { key: 'kind', cell: ({ kind }) => ({ text: kind ? words.clientKinds[kind] : words.page.none }) },
    { key: 'projects', numeric: true, cell: ({ projects }) => writer.number(projects.length) },
    { key: 'status', cell: ({ projects }) => ({ text: levelCounts(writer, projects).text }) },
    { key: 'manager', cell: ({ accountManager }) => writer.cell(accountManager) },
    { key: 'dataDate', cell: ({ dataDate }) => writer.date(dataDate) },
  ]);
}

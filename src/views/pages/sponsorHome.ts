import { openAsksOf } from '../../model/asks.ts';
import { latestOf } from '../../model/dates.ts';
import { type ClientSummary, isActive, type ProjectSummary } from '../../model/summary.ts';
import type { SponsorFile } from '../../schema/sponsor.ts';
import { pageOf } from '../frame.ts';
import type { PageView, TableSection } from '../page.ts';
import { facts, list } from '../sections.ts';
import { askTable } from '../tables/askTable.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { projectTable } from '../tables/projectTable.ts';
import type { Place } from '../tree.ts';

/** A sponsor’s front page: every project they fund, over clients. `heldBack`: funded ones whose files have errors. */
export function sponsorHome(
  place: Place,
  sponsor: SponsorFile,
  clients: readonly ClientSummary[],
  heldBack: number,
): PageView {
  const { writer } = place;
  const { words } = writer;
  const projects = clients.flatMap((client) => client.projects);
  const [active, archived] = [clients.filter(isActive), clients.filter((client) => !isActive(client))].map(
    (some) => some.flatMap((client) => client.projects),
  ) as [ProjectSummary[], ProjectSummary[]];
  return pageOf(place, {
    kind: 'sponsor-home',
    page: '',
    heading: { text: sponsor.name },
    title: words.sponsor.title(sponsor.name),
    above: [],
    dataDate: latestOf(projects.map(({ dataDate }) => dataDate)),
    verdict: levelCounts(writer, projects),
    notices: heldBack === 0 ? [] : [{ text: words.sponsor.heldBack(heldBack) }],
    sections: [
      ...(active.length > 0 || archived.length === 0 ? [fundedTable(place, active)] : []),
      askTable(place, openAsksOf(projects)),
      ...(archived.length === 0
        ? []
        : [{ ...fundedTable(place, archived), id: 'archived', title: words.sections.archivedProjects }]),
      ...list(
        writer,
        'strategicGoals',
        sponsor.strategicGoals.map(({ title }) => title),
      ),
      ...facts(writer, 'profile', { organisation: writer.cell(sponsor.organisation) }),
    ],
  });
}

function fundedTable(place: Place, projects: readonly ProjectSummary[]): TableSection {
  const { writer } = place;
  return projectTable(place, '', projects, [
    { key: 'client', cell: ({ client }) => writer.passage(client.name) },
    { key: 'approved', numeric: true, cell: ({ budget }) => writer.money(budget?.baseline) },
    { key: 'forecast', numeric: true, cell: ({ budget }) => writer.money(budget?.forecast) },
  ]);
}

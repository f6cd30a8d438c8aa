import { openAsksOf } from '../../model/asks.ts';
import { latestOf } from '../../model/dates.ts';
import { type ClientSummary, isActive, type ProjectSummary } from '../../model/summary.ts';
import type { SponsorFile } from '../../schema/sponsor.ts';
import { satisfactionOverProjects } from '../charts/projectScores.ts';
import type { Board } from '../dashboards/board.ts';
import { costTable } from '../dashboards/costTable.ts';
import { fundedProjects, offTrackTable } from '../dashboards/fundedProjects.ts';
import { goalTable } from '../dashboards/goalTable.ts';
import { milestoneTable } from '../dashboards/milestoneTable.ts';
import { worseTable } from '../dashboards/movementTable.ts';
import { sponsorFigures } from '../dashboards/sponsorFigures.ts';
import { dueCell } from '../due.ts';
import { pageOf } from '../frame.ts';
import type { PageView, Passage, Section } from '../page.ts';
import { facts } from '../sections.ts';
import { askTable } from '../tables/askTable.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { withTools } from '../tableTools.ts';
import type { Place } from '../tree.ts';

/**
 * A sponsor’s front page, over clients: what needs them, then how every project they fund stands. It is made from slices of
 * these projects alone. `heldBack`: funded ones whose files have errors.
 */
export function sponsorHome(
  place: Place,
  sponsor: SponsorFile,
  clients: readonly ClientSummary[],
  heldBack: number,
): PageView {
  const { writer } = place;
  const [active, archived] = [clients.filter(isActive), clients.filter((client) => !isActive(client))].map(
    (some) => some.flatMap((client) => client.projects),
  ) as [ProjectSummary[], ProjectSummary[]];
  const projects = [...active, ...archived];
  const board: Board = { ...place, page: '' };
  return pageOf(place, {
    kind: 'sponsor-home',
    page: '',
    heading: { text: sponsor.name },
    title: writer.words.sponsor.title(sponsor.name),
    above: [],
    dataDate: latestOf(projects.map(({ dataDate }) => dataDate)),
    verdict: { ...levelCounts(writer, projects), first: waitingText(place, active) },
    notices: leftOut(place, new Set(sponsor.projects).size - projects.length - heldBack, heldBack),
    sections: [
      ...(active.length > 0 ? currentSections(board, active) : []),
      ...(active.length > 0 || archived.length === 0 ? [fundedProjects(board, active)] : []),
      ...(active.length > 0 ? explainingSections(board, active) : []),
      ...(archived.length === 0
        ? []
        : [
            {
              ...fundedProjects(board, archived),
              id: 'archived',
              title: writer.words.sections.archivedProjects,
            },
          ]),
      ...goalTable(place, sponsor.strategicGoals, projects),
      ...facts(writer, 'profile', { organisation: writer.cell(sponsor.organisation) }),
    ],
  });
}

function currentSections(board: Board, projects: readonly ProjectSummary[]): Section[] {
  const { writer } = board;
  return [
    sponsorFigures(board, projects),
    withTools(writer, askTable(board, openAsksOf(projects), ''), ['project']),
  ];
}

function explainingSections(board: Board, projects: readonly ProjectSummary[]): Section[] {
  return [
    worseTable(board, projects),
    offTrackTable(board, projects),
    costTable(board, projects),
    milestoneTable(board, projects),
    ...satisfactionOverProjects(board, projects),
  ];
}

/** What waits for the sponsor’s side, in a sentence. */
function waitingText(place: Place, projects: readonly ProjectSummary[]): string {
  const { dashboards } = place.writer.words;
  const asks = openAsksOf(projects);
  const [first] = asks;
  if (!first) return dashboards.nothingWaits;
  if (first.due === undefined) return dashboards.waitingUndated(asks.length);
  return dashboards.waiting(asks.length, dueCell(place, first.due).text);
}

/** What the page does not show of the projects that are the sponsor’s, and why. */
function leftOut({ writer: { words } }: Place, internal: number, heldBack: number): Passage[] {
  return [
    ...(heldBack > 0 ? [{ text: words.sponsor.heldBack(heldBack) }] : []),
    ...(internal > 0 ? [{ text: words.dashboards.leftOut(internal) }] : []),
  ];
}

import { openAsksOf } from '../../model/asks.ts';
import { clientFigures } from '../../model/keyFigures/keyFigures.ts';
import { recentChanges } from '../../model/recentChanges.ts';
import type { ClientSummary } from '../../model/summary.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { pageOf } from '../frame.ts';
import { keyFigures } from '../keyFigures/keyFigures.ts';
import type { PageView } from '../page.ts';
import { prose } from '../sections.ts';
import { soonestContacts } from '../stakeholders/communicationTable.ts';
import { projectVerdict } from '../status.ts';
import { askTable } from '../tables/askTable.ts';
import { changeList } from '../tables/changeList.ts';
import { latestReports } from '../tables/latestReports.ts';
import { levelCounts } from '../tables/levelCounts.ts';
import { nextMilestones } from '../tables/nextMilestones.ts';
import { profileFacts } from '../tables/profileFacts.ts';
import { projectTable, worstProjects } from '../tables/projectTable.ts';
import { satisfactionTable } from '../tables/satisfactionTable.ts';
import type { Place } from '../tree.ts';
import { latestDocuments } from './documents.ts';
import { openPromises } from './record.ts';

/** A client’s front page: how it stands, in figures, what changed, what is needed, then project by project. */
export function clientHome(place: Place, client: ClientSlice, summary: ClientSummary): PageView {
  const { writer } = place;
  const { projects } = summary;
  const [only] = projects;
  const several = projects.length > 1;
  return pageOf(place, {
    kind: 'client-home',
    page: '',
    heading: writer.passage(client.name),
    title: writer.words.client.title(writer.passage(client.name).text),
    above: [],
    client,
    dataDate: summary.dataDate,
    verdict:
      only && !several
        ? projectVerdict(writer, only.health, only.verdict)
        : { ...levelCounts(writer, projects), reasons: worstProjects(place, '', projects) },
    sections: [
      ...(client.state === 'archived' ? [] : currentSections(place, client, projects)),
      projectTable(place, '', projects),
      ...(client.state === 'archived' ? [] : [nextMilestones(place, '', client)]),
      latestReports(place, client, projects),
      satisfactionTable(place, client, ''),
      openPromises(place, client, ''),
      ...soonestContacts(place, client, ''),
      ...latestDocuments(place, client, ''),
      ...profileFacts(place, client),
      ...prose(writer, 'about', client.profile?.body),
    ],
  });
}

/** How the work goes on; with a former client it does not. */
function currentSections(
  place: Place,
  client: ClientSlice,
  projects: ClientSummary['projects'],
): PageView['sections'] {
  const { settings, asOf } = place;
  const several = projects.length > 1;
  return [
    ...keyFigures({ ...place, page: '', client }, clientFigures(client)),
    // without a report nothing was told that could have changed
    ...(projects.some(({ lastReport }) => lastReport !== undefined)
      ? [changeList(place, recentChanges(client, settings, asOf), several)]
      : []),
    askTable(place, several ? openAsksOf(projects) : (projects[0]?.asks ?? []), ''),
  ];
}

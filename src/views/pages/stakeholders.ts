import { latestOf } from '../../model/dates.ts';
import { positioned } from '../../model/stakeholders/position.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { clientCrumb } from '../crumbs.ts';
import { dueCell } from '../due.ts';
import { pageOf } from '../frame.ts';
import type { PageView, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { circleFigure, organisationsOf } from '../stakeholders/circleFigure.ts';
import { communicationTable } from '../stakeholders/communicationTable.ts';
import { engagementFigure } from '../stakeholders/engagementFigure.ts';
import { influenceFigure } from '../stakeholders/influenceFigure.ts';
import { headlineOf, positionFigure } from '../stakeholders/positionFigure.ts';
import { type Place, stakeholdersPath } from '../tree.ts';

/**
 * The page of everybody around the work: who they are and how they are kept informed, and as much of their positions,
 * engagement and influence as the slice holds. What is not in it leaves its section out.
 */
export function stakeholdersPage(place: Place, client: ClientSlice): PageView {
  const { writer, tree, asOf } = place;
  const { words } = writer;
  const dates = client.communications.map(({ date }) => date).filter((date) => date <= asOf);
  return pageOf(place, {
    kind: 'stakeholders',
    page: stakeholdersPath(tree.reader, client.id),
    heading: { text: words.stakeholders.heading },
    title: words.stakeholders.title(writer.passage(client.name).text),
    above: clientCrumb(place, client),
    client,
    dataDate: latestOf(dates),
    verdict: { text: verdictOf(place, client) },
    sections: [
      ...circleFigure(place, client),
      ...communicationTable(place, client),
      ...positionFigure(place, client),
      ...engagementFigure(place, client),
      ...nextActionTable(place, client),
      ...influenceFigure(place, client),
    ],
  });
}

function verdictOf({ writer }: Place, { stakeholders }: ClientSlice): string {
  const { words } = writer;
  const people = stakeholders.stakeholders;
  const organisations = organisationsOf(writer, people).length;
  const counted =
    people.length === 0
      ? words.stakeholders.nobody
      : words.stakeholders.verdict(people.length, organisations);
  const known = positioned(people);
  if (known.length === 0) return counted;
  return [counted, words.sentence(headlineOf(writer, known))].join(words.betweenSentences);
}

/** What is done next about whom, the soonest first; none where nothing is planned or may be seen. */
function nextActionTable(place: Place, { stakeholders }: ClientSlice): TableSection[] {
  const { writer } = place;
  const actions = stakeholders.stakeholders
    .flatMap(({ name, nextAction }) => (nextAction ? [{ name, ...nextAction }] : []))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  if (actions.length === 0) return [];
  return [
    table(writer, 'nextActions', 'nextActions', actions, [
      { key: 'action', cell: ({ what }) => writer.passage(what) },
      { key: 'person', cell: ({ name }) => ({ text: name }) },
      { key: 'owner', cell: ({ owner }) => ({ text: owner }) },
      { key: 'due', cell: ({ due }) => dueCell(place, due) },
    ]),
  ];
}

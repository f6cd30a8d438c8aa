import { openAsks } from '../../model/asks.ts';
import { dataDateOf } from '../../model/dataDate.ts';
import { decisiveFindings, levelsOf } from '../../model/health/computedHealth.ts';
import { currentHealth, reportedHealth } from '../../model/health/reportedHealth.ts';
import { shownHealth } from '../../model/health/shownHealth.ts';
import { projectFigures } from '../../model/keyFigures/keyFigures.ts';
import { publishedReports } from '../../model/reports/publishedReports.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import { costFigure } from '../charts/costFigure.ts';
import { earnedValueFigure } from '../charts/earnedValueFigure.ts';
import { healthHistory } from '../charts/healthHistory.ts';
import { qualityFigure } from '../charts/qualityFigure.ts';
import { riskMatrix } from '../charts/riskMatrix.ts';
import { clientCrumb } from '../crumbs.ts';
import { linkTo, pageOf } from '../frame.ts';
import { keyFigures } from '../keyFigures/keyFigures.ts';
import type { PageView, Section } from '../page.ts';
import { projectRecord } from '../projectRecord.ts';
import { facts, list, prose, table } from '../sections.ts';
import { soonestContacts } from '../stakeholders/communicationTable.ts';
import { projectVerdict } from '../status.ts';
import { askTable } from '../tables/askTable.ts';
import { changeEffectTable } from '../tables/changeEffectTable.ts';
import { changesSince } from '../tables/changes.ts';
import { lessonTable } from '../tables/closureTables.ts';
import { healthTable } from '../tables/healthTable.ts';
import {
  actionTable,
  changeTable,
  decisionTable,
  deliverableTable,
  issueTable,
} from '../tables/registerTables.ts';
import { reportTable } from '../tables/reportTable.ts';
import { projectSatisfaction } from '../tables/satisfactionTable.ts';
import { sponsorQuestions } from '../tables/sponsorQuestions.ts';
import { type Place, projectPath } from '../tree.ts';
import { closureNotice } from './closure.ts';
import { projectDocuments } from './documents.ts';
import { methodSections } from './methodSections.ts';

/** A project’s page: how it stands, what is needed, what comes, and what was agreed. */
export function projectPage(place: Place, client: ClientSlice, project: Project): PageView {
  const { writer, tree, settings, asOf } = place;
  const { charter } = project;
  const page = projectPath(tree.reader, client.id, project.id);
  const latest = publishedReports(project).at(-1);
  const found = currentHealth(project, client, settings);
  const health = reportedHealth(project, client, settings, asOf, found);
  const dimensions = shownHealth(latest ?? { declared: {} }, levelsOf(found));
  return pageOf(place, {
    kind: 'project',
    page,
    heading: writer.passage(charter.name),
    above: clientCrumb(place, client),
    client,
    dataDate: dataDateOf(project),
    verdict: projectVerdict(writer, health, latest?.verdict),
    sections: [
      ...closureNotice(place, client, project, page),
      ...keyFigures({ ...place, page }, projectFigures(project, asOf)),
      ...(latest ? changesSince(writer, settings, client, project, latest) : []),
      askTable(place, openAsks(project, client), page),
      ...sponsorQuestions(place, health, dimensions, found),
      ...(dimensions.length > 0 ? [healthTable(place, dimensions, decisiveFindings(found))] : []),
      ...healthHistory(place, project),
      ...methodSections(place, project),
      latestReports(place, page, project),
      ...issueTable(place, project),
      ...riskMatrix(place, project),
      ...changeTable(place, project),
      ...changeEffectTable(place, project),
      ...decisionTable(place, project),
      ...actionTable(place, project),
      ...deliverableTable(place, project),
      ...(tree.reader.kind === 'sponsor' ? soonestContacts(place, client, page, project.id) : []),
      ...projectDocuments(place, client, project, page),
      ...qualityFigure(place, project),
      ...projectSatisfaction(place, client, project, page),
      ...costFigure(place, project),
      ...earnedValueFigure(place, project),
      ...charterSections(place, project),
      ...teamTable(place, project),
      ...(tree.reader.kind === 'sponsor' ? projectRecord(place, client, page, project.id) : []),
      ...lessonTable(writer, project),
      ...prose(writer, 'about', charter.body),
    ],
  });
}

function latestReports(place: Place, page: string, { reports }: Project): Section {
  const section = reportTable(
    place,
    page,
    reports.slice(-3).reverse(),
    (report) => `${page}reports/${report.id}/`,
  );
  if (reports.length === 0) return section;
  return {
    ...section,
    more: { text: place.writer.words.reports.all, href: linkTo(place, page, `${page}reports/`) },
  };
}

function charterSections({ writer }: Place, { charter }: Project): Section[] {
  const { words } = writer;
  const { goals } = charter;
  return [
    ...facts(writer, 'charter', {
      summary: writer.cell(charter.summary),
      method: { text: words.methods[charter.method] },
      state: { text: words.states[charter.state] },
      manager: charter.manager && {
        text: charter.manager.name,
        ...(charter.manager.mail !== undefined && { href: `mailto:${charter.manager.mail}` }),
      },
      start: writer.date(charter.start),
      finish: writer.date(charter.finish),
      strategicGoal: writer.cell(charter.strategicGoal),
      scheduleGoal: writer.cell(goals?.schedule),
      costGoal: writer.cell(goals?.cost),
      qualityGoal: writer.cell(goals?.quality),
    }),
    ...(charter.objectives.length === 0
      ? []
      : [
          table(writer, 'objectives', 'objectives', charter.objectives, [
            { key: 'objective', cell: ({ text }) => writer.passage(text) },
            { key: 'measure', cell: ({ measure }) => writer.cell(measure) },
            { key: 'target', cell: ({ target }) => writer.cell(target) },
          ]),
        ]),
    ...list(writer, 'inScope', goals?.in ?? []),
    ...list(writer, 'outOfScope', goals?.out ?? []),
    ...list(writer, 'assumptions', charter.assumptions),
  ];
}

function teamTable({ writer }: Place, { resources }: Project): Section[] {
  if (resources.people.length === 0) return [];
  return [
    table(writer, 'team', 'team', resources.people, [
      { key: 'role', cell: ({ role }) => writer.passage(role) },
      { key: 'name', cell: ({ name }) => writer.cell(name) },
    ]),
  ];
}

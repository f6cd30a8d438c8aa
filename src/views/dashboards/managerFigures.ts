import type { ProjectSummary } from '../../model/summary.ts';
import type { PageView, StatItem, StatsSection } from '../page.ts';
import type { Place } from '../tree.ts';
import { type OverseenClient, signalsOf } from './clientTables.ts';
import { dueIn } from './reportTables.ts';
import { watermelonsIn } from './watermelonTable.ts';

/** What managers have to see to, in a few figures. */
export function managerFigures(
  place: Place,
  clients: readonly OverseenClient[],
  projects: readonly ProjectSummary[],
): StatsSection {
  const { writer } = place;
  const { dashboards, figures, sections } = writer.words;
  const { risky, promised, due } = toSeeTo(place, clients, projects);
  const silent = clients.filter(({ oversight }) => oversight.signals.some(({ rule }) => rule === 'silent'));
  const drafts = projects.reduce((sum, project) => sum + project.drafts.length, 0);
  const told = projects.filter(({ dimensions }) => dimensions.length > 0).length;
  const items: StatItem[] = [
    {
      label: dashboards.clientsAtRisk,
      value: { text: figures.of(risky.length, clients.length) },
      note: { text: dashboards.silentOf(silent.length) },
    },
    {
      label: dashboards.promises,
      value: writer.number(promised.reduce((sum, { oversight }) => sum + oversight.overdue.length, 0)),
      ...(promised.length > 0 && { note: { text: dashboards.toClients(promised.length) } }),
    },
    {
      label: dashboards.reports,
      value: writer.number(due.length),
      ...(drafts > 0 && { note: { text: dashboards.draftsLie(drafts) } }),
    },
    {
      label: dashboards.watermelons,
      value: writer.number(watermelonsIn(projects).length),
      note: { text: dashboards.projectsOf(told) },
    },
  ];
  return { kind: 'stats', id: 'figures', title: sections.figures, items };
}

/** The same in a sentence, the most urgent first, before how the projects stand. */
export function attentionText(
  place: Place,
  clients: readonly OverseenClient[],
  projects: readonly ProjectSummary[],
): NonNullable<NonNullable<PageView['verdict']>['first']> {
  const { words } = place.writer;
  const { dashboards } = words;
  const { risky, promised, due } = toSeeTo(place, clients, projects);
  const overdue = promised.reduce((sum, { oversight }) => sum + oversight.overdue.length, 0);
  const told = [
    ...(risky.length > 0 ? [dashboards.attention.clients(risky.length)] : []),
    ...(overdue > 0 ? [dashboards.attention.promises(overdue)] : []),
    ...(due.length > 0 ? [dashboards.attention.reports(due.length)] : []),
  ];
  return told.length === 0 ? dashboards.attention.none : words.sentence(told.join(words.betweenParts));
}

function toSeeTo(place: Place, clients: readonly OverseenClient[], projects: readonly ProjectSummary[]) {
  return {
    risky: clients.filter(({ oversight }) => signalsOf(oversight) > 0),
    promised: clients.filter(({ oversight }) => oversight.overdue.length > 0),
    due: dueIn(place, projects),
  };
}

import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { addDays } from '../dates.ts';
import { freshUntil } from '../health/reportedHealth.ts';
import { publishedReports } from '../reports/publishedReports.ts';
import { type Named, placeIn } from './recordPlace.ts';

/** What is older than the reader was promised. `until` is the last day on which it was fresh. */
export type Stale = Named &
  (
    | { rule: 'no-report' }
    | { rule: 'report-stale' | 'plan-stale' | 'cost-stale'; of: CalendarDate; until: CalendarDate }
  );

/** What is out of date in the projects that run, on a day; nothing of an archived client is. */
export function staleData(client: ClientSlice, settings: PortalSettings, day: CalendarDate): Stale[] {
  if (client.state === 'archived') return [];
  return client.projects
    .filter(({ charter: { state } }) => state === 'running' || state === 'closing')
    .flatMap((project) => [
      ...staleReport(client, project, settings, day),
      ...staleFigures(client, project, settings, day),
    ]);
}

function staleReport(
  client: ClientSlice,
  project: Project,
  settings: PortalSettings,
  day: CalendarDate,
): Stale[] {
  const owner = { client: client.id, project: project.id };
  const what = project.charter.name;
  const latest = publishedReports(project).at(-1);
  if (!latest) return [{ rule: 'no-report', what, at: placeIn('charter', owner, ['state']) }];
  const until = freshUntil(latest, client, settings);
  const at = placeIn('report', { ...owner, stem: latest.id }, ['to']);
  return until < day ? [{ rule: 'report-stale', what, at, of: latest.to, until }] : [];
}

function staleFigures(
  client: ClientSlice,
  { id, charter, plan }: Project,
  settings: PortalSettings,
  day: CalendarDate,
): Stale[] {
  const owner = { client: client.id, project: id };
  const days = (client.cadenceDays ?? settings.cadenceDays) + settings.graceDays;
  const stale = (
    rule: 'plan-stale' | 'cost-stale',
    of: CalendarDate | undefined,
    at: Stale['at'],
  ): Stale[] => {
    const until = of === undefined ? day : addDays(of, days);
    return of !== undefined && until < day ? [{ rule, what: charter.name, at, of, until }] : [];
  };
  return [
    ...stale('plan-stale', plan?.statusDate, placeIn('plan', owner, ['statusDate'])),
    ...stale('cost-stale', charter.budget?.statusDate, placeIn('charter', owner, ['budget', 'statusDate'])),
  ];
}

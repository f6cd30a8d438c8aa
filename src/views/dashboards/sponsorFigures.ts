import { endOfNextQuarter, isOverdue } from '../../model/milestones.ts';
import { type CostTotal, portfolioCost } from '../../model/portfolioCost.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import type { StatItem, StatsSection } from '../page.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { differenceCell } from './costTable.ts';

/** What waits, what it all costs, what comes and how current it is: a sponsor’s projects in a few figures. */
export function sponsorFigures(place: Place, projects: readonly ProjectSummary[]): StatsSection {
  const { writer, settings, asOf } = place;
  return {
    kind: 'stats',
    id: 'figures',
    title: writer.words.sections.figures,
    items: [
      waiting(place, projects),
      ...portfolioCost(projects, settings, asOf).map((total) => cost(writer, total)),
      ahead(place, projects),
      current(writer, projects),
    ],
  };
}

function waiting({ writer, asOf }: Place, projects: readonly ProjectSummary[]): StatItem {
  const { dashboards } = writer.words;
  const asks = projects.flatMap((project) => project.asks);
  const asking = projects.filter((project) => project.asks.length > 0).length;
  const late = asks.filter(({ due }) => due !== undefined && due < asOf).length;
  return {
    label: dashboards.questions,
    value: writer.number(asks.length),
    ...(asking > 0 && {
      note: { text: dashboards.inProjects(asking) },
      change: { text: dashboards.overdue(late) },
    }),
  };
}

function cost(writer: Writer, { approved, forecast, projects, converted }: CostTotal): StatItem {
  const { dashboards, separator } = writer.words;
  const of = dashboards.forecastOf(projects, writer.formats.money(approved));
  return {
    label: dashboards.forecast,
    value: { text: writer.formats.roundMoney(forecast), value: forecast.amount },
    note: { text: converted ? [of, dashboards.converted].join(separator) : of },
    change: { text: differenceCell(writer, approved, forecast).text },
  };
}

function ahead({ writer, asOf }: Place, projects: readonly ProjectSummary[]): StatItem {
  const { dashboards } = writer.words;
  const milestones = projects.flatMap((project) => project.ahead);
  const late = milestones.filter((milestone) => isOverdue(milestone, asOf)).length;
  return {
    label: dashboards.milestonesUntil(writer.formats.date(endOfNextQuarter(asOf))),
    value: writer.number(milestones.length),
    note: { text: dashboards.overdue(late) },
  };
}

function current(writer: Writer, projects: readonly ProjectSummary[]): StatItem {
  const { dashboards, figures } = writer.words;
  const told = projects.filter(({ health: { because } }) => because === 'declared' || because === 'computed');
  const stale = projects.filter(({ health: { because } }) => because === 'stale' || because === 'no-report');
  return {
    label: dashboards.current,
    value: { text: figures.of(told.length, told.length + stale.length) },
    note: { text: dashboards.notCurrent(stale.length) },
  };
}

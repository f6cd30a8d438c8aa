import type { Finding } from '../../schema/finding.ts';
import type { Milestone } from '../../schema/plan.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { isBaselineKnown } from '../baseline.ts';
import { daysBetween } from '../dates.ts';
import { earnedValueAt } from '../earnedValue/earnedValue.ts';
import { type DateForecast, forecastOf } from '../forecast.ts';
import { forecastAt } from '../milestones.ts';
import { workingDaysAfter } from '../workingDays.ts';
import { type Evidence, highest } from './evidence.ts';
import { atLeast, atMost } from './grade.ts';

/** What is found of the schedule, by the project’s method. */
export function scheduleFindings(evidence: Evidence): Finding[] {
  const { method } = evidence.project.charter;
  if (method === 'extreme') return decisionPoint(evidence);
  if (method === 'agile') {
    const range = forecastRange(evidence);
    return range ? [range] : milestoneFindings(evidence);
  }
  return [...scheduleIndex(evidence), ...milestoneFindings(evidence)];
}

function scheduleIndex({ project, day, thresholds }: Evidence): Finding[] {
  const index = earnedValueAt(project, day)?.schedule.spiT.value;
  if (index === undefined) return [];
  return [{ rule: 'spi-t', value: index, ...atLeast(index, thresholds.spiOnTrack, thresholds.spiAtRisk) }];
}

/** When the work of the iterations will end, by those that had ended on a day; undefined where they are too few. */
function forecastBy(project: Project, day: CalendarDate): DateForecast | undefined {
  const { plan } = project;
  if (!plan) return undefined;
  const statusDate = plan.statusDate !== undefined && plan.statusDate < day ? plan.statusDate : day;
  const forecast = forecastOf({ ...project, plan: { ...plan, statusDate } });
  return forecast && 'p50' in forecast ? forecast : undefined;
}

/**
 * The largest slip of a key milestone that is still to be reached, and the longest overdue one. Those that were reached
 * late are past: only where all are reached, the last of them says how late the whole was.
 */
function milestoneFindings({ project, day, settings, thresholds }: Evidence): Finding[] {
  const keys = (project.plan?.milestones ?? []).filter(({ key }) => key);
  const isReached = ({ actual }: Milestone) => actual !== undefined && actual <= day;
  const open = keys.filter((milestone) => !isReached(milestone));
  const last = keys.toSorted((a, b) => (a.actual ?? '').localeCompare(b.actual ?? '')).at(-1);
  const approvals = isBaselineKnown(project, day);
  const slips = (open.length > 0 ? open : last ? [last] : []).flatMap((milestone) => {
    const { baseline, actual } = milestone;
    if (!approvals || baseline === undefined) return [];
    const date = isReached(milestone) ? actual : forecastAt(milestone, day);
    return [{ milestone, days: workingDaysAfter(baseline, date ?? baseline, settings.holidays) }];
  });
  const waiting = open.flatMap((milestone) => {
    const due = forecastAt(milestone, day) ?? (approvals ? milestone.baseline : undefined);
    if (due === undefined) return [];
    return [{ milestone, days: workingDaysAfter(due, day, settings.holidays) }];
  });
  const worst = (
    rule: 'milestone-slip' | 'milestone-overdue',
    found: { milestone: Milestone; days: number }[],
    onTrack: number,
    atRisk: number,
  ): Finding[] => {
    const top = highest(found, ({ days }) => days);
    if (!top) return [];
    const { milestone, days } = top;
    const about = { record: milestone.id, subject: milestone.title };
    return [{ rule, value: days, ...about, ...atMost(days, onTrack, atRisk) }];
  };
  return [
    ...worst('milestone-slip', slips, thresholds.slipOnTrack, thresholds.slipAtRisk),
    ...worst('milestone-overdue', waiting, 0, thresholds.overdueAtRisk),
  ];
}

function forecastRange({ project, day }: Evidence): Finding | undefined {
  const forecast = forecastBy(project, day);
  const target = project.charter.finish;
  if (!forecast || target === undefined) return undefined;
  const { p50, p85 } = forecast;
  const ends = (by: CalendarDate | undefined) => by !== undefined && by <= target;
  const level = ends(p85) ? 'on-track' : ends(p50) ? 'at-risk' : 'off-track';
  return { rule: 'forecast-range', level, p50, p85, target };
}

/**
 * The next decision point against its interval: the one it says, else the days since the one before it was due. One
 * without any is at risk as soon as it is overdue, and not worse.
 */
function decisionPoint({ project, day }: Evidence): Finding[] {
  const points = (project.plan?.decisionPoints ?? []).toSorted((a, b) => a.due.localeCompare(b.due));
  const index = points.findIndex(({ held }) => held === undefined || held > day);
  const next = points[index];
  if (!next) return [];
  const before = points[index - 1];
  const interval = next.intervalDays ?? (before && daysBetween(before.due, next.due));
  const overdue = Math.max(0, daysBetween(next.due, day));
  return [
    {
      rule: 'decision-overdue',
      value: overdue,
      record: next.id,
      subject: next.question,
      ...atMost(overdue, 0, interval ?? Number.POSITIVE_INFINITY),
    },
  ];
}

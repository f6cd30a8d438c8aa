import type { Milestone } from '../../schema/plan.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { dataDateOf } from '../dataDate.ts';
import { daysBetween, latestOf } from '../dates.ts';
import { medianOf } from '../median.ts';
import { dateOf, openMilestones } from '../milestones.ts';
import { previousReportDay } from './previousReport.ts';

/** The key milestone expected next, over some projects. */
export interface NextMilestone {
  kind: 'next-milestone';
  project: Project;
  milestone: Milestone;
  /** The forecast before the newest one, or undefined where there are fewer than two. */
  before: { reported: CalendarDate; date: CalendarDate } | undefined;
}

/** Undefined where no key milestone with a day is open. */
export function nextMilestone(projects: readonly Project[]): NextMilestone | undefined {
  const owners = new Map(
    projects.flatMap((project) => (project.plan?.milestones ?? []).map((one) => [one, project] as const)),
  );
  const milestone = openMilestones([...owners.keys()]).find((one) => one.key && dateOf(one) !== undefined);
  const project = milestone && owners.get(milestone);
  return project && { kind: 'next-milestone', project, milestone, before: milestone.forecasts.at(-2) };
}

/** By how many calendar days the middle one of the key milestones is later than approved (negative: earlier). */
export interface MedianSlip {
  kind: 'median-slip';
  days: number;
  /** How many milestones it is the median of: those with an approved day. */
  milestones: number;
  dataDate: CalendarDate | undefined;
  /** The same as it was known at the previous reports; undefined unless every project has one. */
  before: number | undefined;
}

/** Undefined where no key milestone has an approved day. */
export function medianSlip(projects: readonly Project[]): MedianSlip | undefined {
  const now = projects.flatMap((project) => slipsAt(project, newsDay(project)));
  const days = medianOf(now);
  if (days === undefined) return undefined;
  const planned = projects.filter((project) => slipsAt(project, newsDay(project)).length > 0);
  const comparable = planned.every((project) => previousReportDay(project) !== undefined);
  return {
    kind: 'median-slip',
    days,
    milestones: now.length,
    dataDate: latestOf(planned.map(dataDateOf)),
    before: comparable
      ? medianOf(planned.flatMap((project) => slipsAt(project, previousReportDay(project))))
      : undefined,
  };
}

/** How many of the milestones that were due by the data date were reached on their approved day or before. */
export interface MilestonesOnTime {
  kind: 'on-time';
  onTime: number;
  due: number;
  dataDate: CalendarDate | undefined;
  /** The same of those that fell due since the previous reports; undefined unless every project has one. */
  recent: { onTime: number; due: number } | undefined;
}

/** Undefined where no milestone was due yet. */
export function milestonesOnTime(projects: readonly Project[]): MilestonesOnTime | undefined {
  const due = projects.flatMap((project) => dueIn(project));
  if (due.length === 0) return undefined;
  const planned = projects.filter((project) => dueIn(project).length > 0);
  const recent = planned.flatMap((project) => dueIn(project, previousReportDay(project)));
  return {
    kind: 'on-time',
    onTime: due.filter(onTime).length,
    due: due.length,
    dataDate: latestOf(planned.map(dataDateOf)),
    recent: planned.every((project) => previousReportDay(project) !== undefined)
      ? { onTime: recent.filter(onTime).length, due: recent.length }
      : undefined,
  };
}

/** The milestones of a project with an approved day after `since` and up to the data date. */
function dueIn(project: Project, since = ''): Milestone[] {
  const until = dataDateOf(project) ?? '';
  return (project.plan?.milestones ?? []).filter(
    ({ baseline }) => baseline !== undefined && baseline > since && baseline <= until,
  );
}

function onTime({ baseline = '', actual }: Milestone): boolean {
  return actual !== undefined && actual <= baseline;
}

/** The day of the newest thing known of a plan. */
function newsDay(project: Project): CalendarDate {
  const told = (project.plan?.milestones ?? []).flatMap(({ forecasts, actual }) => [
    actual,
    forecasts.at(-1)?.reported,
  ]);
  return latestOf([dataDateOf(project), ...told]) ?? '';
}

/**
 * How late the key milestones are as it was known on a day: by the day they were reached, else by the newest forecast of
 * then, else by the approved day. One that is not reached is at least as late as the day itself.
 */
function slipsAt({ plan }: Project, day: CalendarDate = ''): number[] {
  return (plan?.milestones ?? []).flatMap(({ key, baseline, forecasts, actual }) => {
    if (!key || baseline === undefined) return [];
    if (actual !== undefined && actual <= day) return [daysBetween(baseline, actual)];
    const known = forecasts.findLast(({ reported }) => reported <= day)?.date ?? baseline;
    return [daysBetween(baseline, known > day ? known : day)];
  });
}
